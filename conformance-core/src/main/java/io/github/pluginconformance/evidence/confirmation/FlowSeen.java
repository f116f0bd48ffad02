package io.github.pluginconformance.evidence.confirmation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of how one operation is confirmed.
 *
 * @param asked exchange of the first call, if it was answered 2xx
 * @param missing what the answer to the first call lacks, in words
 * @param link the draft link in that answer
 * @param open why a step could not be taken, and what to supply
 */
public record FlowSeen(
    ClassifiedOperation operation,
    @Nullable Integer asked,
    List<String> missing,
    @Nullable String link,
    List<FlowStep> steps,
    Map<FlowStep.Kind, String> open) {

  /** The step of this kind, if it was taken. */
  public Optional<FlowStep> step(FlowStep.Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).findFirst();
  }
}
