package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which entries of the ledger a successful delete has removed. */
public final class RemovedEntries {

  private final Ledger ledger;
  private final ListPositions places;

  public RemovedEntries(Ledger ledger, ListPositions places) {
    this.ledger = ledger;
    this.places = places;
  }

  Set<LedgerEntry> by(OperationShape shape, PreparedCall call) {
    Map<String, JsonNode> sent = AnswerReader.sent(call);
    Set<LedgerEntry> gone = new LinkedHashSet<>();
    for (LedgerEntry entry : ledger.live(shape.noun())) {
      if (isMeant(shape, sent, entry)) {
        gone.add(entry);
      }
    }
    Set<LedgerEntry> named = named(shape, sent, gone);
    if (!named.isEmpty()) {
      // What carries no such value at all is not what the call names.
      gone.retainAll(named);
    }
    if (gone.size() > 1 && takesOne(shape, gone)) {
      gone.retainAll(List.of(List.copyOf(gone).get(gone.size() - 1)));
    }
    Set<LedgerEntry> along = within(gone);
    along.addAll(below(shape, sent));
    along.removeAll(gone);
    along.forEach(ledger::wentAlong);
    gone.addAll(along);
    return gone;
  }

  /** Whether a call names something that this run made, of whatever resource. */
  boolean namesOurs(OperationShape shape, PreparedCall call) {
    Map<String, JsonNode> sent = AnswerReader.sent(call);
    return shape.slots().stream()
        .filter(shape::isTarget)
        .anyMatch(slot -> isOurs(shape, slot, sent.get(slot.normal())));
  }

  private boolean isOurs(OperationShape shape, Slot slot, @Nullable JsonNode value) {
    return value != null
        && ledger.about(shape.nounOf(slot)).stream()
            .map(entry -> entry.thing().valueFor(shape, slot))
            .flatMap(Optional::stream)
            .anyMatch(ours -> ScalarValues.same(ours, value));
  }

  /** Those that carry a value that the call names them by. */
  private static Set<LedgerEntry> named(
      OperationShape shape, Map<String, JsonNode> sent, Set<LedgerEntry> gone) {
    Set<LedgerEntry> named = new LinkedHashSet<>();
    for (LedgerEntry entry : gone) {
      boolean carries =
          shape.slots().stream()
              .filter(slot -> shape.isTarget(slot) && sent.containsKey(slot.normal()))
              .anyMatch(slot -> entry.thing().valueFor(shape, slot).isPresent());
      if (carries) {
        named.add(entry);
      }
    }
    return named;
  }

  /**
   * Whether a delete takes one of several: by its place, or by a value in the body that all of them
   * have. The others are deleted in their turn.
   */
  private static boolean takesOne(OperationShape shape, Set<LedgerEntry> gone) {
    return shape.slots().stream()
        .anyMatch(
            slot ->
                ResourceNouns.isIndex(slot.name())
                    || slot.in("body")
                        && gone.stream()
                            .allMatch(entry -> entry.thing().sent().containsKey(slot.normal())));
  }

  /** What was created under the very address that is gone. */
  private List<LedgerEntry> below(OperationShape shape, Map<String, JsonNode> sent) {
    String address = shape.operation().path() + "/";
    List<String> names =
        shape.slots().stream().filter(slot -> slot.in("path")).map(Slot::normal).toList();
    return names.isEmpty()
        ? List.of()
        : ledger.live().stream()
            .filter(entry -> entry.by().operation().path().startsWith(address))
            .filter(entry -> names.stream().allMatch(name -> isSame(name, sent, entry)))
            .toList();
  }

  private static boolean isSame(String name, Map<String, JsonNode> sent, LedgerEntry entry) {
    JsonNode ours = entry.thing().sent().get(name);
    JsonNode named = sent.get(name);
    return ours != null && named != null && ScalarValues.same(ours, named);
  }

  private boolean isMeant(OperationShape shape, Map<String, JsonNode> sent, LedgerEntry entry) {
    for (Slot slot : shape.slots()) {
      JsonNode value = sent.get(slot.normal());
      if (value == null && slot.required() && shape.isTarget(slot)) {
        // Nobody knows which one such a call means.
        return false;
      }
      if (value != null
          && !Objects.equals(
              expected(shape, slot, entry).map(JsonNode::asText).orElse(value.asText()),
              value.asText())) {
        return false;
      }
    }
    return true;
  }

  private Optional<JsonNode> expected(OperationShape shape, Slot slot, LedgerEntry entry) {
    if (ResourceNouns.isIndex(slot.name())) {
      return places
          .of(shape, slot, CallTarget.exactly(entry.thing()))
          .map(com.fasterxml.jackson.databind.node.IntNode::valueOf);
    }
    boolean says = slot.in("path") || shape.isTarget(slot);
    return says ? entry.thing().valueFor(shape, slot) : Optional.empty();
  }

  private static boolean isBelow(LedgerEntry entry, Slot slot, Set<LedgerEntry> gone) {
    JsonNode value = entry.thing().sent().get(slot.normal());
    return value != null
        && gone.stream()
            .map(LedgerEntry::thing)
            .filter(parent -> parent.noun().equals(entry.by().nounOf(slot)))
            .anyMatch(parent -> parent.id() != null && ScalarValues.same(parent.id(), value));
  }

  /** What was created inside of something that is gone. */
  private Set<LedgerEntry> within(Set<LedgerEntry> gone) {
    Set<LedgerEntry> children = new LinkedHashSet<>();
    for (LedgerEntry entry : gone.isEmpty() ? List.<LedgerEntry>of() : ledger.live()) {
      for (Slot slot : entry.by().slots()) {
        if (slot.in("path") && isBelow(entry, slot, gone)) {
          children.add(entry);
        }
      }
    }
    return children;
  }
}
