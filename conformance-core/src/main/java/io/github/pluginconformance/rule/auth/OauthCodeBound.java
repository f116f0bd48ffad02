package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** A code belongs to the client and the address it was issued for. */
final class OauthCodeBound extends OAuthRule {

  OauthCodeBound() {
    super(
        "auth/oauth-code-bound",
        Level.ERROR,
        "A code is refused to another redirect_uri or another client",
        Basis.RFC6749);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
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
