package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** The issued token opens the API, and only an issued one does. */
final class OauthTokenWorks extends ProtectionRule {

  OauthTokenWorks() {
    super(
        "auth/oauth-token-works",
        Level.ERROR,
        "The issued token opens the API, and a made-up one does not",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (AuthKind.declared(evidence).filter(a -> !a.type().equals(AuthKind.OAUTH)).isPresent()) {
      return JudgementBuilder.notApplicable("the plugin does not declare OAuth");
    }
    return super.judge(evidence);
  }

  @Override
  void look(ProtectionSeen guarded, JudgementBuilder judging) {
    for (String operation : guarded.operations()) {
      if (guarded.hasIssuedToken()) {
        Acceptance.judge(guarded, judging, operation, "the issued token");
      } else {
        judging.unverified("", guarded.whyNoToken());
      }
      if (!guarded.isOpen(operation)) {
        guarded
            .letInByMadeUp(operation)
            .ifPresent(
                call -> RefusalJudging.judge(guarded, judging, call, CredentialVariants.MADE_UP));
      }
    }
    CredentialLeak.judge(guarded, judging);
  }
}
