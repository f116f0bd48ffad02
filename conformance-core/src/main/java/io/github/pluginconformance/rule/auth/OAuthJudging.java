package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What was seen of an OAuth flow, while a rule judges it. */
record OAuthJudging(Evidence evidence, AuthDeclaration auth, OAuthSeen seen) {

  static final String AUTHORIZATION = "authorization request";
  static final String TOKEN = "token request";

  /** Judges one authorization request if it was made. */
  void authorization(
      AuthorizationAttempt.Kind kind,
      JudgementBuilder judging,
      Consumer<AuthorizationAttempt> look) {
    seen.authorization(kind).ifPresentOrElse(look, () -> notMade(words(kind), judging));
  }

  /** Judges one token request if it was made and answered. */
  void token(TokenAttempt.Kind kind, JudgementBuilder judging, Consumer<TokenAttempt> look) {
    Optional<TokenAttempt> attempt = seen.token(kind);
    if (attempt.isEmpty()) {
      notMade(words(kind), judging);
    } else if (!WireTrouble.tell(judging, words(kind), attempt.get().exchange())) {
      look.accept(attempt.get());
    }
  }

  /** Where the whole flow stopped, the reason is the same for all that was not tried. */
  private void notMade(String request, JudgementBuilder judging) {
    judging.unverified(seen.stopped() == null ? request : "", seen.whyNot());
  }

  /** The calls of the API with the token that came from the refresh token. */
  List<Call> refreshedCalls() {
    return evidence.part(CallsSeen.class).stream()
        .flatMap(calls -> calls.calls().stream())
        .filter(call -> call.intent() == Call.Intent.CREDENTIAL_FORM)
        .filter(call -> call.variant().equals(CredentialVariants.REFRESHED))
        .toList();
  }

  /** Whether an operation refuses the token that the run signed in with. */
  boolean refusesFirstToken(Operation operation) {
    return evidence.part(CallsSeen.class).stream()
        .flatMap(calls -> calls.calls().stream())
        .filter(call -> call.intent() == Call.Intent.VALID)
        .filter(call -> call.operation().equals(operation))
        .anyMatch(RefusalJudging::refused);
  }

  /** Whether an address is on a host of the plugin's own. */
  boolean isOwn(URI address) {
    return OwnDomain.isOwn(evidence.settings().target(), address);
  }

  /** An enum constant in words. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
