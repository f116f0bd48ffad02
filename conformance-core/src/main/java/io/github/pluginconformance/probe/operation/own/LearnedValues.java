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
import java.util.stream.Stream;

/**
 * What the run has learned from answers so far: things that it created, and for reads the first
 * items of lists.
 */
public final class LearnedValues {

  private final Contract contract;
  private final Ledger ledger;
  private final Map<String, KnownResource> listed = new LinkedHashMap<>();
  private final Map<String, JsonNode> first = new LinkedHashMap<>();

  public LearnedValues(Contract contract, Ledger ledger) {
    this.contract = contract;
    this.ledger = ledger;
  }

  /** Learns from a successful read. */
  void read(OperationShape shape, PreparedCall call, ReceivedResponse response) {
    AnswerReader.listed(shape, call, response)
        .filter(known -> known.id() != null || !listed.containsKey(known.noun()))
        .ifPresent(this::note);
  }

  private void note(KnownResource known) {
    listed.put(known.noun(), known);
    if (known.id() != null) {
      first.putIfAbsent(known.noun(), known.id());
    }
  }

  /** The value that an earlier answer gives to a slot; what the call is about comes first. */
  public Optional<JsonNode> valueFor(OperationShape shape, Slot slot, CallTarget target) {
    if (shape.isRelation(slot)) {
      return kin(shape, target).flatMap(value -> fitted(slot, value));
    }
    String owner = shape.nounOf(slot);
    boolean names = shape.isId(slot);
    return target
        .thing()
        .flatMap(known -> known.valueFor(shape, slot))
        .or(() -> names && mayName(shape, owner) ? parent(shape, slot, owner) : Optional.empty())
        .or(() -> namesake(shape, slot, owner))
        .flatMap(value -> fitted(slot, value));
  }

  /**
   * The id of another thing of the same resource: for what is made anew the first that a read has
   * shown, for what is changed one of ours.
   */
  private Optional<JsonNode> kin(OperationShape shape, CallTarget target) {
    JsonNode itself = target.thing().map(KnownResource::id).orElse(null);
    Optional<JsonNode> own =
        ledger.live(shape.noun()).stream()
            .map(entry -> entry.thing().id())
            .filter(id -> id != null && !id.equals(itself))
            .findFirst();
    Optional<JsonNode> shown = Optional.ofNullable(first.get(shape.noun()));
    return shape.access() == Access.CREATE ? shown.or(() -> own) : own;
  }

  /**
   * What a call is about: a thing of its resource that we created, for reads else the first of a
   * list.
   */
  public CallTarget target(OperationShape shape) {
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

  /** One of another resource, for what is made anew and refers to it: ours, or the first shown. */
  public Optional<JsonNode> referred(String noun, Slot slot) {
    return ownReferred(noun, slot)
        .or(
            () ->
                Optional.ofNullable(listed.get(noun))
                    .flatMap(known -> known.idFor(slot))
                    .flatMap(value -> fitted(slot, value)));
  }

  /** One of another resource that this run has made. */
  public Optional<JsonNode> ownReferred(String noun, Slot slot) {
    return ledger
        .latest(noun)
        .map(LedgerEntry::thing)
        .flatMap(known -> known.idFor(slot))
        .flatMap(value -> fitted(slot, value));
  }

  private Optional<JsonNode> parent(OperationShape shape, Slot slot, String owner) {
    Optional<KnownResource> own = ledger.latest(owner).map(LedgerEntry::thing);
    Optional<KnownResource> any =
        shape.writes() ? own : own.or(() -> Optional.ofNullable(listed.get(owner)));
    return any.flatMap(known -> known.idFor(slot));
  }

  /** The value if the schema allows it, if need be as text, as a number or as a list of one. */
  public Optional<JsonNode> fitted(Slot slot, JsonNode value) {
    SchemaRef schema = slot.schema();
    if (schema == null || contract.isValid(schema, value, Direction.REQUEST)) {
      return Optional.of(value);
    }
    return Stream.concat(
            ScalarValues.otherwise(value).stream(), ScalarValues.listsOf(value).stream())
        .filter(other -> contract.isValid(schema, other, Direction.REQUEST))
        .findFirst();
  }
}
