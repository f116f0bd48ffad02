package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
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
      Optional<Call> answer = delete(parts, shape, entry);
      boolean conflict = answer.filter(call -> call.exchange().answered(409)).isPresent();
      if (conflict && own.wasMovedOn(entry.map(one -> one.thing().id()).orElse(null))) {
        // What was shipped may be kept for good; what is new may go.
        Optional<LedgerEntry> other = own.anew(shape);
        other.ifPresent(fresh -> delete(parts, shape, other));
      }
    }
  }

  private static Optional<Call> delete(
      SessionComponents parts, OperationShape shape, Optional<LedgerEntry> entry) {
    Optional<PreparedCall> ready =
        parts.noted(shape, parts.preparer().prepare(shape, OwnResources.target(entry)));
    ready.ifPresent(call -> provide(parts, shape, call));
    return ready.map(
        call ->
            new AskingCalls(parts)
                .send(
                    shape,
                    call,
                    () -> parts.preparer().prepare(shape, OwnResources.target(entry))));
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
