package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes what this run created and is still there, the newest first, and looks whether it is gone.
 */
public final class CleanUpStep implements Step {

  private static final Duration CATCHING_UP = Duration.ofMillis(850);

  @Override
  public void run(SessionComponents parts) {
    parts.sending().recordLost();
    new UncertainCreates(parts).settle();
    new BegunThings(parts, Intent.CLEANUP).settle();
    CancelledThings.of(parts).forEach(parts.ledger()::stillThere);
    remove(parts, parts.ledger().live());
    settled(parts);
    remove(parts, parts.ledger().live().stream().filter(parts.ledger()::hasGoneAlong).toList());
    new AnsweredAfterDelete(parts).look();
    parts.remainders().count(parts.sending());
  }

  private static void remove(SessionComponents parts, List<LedgerEntry> entries) {
    List<LedgerEntry> newestFirst = new ArrayList<>(entries);
    Collections.reverse(newestFirst);
    for (LedgerEntry entry : newestFirst) {
      for (OperationShape shape : parts.shapes().about(entry.thing().noun())) {
        if (Candidates.deletes(shape) && parts.consent().mayBeCalled(shape.operation())) {
          parts.ledger().current(entry).ifPresent(current -> remove(parts, shape, current));
        }
      }
    }
  }

  private static void remove(SessionComponents parts, OperationShape shape, LedgerEntry entry) {
    new ListRefresh(parts, Intent.CLEANUP).before(shape, entry);
    Optional<LedgerEntry> current = parts.ledger().current(entry);
    current.ifPresent(
        found ->
            ready(parts, shape, found)
                .map(call -> removed(parts, shape, found, call))
                .ifPresent(answer -> settled(parts, found, answer)));
  }

  private static Optional<PreparedCall> ready(
      SessionComponents parts, OperationShape shape, LedgerEntry entry) {
    return parts.preparer().prepare(shape, CallTarget.exactly(entry.thing())).ready();
  }

  /** Sends a delete, and once more with what its refusal asks for, as the version of the thing. */
  private static Call removed(
      SessionComponents parts, OperationShape shape, LedgerEntry entry, PreparedCall delete) {
    Call first = new ConfirmedCall(parts).send(delete);
    return AskingCalls.asks(parts, shape, delete, first)
        ? ready(parts, shape, entry).map(new ConfirmedCall(parts)::send).orElse(first)
        : first;
  }

  /** What is not there any more needs no removing. */
  private static void settled(SessionComponents parts, LedgerEntry entry, Call call) {
    boolean gone = call.exchange().answered(404) || call.exchange().answered(410);
    if (gone) {
      parts.ledger().removed(entry);
    }
  }

  /** What a list still shows may be gone once it has caught up: it is looked at once more then. */
  private static void settled(SessionComponents parts) {
    Set<LedgerEntry> before = Set.copyOf(parts.ledger().live());
    verify(parts);
    List<LedgerEntry> back =
        parts.ledger().live().stream().filter(entry -> !before.contains(entry)).toList();
    if (!back.isEmpty()) {
      parts.sending().pause(CATCHING_UP);
      back.forEach(parts.ledger()::removed);
      verify(parts);
    }
  }

  /**
   * One look at each list that something was removed from; what still stands there was left behind.
   */
  private static void verify(SessionComponents parts) {
    Set<List<Object>> looked = new HashSet<>();
    for (LedgerEntry entry : parts.ledger().entries()) {
      Optional<PreparedCall> read = parts.readers().alike(entry.call());
      if (read.isPresent()
          && looked.add(List.of(read.get().operation().subject(), read.get().parameters()))) {
        Call call = parts.sending().send(read.get(), Intent.CLEANUP, "looks whether it is gone");
        call.exchange()
            .received()
            .flatMap(AnswerReader::json)
            .ifPresent(body -> new ListedAfterDelete(parts).mark(read.get(), body));
      }
    }
  }
}
