package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.OAuthClient;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests of {@link OAuthProbe} in one run. */
final class OAuthProbing {

  /** As long as RFC 7636, section 4.1, asks for. */
  private static final String OTHER_VERIFIER = "conformance-other-verifier-".repeat(2);

  private static final String NOBODY = "conformance-unknown-client";

  private final RunContext context;
  private final OAuthSession session;
  private final Map<String, String> wrongSecret;
  private final Deque<String> codes = new ArrayDeque<>();

  OAuthProbing(RunContext context, OAuthSession session) {
    this.context = context;
    this.session = session;
    this.wrongSecret = Map.of("client_secret", wrongSecret().reveal());
  }

  /** Nearly the right one, where there is enough of it to tell them apart. */
  private Secret wrongSecret() {
    Secret right = session.client().clientSecret();
    String changed = right == null ? "" : AlteredEnding.of(right.reveal());
    boolean usable = right != null && !changed.equals(right.reveal());
    Secret wrong = Secret.of("WRONG_CLIENT_SECRET", usable ? changed : "conformance-wrong-secret");
    context.redactor().register(wrong);
    return wrong;
  }

  /** Nearly the right one too: who compares without case takes it. */
  private Optional<Secret> secretInOtherCase() {
    Secret right = session.client().clientSecret();
    String text = right == null ? "" : right.reveal();
    String other = NearlyRight.inOtherCase(text);
    if (other.equals(text)) {
      return Optional.empty();
    }
    Secret wrong = Secret.of("CLIENT_SECRET_IN_OTHER_CASE", other);
    context.redactor().register(wrong);
    return Optional.of(wrong);
  }

  /**
   * Plays all that can be played: where no code is handed out or none is taken, what needs none.
   *
   * @param begun whether the plain request found a page or came back: else other authorization
   *     requests would only say so again
   */
  void run(boolean begun) {
    if (begun) {
      askForWhatMustBeRefused();
    }
    if (begun && session.handsOutCodes()) {
      askForWhatMustBeTolerated();
    }
    if (session.client().clientSecret() != null) {
      session.token(TokenAttempt.Kind.UNKNOWN_CODE, session.exchange("conformance-unknown-code"));
    }
    if (session.takesCodes()) {
      spendCodes();
    }
  }

  private void askForWhatMustBeRefused() {
    URI callback = session.callback();
    redirecting(AuthorizationAttempt.Kind.FOREIGN_HOST, Callback.foreign());
    redirecting(AuthorizationAttempt.Kind.LOOKALIKE_HOST, Callback.lookalike(callback));
    AuthorizationAttempt other =
        redirecting(AuthorizationAttempt.Kind.OTHER_PLUGIN, Callback.otherPlugin(callback));
    if (!other.handedOut()) {
      redirecting(AuthorizationAttempt.Kind.BEHIND_CALLBACK, Callback.behind(callback));
    }
    with(AuthorizationAttempt.Kind.UNKNOWN_CLIENT, "client_id", NOBODY);
    with(AuthorizationAttempt.Kind.TOKEN_RESPONSE, "response_type", "token");
  }

  private AuthorizationAttempt redirecting(AuthorizationAttempt.Kind kind, URI address) {
    return with(kind, "redirect_uri", address.toString());
  }

  private AuthorizationAttempt with(AuthorizationAttempt.Kind kind, String name, String value) {
    Map<String, String> parameters = session.parameters();
    parameters.put(name, value);
    return session.authorize(kind, parameters);
  }

  private void askForWhatMustBeTolerated() {
    keep(with(AuthorizationAttempt.Kind.AWKWARD_STATE, "state", OAuthSession.AWKWARD_STATE));
    if (!session.parameters().getOrDefault("scope", "").isBlank()) {
      keep(with(AuthorizationAttempt.Kind.EMPTY_SCOPE, "scope", ""));
    }
  }

  private void keep(AuthorizationAttempt attempt) {
    attempt.code().ifPresent(codes::add);
  }

