package io.github.pluginconformance.probe.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws from each successful call what later ones need: values of reads, what was created, what is
 * gone.
 */
final class Learning {

  private final Shapes shapes;
  private final Knowledge knowledge;
  private final Ledger ledger;
  private final Removals removals;
  private final Confirmations confirmations;
  private final Lists lists;
  private final OwnIdentity own;
  private final Sightings sightings;
  private final List<String> effects = new ArrayList<>();

  Learning(
      Shapes shapes,
      Knowledge knowledge,
      Ledger ledger,
      Removals removals,
      Confirmations confirmations,
      Lists lists,
      OwnIdentity own,
      Sightings sightings) {
    this.shapes = shapes;
    this.knowledge = knowledge;
    this.ledger = ledger;
    this.removals = removals;
    this.confirmations = confirmations;
    this.lists = lists;
    this.own = own;
    this.sightings = sightings;
  }

  /** Whether the call may create something, so that the ledger has to know of it beforehand. */
  boolean mayCreate(PreparedCall call) {
    OperationShape shape = shapes.of(call.operation());
    return !confirmations.onlyAsks(call)
        && (shape.access() == Access.CREATE || putsAnew(shape, call));
  }

  /** Whether the call does more than read. */
  boolean writes(PreparedCall call) {
    return shapes.of(call.operation()).writes();
  }

  void after(PreparedCall prepared, Call call) {
    OperationShape shape = shapes.of(call.operation());
    if (!shape.writes() && isOrdinary(call)) {
      sightings.after(shape, prepared, call);
    }
    if (CallLog.succeeded(call)) {
      call.exchange().received().ifPresent(response -> learn(shape, prepared, call, response));
    }
  }

  private void learn(
      OperationShape shape, PreparedCall prepared, Call call, ReceivedResponse response) {
    if (!shape.writes()) {
      read(shape, prepared, call, response);
    } else if (mayCreate(prepared)) {
      created(shape, prepared, call, response);
    } else if (!confirmations.onlyAsks(prepared)) {
      acted(shape, prepared, call);
    }
  }

  /**
   * A create that answers with what a read has shown before has found it and not made it: it is
   * somebody's, and no call of ours may change it.
   */
  private void created(
      OperationShape shape, PreparedCall prepared, Call call, ReceivedResponse response) {
    int exchange = call.exchange().id();
    Known thing = Answers.created(shape, prepared, response);
    boolean old =
        shape.access() == Access.CREATE
            && !ledger.made(thing)
            && lists.wasShown(thing, exchange);
    if (!old) {
      ledger.found(shape, prepared, thing, exchange);
    }
  }

  /** Whether a refusal may come from a create that kept nothing. */
  boolean mayBeLost(PreparedCall prepared, Call call) {
    return sightings.mayBeLost(shapes.of(call.operation()), prepared, call);
  }

  /** What was done that no delete takes back, in words. */
  List<String> effects() {
    return List.copyOf(effects);
  }

  private void read(
      OperationShape shape, PreparedCall prepared, Call call, ReceivedResponse response) {
    if (isOrdinary(call)) {
      knowledge.read(shape, prepared, response);
      ledger.live().stream().filter(entry -> entry.thing().id() == null).forEach(this::identify);
    }
  }

  private static boolean isOrdinary(Call call) {
    return switch (call.intent()) {
      case VALID, REPEAT, STATE_PROBE, PLATFORM_HEADERS, CLEANUP -> true;
      default -> false;
    };
  }

  /** Where a create answers no id, the list under our own identity shows it. */
  private void identify(LedgerEntry entry) {
    Optional<JsonNode> item = lists.itemOf(entry.thing()).filter(JsonNode::isObject);
    item.ifPresent(found -> ledger.identified(entry, Answers.known(entry.thing(), found)));
  }

  private void acted(OperationShape shape, PreparedCall prepared, Call call) {
    if (removes(shape)) {
      removals.by(shape, prepared).forEach(ledger::removed);
    } else if (shape.access() == Access.ACT) {
      effects.add(
          "what "
              + shape.operation().subject()
              + " did (exchange "
              + call.exchange().id()
              + "): no operation takes it back");
    }
  }

  private static boolean removes(OperationShape shape) {
    return shape.access() == Access.DELETE || Destruction.isLikely(shape);
  }

  /** Whether a PUT makes something new at an address of our own choice. */
  private boolean putsAnew(OperationShape shape, PreparedCall call) {
    boolean put = shape.operation().method().equals("PUT") && shape.access() == Access.UPDATE;
    Map<String, JsonNode> sent = Answers.sent(call);
    boolean known =
        ledger.live().stream()
            .anyMatch(
                entry ->
                    entry.thing().noun().equals(shape.noun())
                        && entry.thing().sent().values().stream().anyMatch(own::is));
    boolean creates =
        shapes.about(shape.noun()).stream().anyMatch(other -> other.access() == Access.CREATE);
    return put && !known && !creates && sent.values().stream().anyMatch(own::is);
  }
}
