package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import java.util.Optional;

/**
 * Reads the list that something of ours stands in, where its place or its id has to be known anew.
 */
final class ListRefresh {

  private final SessionComponents parts;
  private final Intent intent;

  /**
   * @param intent of the reads: the ones of cleaning up are made even when the run's budget is
   *     spent
   */
  ListRefresh(SessionComponents parts, Intent intent) {
    this.parts = parts;
    this.intent = intent;
  }

  /**
   * Before an operation is called on a thing: where it goes by place, or where the thing has no
   * name yet.
   */
  void before(OperationShape shape, LedgerEntry entry) {
    boolean byPlace = shape.slots().stream().anyMatch(slot -> ResourceNouns.isIndex(slot.name()));
    Optional<PreparedCall> read = parts.readers().alike(entry.call());
    boolean stale = read.filter(one -> parts.log().wroteSince(one)).isPresent();
    if (byPlace && stale || isNameless(entry)) {
      read.ifPresent(this::send);
    }
  }

  /** Gives every thing that is left and has no name yet the chance to be found. */
  void nameless() {
    parts.ledger().live().stream()
        .filter(this::isNameless)
        .findFirst()
        .flatMap(entry -> parts.readers().alike(entry.call()))
        .ifPresent(this::send);
  }

  private boolean isNameless(LedgerEntry entry) {
    return entry.thing().id() == null && !parts.ledger().isSeen(entry);
  }

  private void send(PreparedCall read) {
    parts.sending().send(read, intent, "where the thing stands");
  }
}
