package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls everything that only reads, lists first. A read of one thing waits where the run can make
 * one of its own: should the read do harm after all, nobody else's is touched.
 */
public final class ReadStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    Candidates candidates = parts.candidates();
    Set<String> made =
        candidates.creates().stream()
            .filter(create -> create.access() == Access.CREATE)
            .map(OperationShape::noun)
            .collect(Collectors.toSet());
    for (OperationShape shape : candidates.reads()) {
      if (!isOfOne(shape) || !made.contains(shape.noun())) {
        parts.call(shape, parts.knowledge().target(shape), Intent.VALID, "");
      }
    }
  }

  private static boolean isOfOne(OperationShape read) {
    return read.slots().stream().anyMatch(slot -> slot.in("path") && read.isTarget(slot));
  }
}
