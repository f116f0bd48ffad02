package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.Optional;

/** Reads everything again now that something exists, what is about it under our own identity. */
public final class ReadAgainStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      boolean unread = parts.log().of(shape.operation()).isEmpty();
      if (!parts.ledger().isEmpty() || unread) {
        parts.call(shape, target(parts, shape), Intent.VALID, "");
      }
    }
  }

  private static CallTarget target(SessionComponents parts, OperationShape shape) {
    Optional<LedgerEntry> own = parts.ledger().latest(shape.noun());
    return own.map(entry -> CallTarget.exactly(entry.thing()))
        .orElseGet(() -> parts.knowledge().target(shape));
  }
}
