package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.Optional;

/**
 * Changes what this run created: to values that it does not have yet, so that a read can tell;
 * where those are refused, to the ordinary ones.
 */
public final class UpdateStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.candidates().updates()) {
      int before = parts.ledger().entries().size();
      update(parts, shape);
      if (parts.ledger().entries().size() > before) {
        lookAfter(parts, parts.ledger().entries().get(before).call());
      }
    }
  }

  static void update(SessionComponents parts, OperationShape shape) {
    Optional<LedgerEntry> entry = new OwnResources(parts).of(shape);
    Optional<PreparedCall> ordinary =
        parts.noted(shape, parts.preparer().prepare(shape, OwnResources.target(entry)));
    if (ordinary.isPresent() && !change(parts, shape, entry, ordinary.get())) {
      Call answer =
          new AskingCalls(parts)
              .send(
                  shape,
                  ordinary.get(),
                  () -> parts.preparer().prepare(shape, OwnResources.target(entry)));
      if (answer.succeeded() && parts.preparer().askedFor().knowsOf(shape)) {
        // Now that it is known what was missing, the other values may arrive.
        parts
            .preparer()
            .prepare(shape, OwnResources.target(entry))
            .ready()
            .ifPresent(fuller -> change(parts, shape, entry, fuller));
      }
    }
  }

  /** Sends other values than the thing has; false where there are none, or they are refused. */
  private static boolean change(
      SessionComponents parts,
      OperationShape shape,
      Optional<LedgerEntry> entry,
      PreparedCall ordinary) {
    return entry
        .flatMap(known -> new ChangedValues(parts).of(shape, ordinary, known))
        .filter(changed -> parts.sending().send(changed, Intent.VALID, "").succeeded())
        .isPresent();
  }

  /** A PUT that made something new can be read back before anything deletes it. */
  private static void lookAfter(SessionComponents parts, PreparedCall put) {
    parts
        .readers()
        .alike(put)
        .ifPresent(read -> parts.sending().send(read, Intent.STATE_PROBE, "after the update"));
  }
}
