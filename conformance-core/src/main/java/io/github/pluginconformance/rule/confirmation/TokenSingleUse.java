package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.Set;

/** A confirmation that is sent again has no second effect. */
final class TokenSingleUse extends FlowRule {

  private static final Set<ConfirmationKind> KINDS = EnumSet.of(ConfirmationKind.TOKEN);

  TokenSingleUse() {
    super(
        KINDS,
        "confirmation/token-single-use",
        Level.ERROR,
        "A confirmation counts once",
        Basis.PRACTICE);
  }

  @Override
  void look(FlowSeen flow, JudgementBuilder judging) {
    Flows.harmless(
        flow, Kind.REPLAYED, judging.level(), "The same confirmation acts a second time", judging);
  }
}
