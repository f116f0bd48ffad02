package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.List;

/**
 * Asks the authorization server for what it must refuse, and for what it must tolerate. Every
 * request that spends a code has a code of its own.
 */
final class OAuthProbe extends Probe {

  OAuthProbe() {
    // Servers may let a user have one token at a time: the clean-up still needs the first one.
    super(Phase.CLOSE, "auth", List.of("auth/oauth-"));
  }

  @Override
  public void run(RunContext context) {
    context
        .service(OAuthSession.class)
        .ifPresent(session -> new OAuthProbing(context, session).run(hasBegun(context)));
  }

  /** Where not even the plain request found a page, other requests would only say so again. */
  private static boolean hasBegun(RunContext context) {
    return context
        .evidence()
        .part(OAuthSeen.class)
        .flatMap(OAuthSeen::signIn)
        .filter(
            attempt ->
                attempt.end() == AuthorizationAttempt.End.CALLBACK
                    || attempt.end() == AuthorizationAttempt.End.PAGE)
        .isPresent();
  }
}
