package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Judging;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** A code is worth nothing without the client's secret. */
@RuleMeta(
    id = "auth/oauth-wrong-secret-refused",
    level = Level.ERROR,
    title = "a wrong client_secret and an unknown code are refused",
    basis = Basis.RFC6749)
final class OauthWrongSecretRefused implements Rule {

  @Override
  public Judgement judge(Evidence evidence) {
    return Flow.judge(this, evidence, OauthWrongSecretRefused::look);
  }

  private static void look(Flow flow, Judging judging) {
    flow.token(
        TokenAttempt.Kind.WRONG_SECRET, judging, it -> look(judging, it, "a wrong client_secret"));
    flow.token(TokenAttempt.Kind.UNKNOWN_CODE, judging, it -> look(judging, it, "an unknown code"));
  }

  private static void look(Judging judging, TokenAttempt attempt, String subject) {
    int status = attempt.status().orElse(0);
    if (attempt.issued()) {
      found(judging, attempt, subject, subject + " gets a token", status + " with a token");
    } else if (status == 400 || status == 401) {
      judging.examined(subject);
    } else if (status == 429) {
      judging.unverified(subject, "the server asks to slow down (429)");
    } else {
      found(
          judging, attempt, subject, subject + " is not refused as the protocol asks", status + "");
    }
  }

  private static void found(
      Judging judging, TokenAttempt attempt, String subject, String message, String actual) {
    judging.found(
        judging
            .finding(subject, message)
            .comparing("400 or 401 and no token", actual)
            .shownBy(attempt.exchange().id()));
  }
}
