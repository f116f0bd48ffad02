package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowsSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule about the flows of operations that are confirmed in certain ways. */
abstract class FlowRule extends Rule {

  private final Set<ConfirmationKind> kinds;

  FlowRule(Set<ConfirmationKind> kinds, String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
    this.kinds = kinds;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<FlowsSeen> seen = evidence.part(FlowsSeen.class);
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified(
          "no API document could be read, or the run ended before its flows");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence).nothingMeans(nothing());
    seen.get().all().stream()
        .filter(flow -> kinds.contains(flow.operation().kind()))
        .forEach(flow -> look(flow, judging));
    return judging.conclude();
  }

  /** Why the rule is not applicable if no flow has what it speaks of. */
  String nothing() {
    List<String> names = kinds.stream().sorted().map(ConfirmationKind::key).toList();
    return "no POST operation that was tried is classified as " + String.join(" or ", names);
  }

  /** Judges one flow. */
  abstract void look(FlowSeen flow, JudgementBuilder judging);
}
