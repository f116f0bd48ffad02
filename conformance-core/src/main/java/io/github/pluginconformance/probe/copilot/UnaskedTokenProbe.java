package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Secret;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads an API that asks for no credential with a token that nobody asked for. */
final class UnaskedTokenProbe extends Probe {

  private static final Authorization TOKEN =
      Authorization.bearer(Secret.of("UNASKED_TOKEN", "conformance-unasked-token"));

  UnaskedTokenProbe() {
    super(Phase.LOOK, "copilot", List.of("copilot/unexpected-authorization"));
  }

  @Override
  public void run(RunContext context) {
    boolean open =
        context
            .evidence()
            .part(AuthSeen.class)
            .filter(seen -> seen.declaration().equals(AuthDeclaration.NONE))
            .isPresent();
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    if (open && context.settings().profile().readsPackage() && caller.isPresent()) {
      read(caller.get());
    }
  }

  private static void read(OperationCaller caller) {
    List<PreparedCall> calls =
        caller.operations().stream()
            .filter(operation -> caller.access(operation) == Access.READ)
            .filter(operation -> caller.forbidden(operation).isEmpty())
            .flatMap(operation -> caller.prepare(operation).stream())
            .map(call -> call.withAuthorization(TOKEN))
            .toList();
    caller.sendAll(
        calls,
        Call.Intent.CREDENTIAL_FORM,
        Collections.nCopies(calls.size(), CredentialVariants.UNASKED));
  }
}
