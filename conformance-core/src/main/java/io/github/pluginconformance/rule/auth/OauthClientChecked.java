package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** Only registered clients get a code, and nobody gets a token in an address. */
final class OauthClientChecked extends OAuthRule {

  OauthClientChecked() {
    super(
        "auth/oauth-client-checked",
        Level.WARNING,
        "An unknown client_id and response_type=token get nothing",
        Basis.RFC6749);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    flow.authorization(
        AuthorizationAttempt.Kind.UNKNOWN_CLIENT,
        judging,
        attempt -> look(judging, attempt, "an unknown client_id"));
    flow.authorization(
        AuthorizationAttempt.Kind.TOKEN_RESPONSE,
        judging,
        attempt -> look(judging, attempt, "response_type=token"));
  }

  private static void look(JudgementBuilder judging, AuthorizationAttempt attempt, String subject) {
    if (attempt.handedOut()) {
      Finding finding =
          judging
              .finding(subject, subject + " is answered with a code or a token")
              .comparing("an error", "a redirect with credentials");
      judging.found(attempt.last().map(last -> finding.shownBy(last.id())).orElse(finding));
    } else if (attempt.isOpen()) {
      judging.unverified(subject, attempt.whyNoCode());
    } else {
      judging.examined(subject);
    }
  }
}
