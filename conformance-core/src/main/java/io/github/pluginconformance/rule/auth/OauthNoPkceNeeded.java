package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** The platform sends no code challenge, so a server that insists on one locks its users out. */
final class OauthNoPkceNeeded extends OAuthRule {

  private static final String SUBJECT = "code_challenge";

  OauthNoPkceNeeded() {
    super(
        "auth/oauth-no-pkce-needed",
        Level.WARNING,
        "The flow works without code_challenge",
        Basis.PRACTICE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return evidence.settings().credentials().asksWithChallenge()
        ? JudgementBuilder.notApplicable(
            "credentials.oauth.pkce says that the platform asks with a code challenge")
        : super.judge(evidence);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    boolean plain = hasCode(flow, AuthorizationAttempt.Kind.PLAIN);
    if (plain) {
      judging.examined(SUBJECT);
    } else if (hasCode(flow, AuthorizationAttempt.Kind.WITH_CODE_CHALLENGE)) {
      judging.found(
          judging
              .finding(
                  SUBJECT,
                  "the authorization server insists on a code_challenge, which the platform never"
                      + " sends")
              .comparing("a code without code_challenge", "a code only with code_challenge"));
    } else {
      judging.unverified(SUBJECT, "no authorization request led to a code: see auth/oauth-starts");
    }
  }

  private static boolean hasCode(OAuthJudging flow, AuthorizationAttempt.Kind kind) {
    return flow.seen().authorization(kind).flatMap(AuthorizationAttempt::code).isPresent();
  }
}
