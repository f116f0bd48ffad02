package io.github.pluginconformance.rule.auth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.evidence.auth.CredentialsTried;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.RegistrableDomains;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run saw of a good plugin, to be broken in one place: {@link #key} for one with an API key,
 * {@link #oauth} for one with OAuth.
 */
final class Scene {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  static final Operation LIST = operation("GET", "/todos");
  static final Operation ADD = operation("POST", "/todos");
  private static final URI BASE = URI.create("http://localhost:8080");
  private static final URI CALLBACK = URI.create("https://chat.openai.com/aip/x/oauth/callback");

  private SettingsBuilder settings = SettingsBuilder.forPlugin(BASE);
  private final List<Call> calls = new ArrayList<>();
  private final List<AuthorizationAttempt> authorizations = new ArrayList<>();
  private final List<TokenAttempt> tokens = new ArrayList<>();
  private final Map<String, Integer> documents = new LinkedHashMap<>();
  private AuthDeclaration auth;
  private @Nullable String missing;
  private @Nullable String stopped;
  private List<String> perhaps = List.of();
  private Map<String, String> notTried = Map.of();
  private boolean secretInManifest;
  private RegistrableDomains domains = new RegistrableDomains(Map.of());

  private Scene(AuthDeclaration auth) {
    this.auth = auth;
    documents.put("manifest", 200);
    documents.put("document", 200);
  }

  /** A good plugin with an API key. */
  static Scene key() {
    return new Scene(declaration("service_http", "bearer")).calls();
  }

  /** A good plugin that asks for nothing. */
  static Scene open() {
    return new Scene(AuthDeclaration.NONE).valid(LIST, 200);
  }

  /** A good plugin with OAuth. */
  static Scene oauth() {
    Scene scene = new Scene(declaration("oauth", null)).calls();
    scene.call(LIST, Call.Intent.CREDENTIAL_FORM, CredentialVariants.REFRESHED, 200);
    for (AuthorizationAttempt.Kind kind : AuthorizationAttempt.Kind.values()) {
      scene.walk(kind, refuses(kind) ? null : "code=c1&state=s1");
    }
    scene.authorizations.removeIf(it -> it.kind() == AuthorizationAttempt.Kind.WITH_CODE_CHALLENGE);
    for (TokenAttempt.Kind kind : TokenAttempt.Kind.values()) {
      boolean good =
          Set.of(TokenAttempt.Kind.CODE, TokenAttempt.Kind.ANOTHER_CODE, TokenAttempt.Kind.REFRESH)
              .contains(kind);
      scene.token(
          kind,
          good ? 200 : 400,
          good
              ? token().put("access_token", "token-of-" + kind)
              : JSON.objectNode().put("error", "invalid_grant"));
    }
    // Only where the client is not known by its secret in the body.
    return scene.without(TokenAttempt.Kind.SECRET_IN_BODY);
  }

  private static boolean refuses(AuthorizationAttempt.Kind kind) {
    return switch (kind) {
      case FOREIGN_HOST,
          LOOKALIKE_HOST,
          OTHER_PLUGIN,
          BEHIND_CALLBACK,
          UNKNOWN_CLIENT,
          TOKEN_RESPONSE ->
          true;
      default -> false;
    };
  }

  private Scene calls() {
    valid(LIST, 200).valid(ADD, 201);
    for (Operation operation : List.of(LIST, ADD)) {
      call(operation, Call.Intent.NO_CREDENTIAL, "", 401);
      call(operation, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.MADE_UP, 401);
    }
    call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.EMPTY, 401);
    call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.OTHER_SCHEME, 401);
    call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.NO_SCHEME, 401);
    call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.OTHER_END, 401);
    call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.LONGER, 401);
    call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.VERIFICATION_TOKEN, 401);
    return call(LIST, Call.Intent.CREDENTIAL_FORM, CredentialVariants.LOWER_CASE, 200);
  }

  private static AuthDeclaration declaration(String type, @Nullable String scheme) {
    return new AuthDeclaration(
        type,
        scheme,
        BASE + "/authorize",
        BASE + "/token",
        "todos",
        null,
        Map.of("openai", "0".repeat(32)));
  }

  static ObjectNode token() {
    return JSON.objectNode()
        .put("access_token", "t1")
        .put("token_type", "Bearer")
        .put("expires_in", 3600)
        .put("refresh_token", "r1");
  }

  Scene settings(UnaryOperator<SettingsBuilder> change) {
    settings = change.apply(settings);
    return this;
  }

  Scene declaring(AuthDeclaration other) {
    auth = other;
    return this;
  }

  Scene declaringType(String type) {
    return declaring(
        new AuthDeclaration(
            type,
            auth.authorizationType(),
            auth.clientUrl(),
            auth.authorizationUrl(),
            auth.scope(),
            null,
            auth.verificationTokens()));
  }

  Scene declaringToken(@Nullable String token) {
    return declaring(
        new AuthDeclaration(
            auth.type(),
            auth.authorizationType(),
            auth.clientUrl(),
            auth.authorizationUrl(),
            auth.scope(),
            null,
            token == null ? Map.of() : Map.of("openai", token)));
  }

  Scene declaringUrls(String authorization, String token) {
    return declaring(
        new AuthDeclaration(auth.type(), null, authorization, token, auth.scope(), null, Map.of()));
  }

  Scene domains(Map<String, String> byHost) {
    domains = new RegistrableDomains(byHost);
    return this;
  }

  Scene answeringDocument(int status) {
    documents.put("document", status);
    return this;
  }

  Scene missing(String reason) {
    missing = reason;
    return this;
  }

  Scene stopped(String reason) {
    stopped = reason;
    return this;
  }

  Scene notTried(Operation operation, String reason) {
    notTried = Map.of(operation.subject(), reason);
    calls.removeIf(
        call -> call.operation().equals(operation) && call.intent() != Call.Intent.VALID);
    return this;
  }

  Scene without(Operation operation, Call.Intent intent) {
    calls.removeIf(call -> call.operation().equals(operation) && call.intent() == intent);
    return this;
  }

  Scene secretInManifest() {
    secretInManifest = true;
    return this;
  }

  Scene valid(Operation operation, int status) {
    calls.removeIf(
        call -> call.operation().equals(operation) && call.intent() == Call.Intent.VALID);
    return call(operation, Call.Intent.VALID, "", status);
  }

  /** Replaces the call of this kind. */
  Scene call(
      Operation operation, Call.Intent intent, String variant, int status, Header... headers) {
    calls.removeIf(
        call ->
            call.operation().equals(operation)
                && call.intent() == intent
                && call.variant().equals(variant));
    List<Header> fields =
        headers.length > 0 || status != 401
            ? List.of(headers)
            : List.of(new Header("WWW-Authenticate", "Bearer"));
    calls.add(
        new Call(operation, intent, variant, false, exchange(status, fields, null), List.of()));
    return this;
  }

  /** Replaces the call of this kind by one that got no answer. */
  /** Another operation, which the document declares as public; it answers these statuses. */
  Scene alsoPublic(Operation operation, int bare, int madeUp) {
    perhaps = List.of(operation.subject());
    return valid(operation, 200)
        .call(operation, Call.Intent.NO_CREDENTIAL, "", bare)
        .call(operation, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.MADE_UP, madeUp);
  }

  Scene failing(Operation operation, Call.Intent intent, String variant, FailureKind kind) {
    call(operation, intent, variant, 401);
    calls.remove(calls.size() - 1);
    calls.add(new Call(operation, intent, variant, false, exchange(0, List.of(), kind), List.of()));
    return this;
  }

  /**
   * Replaces the authorization request of this kind; without an answer it ends at an error page.
   */
  Scene walk(AuthorizationAttempt.Kind kind, @Nullable String query) {
    URI arrived =
        query == null ? null : URI.create(CALLBACK + (query.startsWith("#") ? "" : "?") + query);
    return end(
        kind,
        query == null ? AuthorizationAttempt.End.ANSWER : AuthorizationAttempt.End.CALLBACK,
        arrived,
        query == null ? "status 400 (text/html)" : null);
  }

  Scene end(
      AuthorizationAttempt.Kind kind,
      AuthorizationAttempt.End end,
      @Nullable URI arrived,
      @Nullable String reason) {
    authorizations.removeIf(attempt -> attempt.kind() == kind);
    authorizations.add(
        AuthorizationAttempt.start(kind, URI.create(BASE + "/authorize"), "s1", CALLBACK)
            .ended(List.of(exchange(302, List.of(), null)), end, arrived, reason));
    return this;
  }

  Scene without(AuthorizationAttempt.Kind kind) {
    authorizations.removeIf(attempt -> attempt.kind() == kind);
    return this;
  }

  /** Replaces the token request of this kind. */
  Scene token(TokenAttempt.Kind kind, int status, @Nullable ObjectNode answer) {
    return token(
        kind,
        status,
        answer,
        new Header("Content-Type", "application/json"),
        new Header("Cache-Control", "no-store"));
  }

  Scene token(TokenAttempt.Kind kind, int status, @Nullable ObjectNode answer, Header... headers) {
    without(kind);
    boolean issued = status / 100 == 2 && answer != null && answer.has("access_token");
    tokens.add(new TokenAttempt(kind, exchange(status, List.of(headers), null), answer, issued));
    return this;
  }

  Scene without(TokenAttempt.Kind kind) {
    tokens.removeIf(attempt -> attempt.kind() == kind);
    return this;
  }

  Judgement judgedBy(Rule rule) {
    return rule.judge(evidence());
  }

  /** Every rule of the area that is violated: a broken twin turns exactly one red. */
  List<String> violated() {
    Evidence evidence = evidence();
    return AuthRules.all().stream()
        .filter(rule -> rule.meta().isJudgedIn(evidence.profile()))
        .filter(rule -> rule.judge(evidence).outcome() == Outcome.VIOLATED)
        .map(rule -> rule.meta().id())
        .toList();
  }

  private Evidence evidence() {
    EvidenceCollector collector = new EvidenceCollector(settings.build());
    List<String> guarded =
        auth.type().equals("none") ? List.of() : List.of(LIST.subject(), ADD.subject());
    collector.record(new AuthSeen(auth, "the manifest"));
    collector.record(new SignInSeen(guarded, perhaps, missing == null, missing));
    collector.record(new CallsSeen(List.copyOf(calls), List.of(), List.of()));
    collector.record(new CredentialsTried(notTried, secretInManifest));
    collector.record(new OAuthSeen(List.copyOf(authorizations), List.copyOf(tokens), stopped));
    collector.record(domains);
    collector.record(
        new ManifestSeen(visit(documents.get("manifest")), BASE, JSON.objectNode(), auth));
    collector.record(new DocumentSeen(BASE, visit(documents.get("document")), null));
    return collector.toEvidence(List.of());
  }

  private static Visit visit(int status) {
    return new Visit(List.of(exchange(status, List.of(), null)), null);
  }

  private static Exchange exchange(
      int status, List<Header> headers, @Nullable FailureKind failure) {
    SentRequest request = new SentRequest("GET", BASE, BASE, List.of(), new byte[0]);
    ReceivedResponse response =
        status == 0 ? null : new ReceivedResponse(status, headers, new byte[0], false, List.of());
    Failure failed = failure == null ? null : new Failure(failure, "nothing came");
    return new Exchange(7, "test", request, response, failed, Duration.ZERO);
  }

  static Operation operation(String method, String path, String... statuses) {
    return new Operation(
        null,
        method,
        path,
        "",
        null,
        null,
        List.of(),
        null,
        Stream.of(statuses)
            .map(status -> new ResponseSpec(status, List.of(), JSON.objectNode(), ""))
            .toList(),
        null,
        JSON.objectNode(),
        path);
  }
}
