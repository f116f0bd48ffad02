package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which answers of confirmation flows hold links that may be followed: those to what was
 * confirmed, and those to a draft whose page has been seen to do nothing when it is fetched.
 */
final class FlowLinks {

  private final Set<Integer> shown = new HashSet<>();

  FlowLinks(List<FlowSeen> flows) {
    for (FlowSeen flow : flows) {
      flow.step(Kind.CONFIRMED).map(FlowStep::exchange).ifPresent(shown::add);
      Integer asked = flow.asked();
      boolean harmless =
          flow.step(Kind.LINK_FETCHED).filter(step -> step.isKnown() && !step.acted()).isPresent();
      if (asked != null && harmless) {
        shown.add(asked);
      }
    }
  }

  /** The calls without those of flows whose links are not followed. */
  List<Call> shown(List<Call> calls) {
    return calls.stream()
        .filter(
            call -> call.intent() != Intent.CONFIRMATION || shown.contains(call.exchange().id()))
        .toList();
  }
}
