package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.CredentialsUnused;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.Credentials;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes which of the credentials that the user gave had no use: who gives one wants it tried. A
 * token beside an OAuth client is a spare for a flow that fails, so it may stay unused.
 */
final class UnusedCredentials {

  private UnusedCredentials() {}

  static void record(RunContext context, AuthDeclaration auth, @Nullable String missing) {
    if (context.evidence().part(AuthSeen.class).isEmpty()) {
      return;
    }
    List<String> unused =
        of(
            context.settings().credentials(),
            context.credential().orElse(null),
            context.service(OAuthSession.class).isPresent());
    if (!unused.isEmpty()) {
      context.evidence().record(new CredentialsUnused(unused, reason(auth, missing)));
    }
  }

  private static List<String> of(
      Credentials given, @Nullable Authorization used, boolean oauthPlayed) {
    boolean pair = given.username() != null && given.password() != null;
    boolean byPair = used != null && pair && used.scheme().equalsIgnoreCase("Basic");
    boolean byToken = used != null && !byPair;
    List<String> unused = new ArrayList<>();
    add(unused, given.token() != null && !byToken, "credentials.token");
    add(unused, given.username() != null && !byPair, "credentials.username");
    add(unused, given.password() != null && !byPair, "credentials.password");
    add(unused, given.oauth() != null && !oauthPlayed, "credentials.oauth.clientId");
    return List.copyOf(unused);
  }

  private static void add(List<String> names, boolean wanted, String name) {
    if (wanted) {
      names.add(name);
    }
  }

  private static String reason(AuthDeclaration auth, @Nullable String missing) {
    if (missing != null) {
      return missing;
    }
    String kind = auth.type().isEmpty() ? "no way to authenticate" : "the auth type " + auth.type();
    String form = auth.authorizationType() == null ? "" : " (" + auth.authorizationType() + ")";
    return "the plugin declares " + kind + form;
  }
}
