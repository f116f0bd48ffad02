package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** A code that leaks from an address bar is worth nothing once it was used. */
final class OauthCodeSingleUse extends OAuthRule {

  OauthCodeSingleUse() {
    super(
        "auth/oauth-code-single-use",
        Level.ERROR,
        "A code is refused the second time",
        Basis.RFC6749);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    flow.token(
        TokenAttempt.Kind.USED_CODE,
        judging,
        attempt -> TokenRefusal.judge(judging, attempt, "a used code"));
  }
}