  private void spendCodes() {
    TokenAnswer wrong = spend(TokenAttempt.Kind.WRONG_SECRET, wrongSecret);
    if (wrong == null || wrong.accessToken() == null) {
      spendWithout("client_secret", TokenAttempt.Kind.NO_SECRET);
      spend(TokenAttempt.Kind.EMPTY_SECRET, Map.of("client_secret", ""));
      secretInOtherCase()
          .ifPresent(
              secret ->
                  spend(TokenAttempt.Kind.OTHER_CASE, Map.of("client_secret", secret.reveal())));
    }
    spend(
        TokenAttempt.Kind.OTHER_CALLBACK,
        Map.of("redirect_uri", Callback.otherPlugin(session.callback()).toString()));
    spend(TokenAttempt.Kind.OTHER_CLIENT, otherClient());
    if (session.client().registration().pkce()) {
      spend(TokenAttempt.Kind.WRONG_VERIFIER, Map.of("code_verifier", OTHER_VERIFIER));
      spendWithout("code_verifier", TokenAttempt.Kind.NO_VERIFIER);
    }
    freshCode().ifPresent(this::refreshAndUseAgain);
  }

  private @Nullable TokenAnswer spend(TokenAttempt.Kind kind, Map<String, String> changes) {
    return freshCode().map(code -> spend(kind, code, changes)).orElse(null);
  }

  private TokenAnswer spend(TokenAttempt.Kind kind, String code, Map<String, String> changes) {
    Map<String, String> parameters = session.exchange(code);
    parameters.putAll(changes);
    return session.token(kind, parameters);
  }

  private void spendWithout(String parameter, TokenAttempt.Kind kind) {
    freshCode()
        .ifPresent(
            code -> {
              Map<String, String> parameters = session.exchange(code);
              parameters.remove(parameter);
              session.token(kind, parameters);
            });
  }

  private Map<String, String> otherClient() {
    Credentials other = context.settings().credentials().other();
    OAuthClient client = other == null ? null : other.oauth();
    Secret secret = client == null ? null : client.clientSecret();
    return client == null || secret == null
        ? Map.of("client_id", NOBODY)
        : Map.of("client_id", client.clientId().reveal(), "client_secret", secret.reveal());
  }

  /** Using a code twice may cost the token that came of it, so the main one is left alone. */
  private void refreshAndUseAgain(String code) {
    TokenAnswer first = session.token(TokenAttempt.Kind.ANOTHER_CODE, session.exchange(code));
    Optional.ofNullable(first.refreshToken())
        .or(session::firstRefreshToken)
        .ifPresent(this::refresh);
    if (first.accessToken() != null) {
      session.token(TokenAttempt.Kind.USED_CODE, session.exchange(code));
    }
  }

  private void refresh(String refreshToken) {
    TokenAnswer fresh = session.token(TokenAttempt.Kind.REFRESH, session.refresh(refreshToken));
    if (fresh.accessToken() != null) {
      callApi(fresh.accessToken());
      String newest = fresh.refreshToken() == null ? refreshToken : fresh.refreshToken();
      Map<String, String> wrong = session.refresh(newest);
      wrong.putAll(wrongSecret);
      TokenAnswer taken = session.token(TokenAttempt.Kind.REFRESH_WRONG_SECRET, wrong);
      if (taken.accessToken() == null) {
        wrong.remove("client_secret");
        session.token(TokenAttempt.Kind.REFRESH_NO_SECRET, wrong);
      }
    }
  }

  private void callApi(String token) {
    Authorization fresh = Authorization.bearer(Secret.of("OAUTH_ACCESS_TOKEN", token));
    context
        .service(OperationCaller.class)
        .ifPresent(
            caller ->
                protectedRead(caller)
                    .ifPresent(
                        call ->
                            caller.send(
                                call.withAuthorization(fresh),
                                Call.Intent.CREDENTIAL_FORM,
                                CredentialVariants.REFRESHED)));
  }

  private Optional<PreparedCall> protectedRead(OperationCaller caller) {
    List<String> guarded =
        context
            .evidence()
            .part(SignInSeen.class)
            .map(SignInSeen::protectedOperations)
            .orElse(List.of());
    return caller.operations().stream()
        .filter(operation -> guarded.contains(operation.subject()))
        .filter(operation -> caller.access(operation) == Access.READ)
        .filter(operation -> caller.forbidden(operation).isEmpty())
        .flatMap(operation -> caller.prepare(operation).stream())
        .findFirst();
  }

  private Optional<String> freshCode() {
    return codes.isEmpty()
        ? session.authorize(AuthorizationAttempt.Kind.AGAIN, session.parameters()).code()
        : Optional.of(codes.remove());
  }
}
