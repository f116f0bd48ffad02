package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.ReceivedResponse;

/** A code is worth nothing without the client's secret. */
final class OauthWrongSecretRefused extends OAuthRule {

  OauthWrongSecretRefused() {
    super(
        "auth/oauth-wrong-secret-refused",
        Level.ERROR,
        "A wrong client_secret and an unknown code are refused",
        Basis.RFC6749);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    flow.token(
        TokenAttempt.Kind.WRONG_SECRET, judging, it -> look(judging, it, "a wrong client_secret"));
    flow.token(TokenAttempt.Kind.UNKNOWN_CODE, judging, it -> lookAtUnknown(flow, judging, it));
    lookIfSent(flow, judging, TokenAttempt.Kind.NO_SECRET, "a missing client_secret");
    lookIfSent(flow, judging, TokenAttempt.Kind.EMPTY_SECRET, "an empty client_secret");
    lookIfSent(
        flow, judging, TokenAttempt.Kind.OTHER_CASE, "a client_secret in letters of another case");
    lookIfSent(
        flow,
        judging,
        TokenAttempt.Kind.REFRESH_WRONG_SECRET,
        "a wrong client_secret with a refresh token");
    lookIfSent(
        flow,
        judging,
        TokenAttempt.Kind.REFRESH_NO_SECRET,
        "a missing client_secret with a refresh token");
  }

  /** What is not sent wherever a wrong secret is accepted, or where no refresh token is given. */
  private static void lookIfSent(
      OAuthJudging flow, JudgementBuilder judging, TokenAttempt.Kind kind, String subject) {
    if (flow.seen().token(kind).isPresent()) {
      flow.token(kind, judging, attempt -> look(judging, attempt, subject));
    }
  }

  /** What is refused just as the right code is says nothing. */
  private static void lookAtUnknown(
      OAuthJudging flow, JudgementBuilder judging, TokenAttempt attempt) {
    boolean alike =
        flow.seen()
            .token(TokenAttempt.Kind.CODE)
            .filter(
                right ->
                    !right.exchange().received().filter(ReceivedResponse::isSuccess).isPresent())
            .filter(right -> right.status().equals(attempt.status()))
            .isPresent();
    if (alike && !attempt.issued()) {
      judging.unverified(
          "an unknown code", "the right one is refused alike: see auth/oauth-token-issued");
    } else {
      look(judging, attempt, "an unknown code");
    }
  }

  private static void look(JudgementBuilder judging, TokenAttempt attempt, String subject) {
    int status = attempt.status().orElse(0);
    if (attempt.issued()) {
      found(judging, attempt, subject, subject + " gets a token", status + " with a token");
    } else if (status == 400 || status == 401) {
      judging.examined(subject);
    } else if (status == 429) {
      judging.unverified(subject, "the server asks to slow down (429)");
    } else if (status > 401 && status < 500) {
      judging.found(unusual(attempt, subject, status));
    } else {
      found(
          judging, attempt, subject, subject + " is not refused as the protocol asks", status + "");
    }
  }

  /** Nobody gets in, and the platform does not look closer. */
  private static Finding unusual(TokenAttempt attempt, String subject, int status) {
    return Finding.of(Level.NOTE, subject, subject + " is refused by an unusual status")
        .comparing("400 or 401", status + "")
        .shownBy(attempt.exchange().id());
  }

  private static void found(
      JudgementBuilder judging,
      TokenAttempt attempt,
      String subject,
      String message,
      String actual) {
    judging.found(
        judging
            .finding(subject, message)
            .comparing("400 or 401 and no token", actual)
            .shownBy(attempt.exchange().id()));
  }
}
