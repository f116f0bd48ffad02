package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** The credential that the user gives the platform opens every protected operation. */
final class CredentialsAccepted extends ProtectionRule {

  CredentialsAccepted() {
    super(
        "auth/credentials-accepted",
        Level.ERROR,
        "The given credential opens every protected operation",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return isIssued(evidence)
        ? JudgementBuilder.notApplicable("tokens are issued by OAuth: see auth/oauth-token-works")
        : super.judge(evidence);
  }

  /** Where the flow fails, the token that the user gave is the one that the calls carry. */
  private static boolean isIssued(Evidence evidence) {
    boolean oauth =
        AuthKind.declared(evidence).filter(a -> a.type().equals(AuthKind.OAUTH)).isPresent();
    boolean spare = evidence.part(SignInSeen.class).filter(SignInSeen::signedIn).isPresent();
    return oauth && !(spare && ProtectionSeen.hasNoIssuedToken(evidence));
  }

  @Override
  void look(ProtectionSeen guarded, JudgementBuilder judging) {
    for (String operation : guarded.operations()) {
      Acceptance.judge(guarded, judging, operation, "the given credential");
    }
    CredentialLeak.judge(guarded, judging);
  }
}
