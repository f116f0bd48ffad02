package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** Many plugins declare no scope; the platform then sends an empty one. */
final class OauthEmptyScope extends OAuthRule {

  private static final String SUBJECT = "scope";

  OauthEmptyScope() {
    super(
        "auth/oauth-empty-scope",
        Level.WARNING,
        "An authorization request with an empty scope is tolerated",
        Basis.STORE);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    if (flow.auth().scope() == null || flow.auth().scope().isBlank()) {
      judging.nothingMeans("the declared scope is empty: see auth/oauth-starts");
    } else {
      flow.authorization(
          AuthorizationAttempt.Kind.EMPTY_SCOPE, judging, attempt -> look(judging, attempt));
    }
  }

  private static void look(JudgementBuilder judging, AuthorizationAttempt attempt) {
    if (attempt.code().isPresent()) {
      judging.examined(SUBJECT);
    } else if (attempt.isOpen()) {
      judging.unverified(SUBJECT, attempt.whyNoCode());
    } else {
      Finding finding =
          judging
              .finding(SUBJECT, "an authorization request with an empty scope gets no code")
              .comparing("a code, as with the declared scope", attempt.whyNoCode());
      judging.found(attempt.last().map(last -> finding.shownBy(last.id())).orElse(finding));
    }
  }
}
