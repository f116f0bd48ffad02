package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.Map;
import java.util.Optional;

/** Deletes what this run created, by each operation that deletes. */
public final class DeleteStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.candidates().deletes()) {
      OwnResources own = new OwnResources(parts);
      if (parts.shapes().isOnlyOne(shape)) {
        own.provideFor(shape);
      }
      Optional<LedgerEntry> entry = own.of(shape);
      Optional<PreparedCall> ready =
          parts.noted(shape, parts.preparer().prepare(shape, OwnResources.target(entry)));
      if (ready.isPresent()) {
        provide(parts, shape, ready.get());
        parts.sending().send(ready.get(), Intent.VALID, "");
      }
    }
  }

  /** The one thing within another may not be there before it is set. */
  private static void provide(SessionComponents parts, OperationShape shape, PreparedCall delete) {
    if (parts.shapes().isOnlyOne(shape)) {
      KnownResource owner =
          new KnownResource(shape.noun(), AnswerReader.sent(delete), Map.of(), null, shape.keys());
      parts.candidates().updates().stream()
          .filter(set -> set.operation().path().equals(shape.operation().path()))
          .filter(set -> UncommonReadStep.latest(parts, set).isPresent())
          .findFirst()
          .ifPresent(
              set -> parts.call(set, CallTarget.exactly(owner), Intent.VALID, "to be deleted"));
    }
  }
}
