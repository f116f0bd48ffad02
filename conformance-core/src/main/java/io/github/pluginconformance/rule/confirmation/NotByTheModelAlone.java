package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.Set;

/** A request field that the model can fill in is no confirmation by the user. */
final class NotByTheModelAlone extends FlowRule {

  private static final Set<ConfirmationKind> KINDS =
      EnumSet.of(
          ConfirmationKind.UNDECLARED,
          ConfirmationKind.PLATFORM,
          ConfirmationKind.TOKEN,
          ConfirmationKind.DRAFT_LINK);

  NotByTheModelAlone() {
    super(
        KINDS,
        "confirmation/not-by-the-model-alone",
        Level.WARNING,
        "The guard is not a request field that the model can fill in",
        Basis.PRACTICE);
  }

  @Override
  String nothing() {
    return "no operation has a field that claims that the user has confirmed, such as confirm";
  }

  @Override
  void look(FlowSeen flow, JudgementBuilder judging) {
    Flows.harmless(
        flow,
        Kind.FILLED_IN,
        judging.level(),
        "The model alone can confirm, by filling in a field on its first call",
        judging);
  }
}
