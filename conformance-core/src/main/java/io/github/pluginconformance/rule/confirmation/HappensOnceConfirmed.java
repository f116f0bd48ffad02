package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.Set;

/** What the user has confirmed happens. */
final class HappensOnceConfirmed extends FlowRule {

  private static final Set<ConfirmationKind> KINDS =
      EnumSet.of(ConfirmationKind.TOKEN, ConfirmationKind.PREVIEW);

  HappensOnceConfirmed() {
    super(
        KINDS,
        "confirmation/happens-once-confirmed",
        Level.ERROR,
        "What the user has confirmed happens",
        Basis.SEED);
  }

  @Override
  void look(FlowSeen flow, JudgementBuilder judging) {
    Flows.known(flow, Kind.CONFIRMED, judging).ifPresent(step -> look(flow, step, judging));
  }

  private static void look(FlowSeen flow, FlowStep step, JudgementBuilder judging) {
    judging.examined(Flows.subject(flow));
    if (!step.acted()) {
      judging.found(
          judging
              .finding(
                  Flows.subject(flow),
                  "The confirmed call was answered " + step.status() + " and did nothing")
              .at(Flows.place(Kind.CONFIRMED))
              .comparing(
                  "the announced effect, in a read of the same resource",
                  "the same state before and after")
              .shownBy(step.exchange()));
    }
  }
}
