package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;

/** Changes what this run created. */
public final class UpdateStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.candidates().updates()) {
      int before = parts.ledger().entries().size();
      parts.call(shape, OwnResources.topic(new OwnResources(parts).of(shape)), Intent.VALID, "");
      if (parts.ledger().entries().size() > before) {
        lookAfter(parts, parts.ledger().entries().get(before).call());
      }
    }
  }

  /** A PUT that made something new can be read back before anything deletes it. */
  private static void lookAfter(SessionComponents parts, PreparedCall put) {
    parts
        .readers()
        .alike(put)
        .ifPresent(read -> parts.sending().send(read, Intent.STATE_PROBE, "after the update"));
  }
}
