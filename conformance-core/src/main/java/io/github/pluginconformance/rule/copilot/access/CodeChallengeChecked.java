package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.List;
import java.util.Optional;

/** A registration with PKCE rests on the server checking what was asked with (RFC 7636). */
final class CodeChallengeChecked extends Rule {

  private static final String SUBJECT = "code_verifier";
  private static final List<TokenAttempt.Kind> WRONG =
      List.of(TokenAttempt.Kind.WRONG_VERIFIER, TokenAttempt.Kind.NO_VERIFIER);

  CodeChallengeChecked() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/pkce",
        Level.ERROR,
        "A code that was asked for with a code challenge is given for its verifier alone",
        Basis.COPILOT,
        Basis.RFC7636);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    boolean flow =
        evidence
            .part(AuthSeen.class)
            .filter(seen -> seen.declaration().type().equals("oauth"))
            .isPresent();
    if (!flow) {
      return JudgementBuilder.notApplicable("no function has an OAuth flow of the plugin's own");
    }
    if (!evidence.settings().credentials().asksWithChallenge()) {
      return JudgementBuilder.notApplicable(
          "the registration asks without PKCE: set credentials.oauth.pkce to true if it does not");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    Optional<OAuthSeen> seen = evidence.part(OAuthSeen.class);
    WRONG.forEach(kind -> look(seen, kind, judging));
    return judging.conclude();
  }

  private static void look(
      Optional<OAuthSeen> seen, TokenAttempt.Kind kind, JudgementBuilder judging) {
    Optional<TokenAttempt> attempt = seen.flatMap(flow -> flow.token(kind));
    String with = kind == TokenAttempt.Kind.NO_VERIFIER ? "without one" : "with a wrong one";
    if (attempt.isEmpty() || attempt.get().status().isEmpty()) {
      judging.unverified(
          SUBJECT,
          "no code was spent "
              + with
              + ": "
              + seen.map(OAuthSeen::whyNot).orElse("the OAuth flow was not played"));
    } else if (attempt.get().issued()) {
      judging.found(
          judging
              .finding(SUBJECT, "the token endpoint takes a code " + with)
              .at(with)
              .comparing("400 invalid_grant", "a token")
              .shownBy(attempt.get().exchange().id()));
    } else {
      judging.examined(SUBJECT);
    }
  }
}
