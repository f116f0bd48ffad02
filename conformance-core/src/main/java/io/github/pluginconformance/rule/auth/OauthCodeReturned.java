package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The user who has signed in and agreed is sent back with a code. */
final class OauthCodeReturned extends OAuthRule {

  OauthCodeReturned() {
    super("auth/oauth-code-returned", Level.ERROR, "The callback receives a code", Basis.DOCS);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    flow.seen()
        .signIn()
        .ifPresentOrElse(
            attempt -> look(judging, attempt),
            () -> judging.unverified(OAuthJudging.AUTHORIZATION, flow.seen().whyNot()));
  }

  private static void look(JudgementBuilder judging, AuthorizationAttempt attempt) {
    if (attempt.end() == AuthorizationAttempt.End.CALLBACK) {
      judgeCallback(judging, attempt);
    } else if (attempt.end() == AuthorizationAttempt.End.ANSWER && attempt.wentPastAPage()) {
      judging.found(
          finding(judging, attempt, "after the login the user is not sent back", attempt.reason()));
    } else {
      judging.unverified(OAuthJudging.AUTHORIZATION, attempt.whyNoCode());
    }
  }

  private static void judgeCallback(JudgementBuilder judging, AuthorizationAttempt attempt) {
    if (attempt.code().isPresent()) {
      judging.examined(OAuthJudging.AUTHORIZATION);
    } else if (!attempt.inFragment("code").isEmpty()) {
      judging.found(
          finding(
              judging,
              attempt,
              "the code stands in the fragment, which no browser sends on",
              "#code=…"));
    } else {
      judging.found(finding(judging, attempt, "the callback receives no code", error(attempt)));
    }
  }

  private static Finding finding(
      JudgementBuilder judging,
      AuthorizationAttempt attempt,
      String message,
      @Nullable String actual) {
    Finding finding =
        judging.finding(OAuthJudging.AUTHORIZATION, message).comparing("code=…", actual);
    return attempt.last().map(last -> finding.shownBy(last.id())).orElse(finding);
  }

  private static String error(AuthorizationAttempt attempt) {
    List<String> errors = attempt.answers("error");
    List<String> descriptions = attempt.answers("error_description");
    String description = descriptions.isEmpty() ? "" : " (" + descriptions.get(0) + ")";
    return errors.isEmpty() ? "no code and no error" : "error=" + errors.get(0) + description;
  }
}
