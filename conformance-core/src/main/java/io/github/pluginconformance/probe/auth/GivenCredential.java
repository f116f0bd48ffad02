package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The credential that the user gave, in the form that the plugin declares.
 *
 * @param authorization null where it is missing
 * @param missing what to supply; null where nothing is missing
 */
record GivenCredential(@Nullable Authorization authorization, @Nullable String missing) {

  private static final String TOKEN_MISSING =
      "no key was given: supply credentials.token, for example env:PLUGIN_TOKEN";
  private static final String USER_MISSING =
      "no user was given: supply credentials.username and credentials.password";

  /** The credential for a declared {@code service_http} or {@code user_http}. */
  static GivenCredential of(AuthDeclaration auth, Credentials given) {
    KeyPlace key = auth.key();
    if (key != null) {
      return token(given, token -> at(key, token));
    }
    return "basic".equals(auth.authorizationType())
        ? basic(given)
        : token(given, Authorization::bearer);
  }

  /** A key in the place that is declared for it. */
  static Authorization at(KeyPlace place, Secret key) {
    return place.isQuery()
        ? Authorization.inQuery(place.name(), key)
        : Authorization.key(place.name(), key);
  }

  /** The credential where no kind is declared: what was given says which it is. */
  static GivenCredential ofAnyKind(AuthDeclaration auth, Credentials given) {
    boolean pair = auth.authorizationType() == null && given.token() == null;
    return pair ? basic(given) : of(auth, given);
  }

  private static GivenCredential token(
      Credentials given, Function<Secret, Authorization> credential) {
    Secret token = given.token();
    return token == null
        ? new GivenCredential(null, TOKEN_MISSING)
        : new GivenCredential(credential.apply(token), null);
  }

  private static GivenCredential basic(Credentials given) {
    Secret username = given.username();
    Secret password = given.password();
    if (username != null && password != null) {
      return new GivenCredential(Authorization.basic(username, password), null);
    }
    Secret token = given.token();
    return token == null
        ? new GivenCredential(null, USER_MISSING)
        : new GivenCredential(new Authorization("Basic", encoded(token)), null);
  }

  /** The platform sends what it was given; {@code user:password} is encoded for convenience. */
  private static Secret encoded(Secret token) {
    String value = token.reveal();
    return value.contains(":") ? Secret.of(token.name(), BasicCredentials.encoded(value)) : token;
  }

  /**
   * A place of the plugin's own is known to hold a secret by nothing but its declaration; and where
   * the key is given with a scheme before it, the plugin may repeat it without.
   */
  private static void hidePlace(RunContext context, Authorization authorization) {
    Secret key = authorization.parameter();
    if (authorization.isInQuery()) {
      context.redactor().registerParameter(authorization.name());
    } else {
      context.redactor().registerHeader(authorization.name());
    }
    String bare = key.reveal().substring(key.reveal().lastIndexOf(' ') + 1);
    context.redactor().register(Secret.of(key.name(), bare));
  }

  /** Makes ordinary calls carry it. */
  void use(RunContext context) {
    if (authorization != null) {
      context.redactor().register(authorization.parameter());
      if (authorization.isBareKey()) {
        hidePlace(context, authorization);
      }
      context.useCredential(authorization);
    }
  }
}
