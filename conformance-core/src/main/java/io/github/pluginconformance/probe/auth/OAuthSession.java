package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform's side of OAuth in one run: makes requests and keeps what came of them. */
final class OAuthSession {

  /** Every character that servers are known to mangle, in a length that the platform may send. */
  static final String AWKWARD_STATE =
      "A b+C%20d&e=f#g?h/i\\j\"k'l<m>n;o:p,q@r!s$t*u(v)w[x]y{z}|^`~-_. \u00e9\u6f22\uD83D\uDE00"
          + "0123456789".repeat(8);

  private final RunContext context;
  private final AuthDeclaration auth;
  private final OAuthClient client;
  private final URI clientUrl;
  private final TokenEndpoint endpoint;
  private final TokenEndpoint renewing;
  private final URI callback;
  private final List<AuthorizationAttempt> authorizations = new ArrayList<>();
  private final List<TokenAttempt> tokens = new ArrayList<>();
  private final Pkce pkce;
  private boolean withChallenge;
  private @Nullable String stopped;
  private @Nullable String firstRefreshToken;

  OAuthSession(
      RunContext context, AuthDeclaration auth, OAuthClient client, URI clientUrl, URI tokenUrl) {
    this.context = context;
    this.auth = auth;
    this.client = client;
    this.clientUrl = clientUrl;
    this.endpoint = new TokenEndpoint(context, tokenUrl, auth.contentType());
    this.renewing =
        refreshUrl(context, auth)
            .map(address -> new TokenEndpoint(context, address, auth.contentType()))
            .orElse(endpoint);
    this.callback = Callback.of(context.settings().profile(), client);
    this.pkce = new Pkce(context.settings().seed());
    this.withChallenge = client.registration().pkce();
  }

  /** Where the platform renews tokens, if not where it gets them. */
  static Optional<URI> refreshUrl(RunContext context, AuthDeclaration auth) {
    return context.settings().profile().refreshesAtRefreshUrl()
        ? UriParameters.absolute(auth.refreshUrl())
        : Optional.empty();
  }

  OAuthClient client() {
    return client;
  }

  URI callback() {
    return callback;
  }

  /** From now on every request carries a code challenge. */
  void insistOnChallenge() {
    withChallenge = true;
  }

  /** Why the flow goes no further. */
  void stop(String reason) {
    stopped = reason;
  }

  /** Whether the user who signed in was sent back with a code. */
  boolean handsOutCodes() {
    return authorizations.stream()
            .filter(attempt -> attempt.kind() == AuthorizationAttempt.Kind.PLAIN)
            .anyMatch(attempt -> attempt.code().isPresent())
        || withChallenge && authorizations.stream().anyMatch(attempt -> attempt.code().isPresent());
  }

  /** Whether a code was answered with success, be it without a token that can be read. */
  boolean takesCodes() {
    return tokens.stream()
        .filter(attempt -> attempt.kind() == TokenAttempt.Kind.CODE)
        .flatMap(attempt -> attempt.exchange().received().stream())
        .anyMatch(ReceivedResponse::isSuccess);
  }

  /** The authorization request as the platform sends it; callers change what they want to see. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", client.clientId().reveal());
    parameters.put("redirect_uri", callback.toString());
    parameters.put("scope", auth.scope() == null ? "" : auth.scope());
    parameters.put("state", state());
    if (withChallenge) {
      parameters.putAll(pkce.challenge());
    }
    return parameters;
  }

  private String state() {
    return SeededTexts.hex(context.settings().seed(), "state " + authorizations.size())
        .substring(0, 32);
  }

  /** Makes an authorization request and walks it to its end. */
  AuthorizationAttempt authorize(AuthorizationAttempt.Kind kind, Map<String, String> parameters) {
    URI redirectUri = URI.create(parameters.getOrDefault("redirect_uri", callback.toString()));
    AuthorizationAttempt start =
        AuthorizationAttempt.start(
            kind,
            UriParameters.with(clientUrl, parameters),
            parameters.getOrDefault("state", ""),
            redirectUri);
    Browser browser =
        new Browser(context, "sign-in: " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    SignInPages pages = new SignInPages(client, new TrustedOrigins(context.settings()));
    AuthorizationAttempt walked = new AuthorizationWalk(browser, pages, start).walk();
    AuthorizationAttempt attempt = UserSignInDriver.of(context).goOn(walked);
    attempt.handedOutSecrets().forEach(this::hideCode);
    authorizations.add(attempt);
    record();
    return attempt;
  }

  private void hideCode(String value) {
    context.redactor().register(Secret.of("OAUTH_CODE", value));
  }

  /** The token request for a code as the platform sends it. */
  Map<String, String> exchange(String code) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", "authorization_code");
    parameters.putAll(identity());
    parameters.put("code", code);
    parameters.put("redirect_uri", callback.toString());
    if (withChallenge) {
      parameters.put("code_verifier", pkce.verifier());
    }
    return parameters;
  }

  /** The token request for a refresh token. */
  Map<String, String> refresh(String token) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", "refresh_token");
    parameters.putAll(identity());
    parameters.put("refresh_token", token);
    return parameters;
  }

  private Map<String, String> identity() {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("client_id", client.clientId().reveal());
    Optional.ofNullable(client.clientSecret())
        .ifPresent(secret -> identity.put("client_secret", secret.reveal()));
    return identity;
  }

  /**
   * Exchanges the first code. Where the server does not know the client by what stands in the body,
   * and the platform may name it otherwise, it is named by Basic from then on.
   */
  TokenAnswer firstToken(String code) {
    TokenAnswer answer = token(TokenAttempt.Kind.CODE, exchange(code));
    int last = tokens.size() - 1;
    if (!tokens.get(last).refusesClient() || !context.settings().profile().mayNameClientByBasic()) {
      return answer;
    }
    endpoint.nameClientByBasic();
    renewing.nameClientByBasic();
    tokens.set(last, tokens.get(last).as(TokenAttempt.Kind.SECRET_IN_BODY));
    return token(TokenAttempt.Kind.CODE, exchange(code));
  }

  /** Makes a token request. */
  TokenAnswer token(TokenAttempt.Kind kind, Map<String, String> parameters) {
    boolean renews = "refresh_token".equals(parameters.get("grant_type"));
    TokenEndpoint.Reply reply = (renews ? renewing : endpoint).send(kind, parameters);
    tokens.add(reply.attempt());
    record();
    boolean renewed = kind == TokenAttempt.Kind.REFRESH;
    if ((firstRefreshToken == null || renewed) && reply.answer().refreshToken() != null) {
      firstRefreshToken = reply.answer().refreshToken();
    }
    return reply.answer();
  }

  /** Some servers give one only when the user agrees for the first time. */
  Optional<String> firstRefreshToken() {
    return Optional.ofNullable(firstRefreshToken);
  }

  /** Keeps what was seen so far as evidence. */
  void record() {
    context
        .evidence()
        .record(new OAuthSeen(List.copyOf(authorizations), List.copyOf(tokens), stopped));
  }
}
