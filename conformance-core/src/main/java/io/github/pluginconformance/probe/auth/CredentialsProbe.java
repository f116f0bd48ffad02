package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.List;
import java.util.Optional;

/**
 * Calls protected operations without a credential and with wrong ones: reads with good input,
 * writes only with input that could do no harm if it were let in.
 */
final class CredentialsProbe extends Probe {

  CredentialsProbe() {
    super(Phase.NEGATIVE, "auth", List.of("auth/", "location/not-an-identity"));
  }

  @Override
  public void run(RunContext context) {
    Optional<AuthSeen> auth = context.evidence().part(AuthSeen.class);
    Optional<SignInSeen> signIn = context.evidence().part(SignInSeen.class);
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    if (auth.isPresent() && signIn.isPresent() && caller.isPresent()) {
      new CredentialCalls(context, caller.get(), auth.get().declaration(), signIn.get()).make();
    }
  }
}
