package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the run has learned from answers so far: things that it created, and for reads the first
 * items of lists.
 */
public final class LearnedValues {

  private final Contract contract;
  private final Ledger ledger;
  private final Map<String, KnownResource> listed = new LinkedHashMap<>();

  public LearnedValues(Contract contract, Ledger ledger) {
    this.contract = contract;
    this.ledger = ledger;
  }

  /** Learns from a successful read. */
  void read(OperationShape shape, PreparedCall call, ReceivedResponse response) {
    AnswerReader.listed(shape, call, response)
        .filter(known -> known.id() != null || !listed.containsKey(known.noun()))
        .ifPresent(known -> listed.put(known.noun(), known));
  }

  /** The value that an earlier answer gives to a slot; what the call is about comes first. */
  public Optional<JsonNode> valueFor(OperationShape shape, Slot slot, CallTarget topic) {
    String owner = shape.nounOf(slot);
    boolean names = shape.isId(slot);
    return topic
        .thing()
        .flatMap(known -> known.valueFor(shape, slot))
        .or(() -> names && mayName(shape, owner) ? parent(shape, slot, owner) : Optional.empty())
        .or(() -> namesake(shape, slot, owner))
        .flatMap(value -> fitted(slot, value));
  }

  /**
   * What a call is about: a thing of its resource that we created, for reads else the first of a
   * list.
   */
  public CallTarget topic(OperationShape shape) {
    Optional<KnownResource> own = ledger.latest(shape.noun()).map(LedgerEntry::thing);
    boolean collects = shape.access() == Access.CREATE;
    Optional<KnownResource> any =
        shape.writes() ? own : own.or(() -> Optional.ofNullable(listed.get(shape.noun())));
    return collects ? CallTarget.NONE : new CallTarget(any, false);
  }

  /** A create never takes the id of what exists of its own kind. */
  private static boolean mayName(OperationShape shape, String owner) {
    return !shape.noun().equals(owner) || shape.access() != Access.CREATE;
  }

  /** What a thing of ours of the resource before it in the path is called under this very name. */
  private Optional<JsonNode> namesake(OperationShape shape, Slot slot, String owner) {
    return slot.in("path") && !owner.equals(shape.noun())
        ? ledger
            .latest(owner)
            .map(LedgerEntry::thing)
            .flatMap(known -> Optional.ofNullable(known.produced().get(slot.normal())))
        : Optional.empty();
  }

  private Optional<JsonNode> parent(OperationShape shape, Slot slot, String owner) {
    Optional<KnownResource> own = ledger.latest(owner).map(LedgerEntry::thing);
    Optional<KnownResource> any =
        shape.writes() ? own : own.or(() -> Optional.ofNullable(listed.get(owner)));
    return any.flatMap(known -> known.idFor(slot));
  }

  /** The value if the schema allows it, if need be as text or as a number. */
  private Optional<JsonNode> fitted(Slot slot, JsonNode value) {
    SchemaRef schema = slot.schema();
    if (schema == null || contract.isValid(schema, value, Direction.REQUEST)) {
      return Optional.of(value);
    }
    return ScalarValues.otherwise(value)
        .filter(other -> contract.isValid(schema, other, Direction.REQUEST));
  }
}
