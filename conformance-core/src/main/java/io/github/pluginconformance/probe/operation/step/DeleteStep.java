package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.Optional;

/** Deletes what this run created, by each operation that deletes. */
public final class DeleteStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.candidates().deletes()) {
      Optional<LedgerEntry> entry = new OwnResources(parts).of(shape);
      Optional<PreparedCall> ready =
          parts.noted(shape, parts.preparer().prepare(shape, OwnResources.target(entry)));
      if (ready.isPresent()) {
        parts.sending().send(ready.get(), Intent.VALID, "");
      }
    }
  }
}
