package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;

/** Where the manifest declares no authentication, the platform sends no credential. */
final class NoneIsOpen extends Rule {

  NoneIsOpen() {
    super(
        Profile.CHATGPT_PLUGIN,
        "auth/none-is-open",
        Level.ERROR,
        "A plugin that declares no authentication answers without credentials",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    String type = AuthKind.declared(evidence).map(AuthDeclaration::type).orElse("");
    if (type.isEmpty()) {
      return JudgementBuilder.notVerified(ProtectionSeen.unknown(evidence));
    }
    if (!type.equals(AuthKind.NONE)) {
      return JudgementBuilder.notApplicable("the plugin declares the auth type " + type);
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    evidence
        .part(CallsSeen.class)
        .ifPresent(seen -> seen.calls().forEach(call -> look(judging, call)));
    return judging.nothingMeans("no operation was called with valid input").conclude();
  }

  private static void look(JudgementBuilder judging, Call call) {
    if (call.intent() != Call.Intent.VALID || call.exchange().received().isEmpty()) {
      return;
    }
    String subject = call.operation().subject();
    if (RefusalJudging.refused(call)) {
      judging.found(
          judging
              .finding(
                  subject, subject + " asks for credentials although the manifest declares none")
              .comparing("an answer without credentials", Integer.toString(call.status()))
              .shownBy(call.exchange().id()));
    } else {
      judging.examined(subject);
    }
  }
}
