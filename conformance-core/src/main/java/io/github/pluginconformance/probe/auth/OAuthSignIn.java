package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.OAuthClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs in by the whole OAuth flow, as the platform does for a user. */
final class OAuthSignIn {

  private static final String CLIENT_MISSING =
      "no OAuth client was given: supply credentials.oauth.clientId and"
          + " credentials.oauth.clientSecret";
  private static final String SECRET_MISSING =
      "no client secret was given: supply credentials.oauth.clientSecret";

  private final RunContext context;
  private final OAuthSession session;

  private OAuthSignIn(RunContext context, OAuthSession session) {
    this.context = context;
    this.session = session;
  }

  /** Signs in. Returns why that could not be, and what to supply; null if it worked. */
  static @Nullable String run(RunContext context, AuthDeclaration auth) {
    OAuthClient client = context.settings().credentials().oauth();
    if (client == null || auth.obstacle() != null) {
      return withGivenToken(context, auth.obstacle() != null ? auth.obstacle() : CLIENT_MISSING);
    }
    Optional<URI> clientUrl = UriParameters.absolute(auth.clientUrl());
    Optional<URI> tokenUrl = UriParameters.absolute(auth.authorizationUrl());
    if (clientUrl.isEmpty() || tokenUrl.isEmpty()) {
      return withGivenToken(
          context,
          context.settings().profile().hasServedManifest()
              ? "the OAuth addresses are missing or not absolute: see manifest/auth-declared"
              : "authorizationUrl or tokenUrl of the authorizationCode flow is missing or not"
                  + " absolute, so the flow cannot be played");
    }
    TrustedOrigins trusted = new TrustedOrigins(context.settings());
    Optional<String> objection =
        trusted
            .objection(clientUrl.get())
            .or(() -> trusted.objection(tokenUrl.get()))
            .or(() -> OAuthSession.refreshUrl(context, auth).flatMap(trusted::objection));
    if (objection.isPresent()) {
      return withGivenToken(context, objection.get());
    }
    OAuthSession session = new OAuthSession(context, auth, client, clientUrl.get(), tokenUrl.get());
    context.provide(OAuthSession.class, session);
    return new OAuthSignIn(context, session).signIn();
  }

  /** A token got by other means lets the API be tested; the flow itself stays unverified. */
  private static @Nullable String withGivenToken(RunContext context, String reason) {
    context.evidence().record(new OAuthSeen(List.of(), List.of(), reason));
    return useGivenToken(context) ? null : reason;
  }

  private static boolean useGivenToken(RunContext context) {
    Secret token = context.settings().credentials().token();
    if (token == null) {
      return false;
    }
    context.redactor().register(token);
    context.useCredential(Authorization.bearer(token));
    return true;
  }

  private @Nullable String signIn() {
    AuthorizationAttempt attempt = authorize();
    Optional<String> obstacle = obstacle(attempt);
    if (obstacle.isPresent()) {
      return stop(obstacle.get());
    }
    String code = attempt.code().orElseThrow();
    TokenAnswer answer = session.firstToken(code);
    String token = answer.accessToken();
    if (token == null) {
      return stop("no token was issued: see auth/oauth-token-issued");
    }
    context.useCredential(Authorization.bearer(Secret.of("OAUTH_ACCESS_TOKEN", token)));
    context.renewBy(new TokenRenewal(session, answer, System::nanoTime));
    return null;
  }

  /** Asks as the platform does, and if that is refused once more with a code challenge. */
  private AuthorizationAttempt authorize() {
    AuthorizationAttempt plain =
        session.authorize(AuthorizationAttempt.Kind.PLAIN, session.parameters());
    boolean challenged = session.client().registration().pkce();
    if (plain.isOpen() || plain.code().isPresent() || challenged) {
      return plain;
    }
    session.insistOnChallenge();
    AuthorizationAttempt again =
        session.authorize(AuthorizationAttempt.Kind.WITH_CODE_CHALLENGE, session.parameters());
    return again.code().isPresent() ? again : plain;
  }

  /** A state that is lost is told by its rule; what lies behind it is looked at all the same. */
  private Optional<String> obstacle(AuthorizationAttempt attempt) {
    if (attempt.code().isEmpty()) {
      return Optional.of(
          attempt.isOpen()
              ? attempt.whyNoCode()
              : "no code was handed out: see auth/oauth-starts and auth/oauth-code-returned");
    }
    return session.client().clientSecret() == null ? Optional.of(SECRET_MISSING) : Optional.empty();
  }

  private @Nullable String stop(String reason) {
    session.stop(reason);
    session.record();
    return useGivenToken(context) ? null : reason;
  }
}
