package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.settings.Credentials;
import java.util.Optional;
import java.util.Set;

/** The credential of an ordinary caller, for requests that are no part of a run. */
public final class CallerCredential {

  private static final Set<String> KEYS = Set.of("service_http", "user_http", AuthDeclaration.SSO);

  private CallerCredential() {}

  /**
   * What was given, in the form that the plugin declares; empty if nothing was given. A token by
   * the OAuth flow is not asked for.
   */
  public static Optional<Authorization> of(AuthDeclaration declared, Credentials given) {
    GivenCredential credential =
        KEYS.contains(declared.type())
            ? GivenCredential.of(declared, given)
            : GivenCredential.ofAnyKind(declared, given);
    return Optional.ofNullable(credential.authorization());
  }
}
