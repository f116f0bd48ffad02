package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** The user who signs in finds a login page, or is sent straight back. */
final class OauthStarts extends OAuthRule {

  OauthStarts() {
    super(
        "auth/oauth-starts",
        Level.ERROR,
        "The authorization request leads to a login page or straight back to the callback",
        Basis.SEED,
        Basis.DOCS);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    flow.seen()
        .signIn()
        .ifPresentOrElse(
            attempt -> look(flow, judging, attempt),
            () -> judging.unverified(OAuthJudging.AUTHORIZATION, flow.seen().whyNot()));
  }

  private static void look(
      OAuthJudging flow, JudgementBuilder judging, AuthorizationAttempt attempt) {
    switch (attempt.end()) {
      case CALLBACK, PAGE -> judging.examined(OAuthJudging.AUTHORIZATION);
      case ANSWER -> judgeAnswer(judging, attempt);
      case FAILURE -> judgeFailure(flow, judging, attempt);
      case REFUSED_BY_US -> judging.unverified(OAuthJudging.AUTHORIZATION, words(attempt));
      case LIMIT -> judging.undecided(OAuthJudging.AUTHORIZATION, words(attempt));
    }
  }

  /** An error after a page that was passed is the business of auth/oauth-code-returned. */
  private static void judgeAnswer(JudgementBuilder judging, AuthorizationAttempt attempt) {
    if (attempt.wentPastAPage()) {
      judging.examined(OAuthJudging.AUTHORIZATION);
    } else {
      judging.found(
          finding(
              judging,
              attempt,
              "the authorization request leads neither to a login page nor back to the platform"));
    }
  }

  /** A server of somebody else that cannot be reached from here says nothing about the plugin. */
  private static void judgeFailure(
      OAuthJudging flow, JudgementBuilder judging, AuthorizationAttempt attempt) {
    boolean own = attempt.last().filter(last -> flow.isOwn(last.request().uri())).isPresent();
    if (own) {
      judging.found(finding(judging, attempt, "the authorization request is not answered"));
    } else {
      judging.unverified(OAuthJudging.AUTHORIZATION, words(attempt));
    }
  }

  private static Finding finding(
      JudgementBuilder judging, AuthorizationAttempt attempt, String message) {
    Finding finding =
        judging
            .finding(OAuthJudging.AUTHORIZATION, message)
            .comparing("a login page or a redirect to the callback", words(attempt));
    return attempt.last().map(last -> finding.shownBy(last.id())).orElse(finding);
  }

  private static String words(AuthorizationAttempt attempt) {
    return attempt.reason() == null ? "nothing of the kind" : attempt.reason();
  }
}
