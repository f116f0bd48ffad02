package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.AnsweredLists;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.shape.Named;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a place in a list is that of something of ours: by a look right before, and only where
 * nobody else moves what stands in it.
 */
public final class PlaceGuard {

  private final Ledger ledger;
  private final AnsweredLists lists;
  private final StateReaders readers;
  private final OwnIdentity own;

  public PlaceGuard(Ledger ledger, AnsweredLists lists, StateReaders readers, OwnIdentity own) {
    this.ledger = ledger;
    this.lists = lists;
    this.readers = readers;
    this.own = own;
  }

  /** The look at the list, right before a call that names a place in one that is not all ours. */
  Optional<PreparedCall> look(OperationShape shape, PreparedCall call) {
    boolean byPlace = shape.slots().stream().anyMatch(slot -> ResourceNouns.isIndex(slot.name()));
    return byPlace && !isUnderOwn(call)
        ? ledger.latest(shape.noun()).flatMap(entry -> readers.alike(entry.call()))
        : Optional.empty();
  }

  boolean isOurs(OperationShape shape, PreparedCall call, Named place) {
    return isUnderOwn(call)
        || things(shape)
            .anyMatch(
                entry ->
                    lists
                            .of(shape, place.slot(), CallTarget.exactly(entry.thing()))
                            .filter(at -> place.value().isInt() && at == place.value().asInt())
                            .isPresent()
                        && lists.isSteady(entry.thing(), things(shape).toList()));
  }

  private Stream<LedgerEntry> things(OperationShape shape) {
    List<LedgerEntry> live = ledger.live();
    return live.stream().filter(entry -> entry.thing().noun().equals(shape.noun()));
  }

  /** Whether what a call is about is a list of our own. */
  private boolean isUnderOwn(PreparedCall call) {
    return call.parameters().values().stream().anyMatch((JsonNode value) -> own.is(value))
        || AnswerReader.sent(call).values().stream().anyMatch(own::is);
  }
}
