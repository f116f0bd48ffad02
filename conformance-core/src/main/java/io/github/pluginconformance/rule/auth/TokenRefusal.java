package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.JudgementBuilder;

/** Judges a token request that must get no token. */
final class TokenRefusal {

  private TokenRefusal() {}

  /** Only a token is held against the server; how it words its refusal is told elsewhere. */
  static void judge(JudgementBuilder judging, TokenAttempt attempt, String subject) {
    int status = attempt.status().orElse(0);
    if (attempt.issued()) {
      judging.found(
          judging
              .finding(subject, subject + " gets a token")
              .comparing("400 invalid_grant", status + " with a token")
              .shownBy(attempt.exchange().id()));
    } else if (status >= 500 || status == 429) {
      judging.unverified(subject, "answered " + status + ": see auth/oauth-wrong-secret-refused");
    } else {
      judging.examined(subject);
    }
  }
}
