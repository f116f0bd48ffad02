package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.Set;

/**
 * A confirmation is worth nothing for another payload or another caller, and a made-up one nothing
 * at all.
 */
final class TokenBound extends FlowRule {

  private static final Set<ConfirmationKind> KINDS = EnumSet.of(ConfirmationKind.TOKEN);

  TokenBound() {
    super(
        KINDS,
        "confirmation/token-bound",
        Level.ERROR,
        "A confirmation counts for what was asked, and for who was asked",
        Basis.PRACTICE);
  }

  @Override
  void look(FlowSeen flow, JudgementBuilder judging) {
    Flows.harmless(flow, Kind.MADE_UP, judging.level(), "A made-up token confirms", judging);
    Flows.harmless(
        flow,
        Kind.OTHER_PAYLOAD,
        judging.level(),
        "A token for one payload confirms another",
        judging);
    Flows.harmless(
        flow,
        Kind.OTHER_CALLER,
        judging.level(),
        "The token of one caller serves another",
        judging);
  }
}
