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

/** A request field that the model can fill in is no confirmation by the user. */
final class NotByTheModelAlone implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "confirmation/not-by-the-model-alone",
          Level.WARNING,
          "The guard is not a request field that the model can fill in",
          Basis.PRACTICE);

  private static final Set<ConfirmationKind> KINDS =
      EnumSet.of(
          ConfirmationKind.UNDECLARED,
          ConfirmationKind.PLATFORM,
          ConfirmationKind.TOKEN,
          ConfirmationKind.DRAFT_LINK);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Flows.each(
        this,
        evidence,
        KINDS,
        "no operation has a field that claims that the user has confirmed, such as confirm",
        NotByTheModelAlone::look);
  }

  private static void look(FlowSeen flow, JudgementBuilder judging) {
    Flows.harmless(
        flow,
        Kind.FILLED_IN,
        judging.level(),
        "The model alone can confirm, by filling in a field on its first call",
        judging);
  }
}
