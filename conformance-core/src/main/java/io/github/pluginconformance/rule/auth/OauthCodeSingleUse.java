package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** A code that leaks from an address bar is worth nothing once it was used. */
final class OauthCodeSingleUse implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "auth/oauth-code-single-use",
          Level.ERROR,
          "A code is refused the second time",
          Basis.RFC6749);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return OAuthJudging.judge(
        this,
        evidence,
        (flow, judging) ->
            flow.token(
                TokenAttempt.Kind.USED_CODE,
                judging,
                attempt -> TokenRefusal.judge(judging, attempt, "a used code")));
  }
}
