package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.shape.OperationShape;

/**
 * Calls everything that only reads, lists first. A read of one thing waits where the run can make
 * one of its own: should the read do harm after all, nobody else's is touched.
 */
public final class ReadStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.candidates().reads()) {
      if (!waitsForOurs(parts, shape)) {
        parts.call(shape, parts.knowledge().topic(shape), Intent.VALID, "");
      }
    }
  }

  private static boolean waitsForOurs(SessionComponents parts, OperationShape read) {
    boolean ofOne = read.slots().stream().anyMatch(slot -> slot.in("path") && read.isTarget(slot));
    return ofOne
        && parts.candidates().creates().stream()
            .filter(create -> create.access() == Access.CREATE)
            .anyMatch(create -> create.noun().equals(read.noun()));
  }
}
