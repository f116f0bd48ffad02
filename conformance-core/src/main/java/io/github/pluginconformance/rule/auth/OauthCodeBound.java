package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** A code belongs to the client and the address it was issued for. */
final class OauthCodeBound implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "auth/oauth-code-bound",
          Level.ERROR,
          "A code is refused to another redirect_uri or another client",
          Basis.RFC6749);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return OAuthJudging.judge(this, evidence, OauthCodeBound::look);
  }

  private static void look(OAuthJudging flow, JudgementBuilder judging) {
    flow.token(
        TokenAttempt.Kind.OTHER_CALLBACK,
        judging,
        attempt -> TokenRefusal.judge(judging, attempt, "a code with another redirect_uri"));
    String subject = "a code with another client_id";
    if (flow.seen()
        .token(TokenAttempt.Kind.WRONG_SECRET)
        .filter(TokenAttempt::issued)
        .isPresent()) {
      judging.unverified(
          subject, "clients are not checked at all: see auth/oauth-wrong-secret-refused");
    } else {
      flow.token(
          TokenAttempt.Kind.OTHER_CLIENT,
          judging,
          attempt -> TokenRefusal.judge(judging, attempt, subject));
    }
  }
}
