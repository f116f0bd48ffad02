package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.EnumSet;
import java.util.Set;

/** The first call, which nobody has confirmed, has no effect. */
final class NothingBefore implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "confirmation/nothing-before",
          Level.ERROR,
          "Nothing happens before the user has confirmed",
          Basis.SEED);

  private static final Set<ConfirmationKind> KINDS =
      EnumSet.of(ConfirmationKind.TOKEN, ConfirmationKind.DRAFT_LINK, ConfirmationKind.PREVIEW);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Flows.each(this, evidence, KINDS, NothingBefore::look);
  }

  private static void look(FlowSeen flow, JudgementBuilder judging) {
    Flows.harmless(
        flow,
        Kind.UNCONFIRMED,
        judging.level(),
        "The first call acts before anybody confirmed",
        judging);
  }
}
