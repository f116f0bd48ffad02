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

/** A confirmation that is sent again has no second effect. */
final class TokenSingleUse implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "confirmation/token-single-use",
          Level.ERROR,
          "A confirmation counts once",
          Basis.PRACTICE);

  private static final Set<ConfirmationKind> KINDS = EnumSet.of(ConfirmationKind.TOKEN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Flows.each(this, evidence, KINDS, TokenSingleUse::look);
  }

  private static void look(FlowSeen flow, JudgementBuilder judging) {
    Flows.harmless(
        flow, Kind.REPLAYED, judging.level(), "The same confirmation acts a second time", judging);
  }
}
