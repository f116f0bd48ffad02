package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.Set;

/** The first call, which nobody has confirmed, has no effect. */
final class NothingBefore extends FlowRule {

  private static final Set<ConfirmationKind> KINDS =
      EnumSet.of(ConfirmationKind.TOKEN, ConfirmationKind.DRAFT_LINK, ConfirmationKind.PREVIEW);

  NothingBefore() {
    super(
        KINDS,
        "confirmation/nothing-before",
        Level.ERROR,
        "Nothing happens before the user has confirmed",
        Basis.SEED);
  }

  @Override
  void look(FlowSeen flow, JudgementBuilder judging) {
    Flows.harmless(
        flow,
        Kind.UNCONFIRMED,
        judging.level(),
        "The first call acts before anybody confirmed",
        judging);
  }
}
