package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.List;
import java.util.Optional;

/** Brings back what this run created and deleted, reads it, and deletes it again. */
public final class RestoreStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.candidates().restores()) {
      Optional<LedgerEntry> gone = gone(parts, shape.noun());
      // A call about a thing that is there, which then names the one that is gone.
      Optional<PreparedCall> ready =
          parts.noted(
              shape,
              parts
                  .preparer()
                  .prepare(shape, OwnResources.target(new OwnResources(parts).of(shape))));
      if (gone.isPresent() && ready.isPresent()) {
        naming(shape, ready.get(), gone.get()).ifPresent(call -> restore(parts, call, gone.get()));
      }
    }
  }

  private static Optional<PreparedCall> naming(
      OperationShape shape, PreparedCall call, LedgerEntry gone) {
    JsonNode id = gone.thing().id();
    return id == null
        ? Optional.empty()
        : shape.subject().map(slot -> call.withParameter(slot.place(), slot.name(), id));
  }

  private static Optional<LedgerEntry> gone(SessionComponents parts, String noun) {
    return List.copyOf(parts.ledger().about(noun)).stream()
        .filter(entry -> parts.ledger().current(entry).isEmpty())
        .filter(entry -> entry.thing().id() != null)
        .filter(entry -> !parts.ledger().hasGoneAlong(entry))
        .reduce((one, later) -> later);
  }

  private static void restore(SessionComponents parts, PreparedCall call, LedgerEntry gone) {
    Call answer = parts.sending().send(call, Intent.VALID, "");
    if (answer.succeeded()) {
      parts.ledger().stillThere(gone);
      new RelatedReads(parts, parts.candidates().reads())
          .of(gone, answer.exchange().id())
          .forEach(read -> parts.sending().send(read, Intent.VALID, ""));
      // What is not there can hardly be deleted: that it was to be is told by the restore.
      delete(parts, gone, isNowhere(parts, answer) ? Intent.CLEANUP : Intent.VALID);
    }
  }

  private static boolean isNowhere(SessionComponents parts, Call restore) {
    return parts.watch().seen().stream()
        .filter(write -> write.call().exchange().id() == restore.exchange().id())
        .anyMatch(write -> WriteEffect.of(write).isNowhere());
  }

  private static void delete(SessionComponents parts, LedgerEntry entry, Intent intent) {
    parts.candidates().deletes().stream()
        .filter(shape -> shape.noun().equals(entry.thing().noun()) && shape.item().isPresent())
        .flatMap(
            shape ->
                parts.preparer().prepare(shape, CallTarget.exactly(entry.thing())).ready().stream())
        .limit(1)
        .forEach(call -> parts.sending().send(call, intent, ""));
  }
}
