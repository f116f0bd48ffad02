package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.UncommonReads;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks for things of this run that were deleted: reads them, and changes and deletes them once more
 * while the read says that they are not there. Places in lists are left alone, for another thing
 * may have moved there.
 */
public final class GoneItemStep implements Step {

  private static final String VARIANT = UncommonReads.UNKNOWN.variant("it was deleted before");

  @Override
  public void run(SessionComponents parts) {
    Candidates candidates = parts.candidates();
    RelatedReads related = new RelatedReads(parts, candidates.reads());
    Set<String> nouns = new HashSet<>();
    for (LedgerEntry entry : List.copyOf(parts.ledger().entries())) {
      String noun = entry.thing().noun();
      boolean removed =
          parts.ledger().current(entry).isEmpty()
              && !parts.ledger().hasGoneAlong(entry)
              && !parts.ledger().loses(noun);
      if (removed && nouns.add(noun)) {
        ask(parts, candidates, related, entry);
      }
    }
  }

  private static void ask(
      SessionComponents parts, Candidates candidates, RelatedReads related, LedgerEntry entry) {
    Set<PreparedCall> reads = new LinkedHashSet<>(calls(parts, entry, candidates.reads().stream()));
    reads.addAll(related.needing(entry));
    for (PreparedCall read : reads) {
      parts.sending().send(read, Intent.STATE_PROBE, VARIANT);
    }
    for (PreparedCall create : creates(parts, candidates, entry)) {
      parts.sending().send(create, Intent.STATE_PROBE, VARIANT);
    }
    // Deletes first: some updates make anew what is not there.
    Stream<OperationShape> changing =
        Stream.concat(candidates.deletes().stream(), candidates.updates().stream());
    for (PreparedCall write : calls(parts, entry, changing)) {
      Call call = parts.sending().send(write, Intent.STATE_PROBE, VARIANT);
      if (call.succeeded() && isThere(parts, candidates, entry)) {
        parts.ledger().stillThere(entry);
        return;
      }
    }
  }

  /** What would be made for the thing, as a payment of an invoice, if it can be taken away. */
  private static List<PreparedCall> creates(
      SessionComponents parts, Candidates candidates, LedgerEntry entry) {
    JsonNode id = entry.thing().id();
    String noun = entry.thing().noun();
    return id == null
        ? List.of()
        : Stream.concat(candidates.creates().stream(), candidates.updates().stream())
            .filter(shape -> !shape.noun().equals(noun))
            .filter(shape -> shape.slots().stream().anyMatch(slot -> names(shape, slot, noun)))
            .filter(new OwnResources(parts)::makesRemovable)
            .flatMap(shape -> naming(parts, shape, noun, id).stream())
            .toList();
  }

  private static Optional<PreparedCall> naming(
      SessionComponents parts, OperationShape shape, String noun, JsonNode id) {
    return new FreshCalls(parts)
        .of(shape)
        .flatMap(
            call ->
                call.body() instanceof ObjectNode body
                    ? shape.slots().stream()
                        .filter(slot -> body.has(slot.name()) && names(shape, slot, noun))
                        .flatMap(slot -> named(call, body, slot.name(), id).stream())
                        .findFirst()
                    : Optional.empty());
  }

  /** Whether a part of the body names a thing of this kind. */
  private static boolean names(OperationShape shape, Slot slot, String noun) {
    return slot.in("body") && shape.isId(slot) && shape.nounOf(slot).equals(noun);
  }

  /** Some plugins make anew what is changed and is not there. */
  private static boolean isThere(
      SessionComponents parts, Candidates candidates, LedgerEntry entry) {
    return calls(parts, entry, candidates.reads().stream()).stream()
        .anyMatch(read -> parts.sending().send(read, Intent.STATE_PROBE, VARIANT).succeeded());
  }

  /** Those that name the thing itself. */
  private static List<PreparedCall> calls(
      SessionComponents parts, LedgerEntry entry, Stream<OperationShape> shapes) {
    return shapes
        .filter(shape -> shape.noun().equals(entry.thing().noun()))
        .filter(
            shape -> shape.slots().stream().noneMatch(slot -> ResourceNouns.isIndex(slot.name())))
        .flatMap(shape -> call(parts, shape, entry).stream())
        .toList();
  }

  private static Optional<PreparedCall> call(
      SessionComponents parts, OperationShape shape, LedgerEntry entry) {
    JsonNode id = entry.thing().id();
    Optional<PreparedCall> call =
        shape.writes()
            ? UncommonReadStep.latest(parts, shape)
            : parts.preparer().prepare(shape, CallTarget.exactly(entry.thing())).ready();
    return id == null
        ? call.filter(plain -> shape.writes() && names(shape, plain, entry))
        : call.flatMap(plain -> naming(shape, plain, id));
  }

  /** Whether a call names a thing that has no id by what it was made with, as by a name. */
  private static boolean names(OperationShape shape, PreparedCall call, LedgerEntry entry) {
    return shape.required().stream()
        .filter(slot -> slot.in("query"))
        .anyMatch(
            slot -> {
              JsonNode named = call.parameters().get(slot.key());
              return named != null && named.equals(entry.thing().sent().get(slot.normal()));
            });
  }

  private static Optional<PreparedCall> naming(
      OperationShape shape, PreparedCall call, JsonNode id) {
    return shape
        .subject()
        .filter(slot -> call.parameters().containsKey(slot.key()))
        .map(slot -> call.withParameter(slot.place(), slot.name(), id))
        .or(() -> namingInBody(shape, call, id));
  }

  /** An operation of a remote procedure names its thing in the body. */
  private static Optional<PreparedCall> namingInBody(
      OperationShape shape, PreparedCall call, JsonNode id) {
    return call.body() instanceof ObjectNode body
        ? shape.slots().stream()
            .filter(
                slot ->
                    slot.in("body")
                        && shape.isTarget(slot)
                        && !shape.isRelation(slot)
                        && body.has(slot.name()))
            .flatMap(slot -> named(call, body, slot.name(), id).stream())
            .findFirst()
        : Optional.empty();
  }

  /** The call with an id in the place of another of its kind, or of a list of them. */
  private static Optional<PreparedCall> named(
      PreparedCall call, ObjectNode body, String name, JsonNode id) {
    JsonNode known = body.path(name);
    boolean list = known.isArray() && !known.isEmpty();
    JsonNode one = list ? known.get(0) : known;
    JsonNode other = list ? body.arrayNode().add(id) : id;
    return one.getNodeType() == id.getNodeType()
        ? Optional.of(call.withBody(body.deepCopy().set(name, other)))
        : Optional.empty();
  }
}
