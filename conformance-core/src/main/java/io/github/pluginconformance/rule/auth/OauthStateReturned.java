package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.Optional;

/** The platform knows its own request again by the state alone. */
final class OauthStateReturned extends OAuthRule {

  private static final String AWKWARD = "state with special characters";

  OauthStateReturned() {
    super(
        "auth/oauth-state-returned",
        Level.ERROR,
        "The callback receives the state exactly as it was sent",
        Basis.ACTIONS,
        Basis.STORE);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    Optional<AuthorizationAttempt> plain = flow.seen().signIn();
    if (plain.isEmpty()) {
      judging.unverified(OAuthJudging.AUTHORIZATION, flow.seen().whyNot());
      return;
    }
    look(judging, plain.get(), OAuthJudging.AUTHORIZATION);
    if (!attemptFellShort(plain.get())) {
      flow.authorization(
          AuthorizationAttempt.Kind.AWKWARD_STATE, judging, it -> lookAtAwkward(judging, it));
    }
  }

  private static void look(JudgementBuilder judging, AuthorizationAttempt attempt, String subject) {
    if (attempt.end() != AuthorizationAttempt.End.CALLBACK) {
      judging.unverified(subject, attempt.whyNoCode());
    } else if (!attempt.inFragment("code").isEmpty()) {
      judging.unverified(subject, "answered in the fragment: see auth/oauth-code-returned");
    } else if (attemptFellShort(attempt)) {
      judging.found(finding(judging, attempt, subject));
    } else {
      judging.examined(subject);
    }
  }

  /** Where the plain request went well, an error can only come from the state. */
  private static void lookAtAwkward(JudgementBuilder judging, AuthorizationAttempt attempt) {
    if (attempt.end() == AuthorizationAttempt.End.ANSWER) {
      judging.found(
          judging
              .finding(AWKWARD, "a state with special characters ends the flow")
              .comparing("the state as it was sent", attempt.reason()));
    } else {
      look(judging, attempt, AWKWARD);
    }
  }

  private static boolean attemptFellShort(AuthorizationAttempt attempt) {
    return attempt.end() == AuthorizationAttempt.End.CALLBACK
        && !attempt.answers("state").equals(List.of(attempt.state()));
  }

  private static Finding finding(
      JudgementBuilder judging, AuthorizationAttempt attempt, String subject) {
    List<String> states = attempt.answers("state");
    String seen =
        switch (states.size()) {
          case 0 -> "no state";
          case 1 -> states.get(0);
          default -> states.size() + " states";
        };
    Finding finding =
        judging
            .finding(subject, "the state does not come back as it was sent")
            .comparing(attempt.state(), seen);
    return attempt.last().map(last -> finding.shownBy(last.id())).orElse(finding);
  }
}
