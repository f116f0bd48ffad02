package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** Only registered clients get a code, and nobody gets a token in an address. */
final class OauthClientChecked implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "auth/oauth-client-checked",
          Level.WARNING,
          "An unknown client_id and response_type=token get nothing",
          Basis.RFC6749);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return OAuthJudging.judge(this, evidence, OauthClientChecked::look);
  }

  private static void look(OAuthJudging flow, JudgementBuilder judging) {
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
