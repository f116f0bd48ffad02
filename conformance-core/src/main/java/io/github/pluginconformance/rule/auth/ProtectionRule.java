package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** A rule about the operations that ask for a credential, of whatever kind. */
abstract class ProtectionRule extends Rule {

  static final String NO_DOCUMENT =
      "no API document could be read: see openapi/reachable and openapi/readable";

  ProtectionRule(String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<Judgement> open = AuthKind.notProtected(evidence);
    if (open.isPresent()) {
      return open.get();
    }
    Optional<SignInSeen> signIn = evidence.part(SignInSeen.class);
    if (signIn.isEmpty()) {
      return JudgementBuilder.notVerified(NO_DOCUMENT);
    }
    AuthDeclaration auth = AuthKind.declared(evidence).orElse(AuthDeclaration.NONE);
    JudgementBuilder judging =
        JudgementBuilder.of(this, evidence)
            .nothingMeans("the document declares every operation as public");
    look(new ProtectionSeen(evidence, auth, signIn.get()), judging);
    return judging.conclude();
  }

  /** Judges what is known about the protection. */
  abstract void look(ProtectionSeen guarded, JudgementBuilder judging);
}
