package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.operation.shape.Named;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a value names something that this run made, or nothing that anybody has. */
public final class Ownership {

  private final Ledger ledger;
  private final OwnIdentity own;

  public Ownership(Ledger ledger, OwnIdentity own) {
    this.ledger = ledger;
    this.own = own;
  }

  /** Whether nobody else can have what the value names. */
  public boolean isOurs(OperationShape shape, Named named) {
    return own.isCertain(named.value()) || isMade(shape, named);
  }

  /** Whether it names something that this run made. */
  public boolean isMade(OperationShape shape, Named named) {
    return isMade(shape, named, candidates(shape, named).filter(ledger::isLive));
  }

  /** The same for things that have been ours and may be gone, whose names may be used again. */
  public boolean wasOurs(OperationShape shape, Named named) {
    return own.isCertain(named.value()) || isMade(shape, named, candidates(shape, named));
  }

  /** Whether a thing of this resource was made with this very text, wherever in its body. */
  public boolean wasSent(OperationShape shape, Named named) {
    return ledger.about(shape.noun()).stream()
        .map(entry -> entry.call().body())
        .anyMatch(body -> body != null && holds(body, named));
  }

  private static boolean holds(JsonNode node, Named named) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().equals(named.name()) && isOrHas(field.getValue(), named.value())) {
        return true;
      }
    }
    for (JsonNode part : node) {
      if (part.isContainerNode() && holds(part, named)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrHas(JsonNode value, JsonNode text) {
    for (JsonNode item : value) {
      if (item.equals(text)) {
        return true;
      }
    }
    return value.equals(text);
  }

  private Stream<LedgerEntry> candidates(OperationShape shape, Named named) {
    return ledger.candidates(shape, named.slot(), named.value());
  }

  private static boolean isMade(OperationShape shape, Named named, Stream<LedgerEntry> entries) {
    return entries
        .map(LedgerEntry::thing)
        .anyMatch(thing -> isOf(thing, shape, named) || isItself(thing, named));
  }

  private static boolean isOf(KnownResource thing, OperationShape shape, Named named) {
    Slot slot = named.slot();
    return shape.slots().contains(slot)
        && thing
            .valueFor(shape, slot)
            .filter(known -> ScalarValues.same(known, named.value()))
            .isPresent();
  }

  private static boolean isItself(KnownResource thing, Named named) {
    JsonNode id = thing.id();
    return id != null
        && ScalarValues.same(id, named.value())
        && ResourceNouns.areAlike(thing.noun(), named.noun());
  }
}
