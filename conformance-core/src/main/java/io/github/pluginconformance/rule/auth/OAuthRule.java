package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** A rule about the OAuth flow of a plugin that declares one. */
abstract class OAuthRule extends Rule {

  OAuthRule(String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    AuthDeclaration auth = AuthKind.declared(evidence).orElse(null);
    if (auth != null && AuthKind.isOtherThanOauth(auth)) {
      return JudgementBuilder.notApplicable(AuthKind.noOauth(auth));
    }
    if (auth == null || auth.type().isEmpty()) {
      return JudgementBuilder.notVerified(ProtectionSeen.unknown(evidence));
    }
    Optional<OAuthSeen> seen = evidence.part(OAuthSeen.class);
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified("the OAuth flow was not played");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    look(new OAuthJudging(evidence, auth, seen.get()), judging);
    return judging.conclude();
  }

  /** Judges what was seen of the flow. */
  abstract void look(OAuthJudging flow, JudgementBuilder judging);
}
