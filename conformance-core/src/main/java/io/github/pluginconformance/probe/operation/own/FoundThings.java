package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes things of ours by what lists show of them, where no answer names them. */
final class FoundThings {

  private final OperationShapes shapes;
  private final Ledger ledger;
  private final OwnIdentity own;
  private final CallLog log;

  /** The operations that write the same thing again under the same name. */
  private final Set<String> overwriting = new HashSet<>();

  FoundThings(OperationShapes shapes, Ledger ledger, OwnIdentity own, CallLog log) {
    this.shapes = shapes;
    this.ledger = ledger;
    this.own = own;
    this.log = log;
  }

  /** Forgets what an answer seemed to say and no read shows. */
  void keptNothing(Call answer) {
    Optional<Answered> look = log.latestLook().filter(one -> one.call().succeeded());
    List.copyOf(ledger.entries()).stream()
        .filter(entry -> entry.exchange() == answer.exchange().id())
        .filter(entry -> look.filter(one -> wouldShow(one, entry)).isPresent())
        .forEach(ledger::forget);
  }

  /** Whether a read lists things, or is of this one. */
  private boolean wouldShow(Answered read, LedgerEntry entry) {
    OperationShape shape = shapes.of(read.call().operation());
    Optional<JsonNode> named =
        shape.item().map(slot -> read.prepared().parameters().get(slot.key()));
    return named.isEmpty()
        || named
            .filter(
                value -> entry.thing().id() != null && ScalarValues.same(entry.thing().id(), value))
            .isPresent();
  }

  /**
   * Notes a thing that a call made and a read shows.
   *
   * @param shape the operation that has made it
   * @return its entry, if it was not known before
   */
  Optional<LedgerEntry> turnedUp(
      OperationShape shape, PreparedCall call, Call answer, JsonNode item) {
    KnownResource scope =
        new KnownResource(shape.noun(), AnswerReader.sent(call), Map.of(), null, shape.keys());
    KnownResource thing = shown(scope, item);
    Optional<LedgerEntry> nameless =
        ledger.live().stream()
            .filter(entry -> entry.exchange() == answer.exchange().id())
            .filter(entry -> entry.thing().id() == null)
            .findFirst();
    if (nameless.isPresent()) {
      // What its own call has sent tells more of it than what began the flow.
      if (!says(nameless.get(), item)) {
        ledger.identified(nameless.get(), thing);
      }
    } else if (!ledger.has(thing)) {
      return Optional.of(ledger.created(shape, call, thing, answer.exchange().id()));
    }
    return Optional.empty();
  }

  /**
   * Notes that lists show nothing new after a call: what it wrote under a name of the run's own
   * that was there already is that thing, and no other.
   */
  void overwrote(Call answer) {
    List.copyOf(ledger.live()).stream()
        .filter(entry -> entry.exchange() == answer.exchange().id())
        .filter(entry -> isAgain(entry.by(), entry.thing(), entry.exchange()))
        .forEach(
            entry -> {
              overwriting.add(entry.by().operation().subject());
              ledger.forget(entry);
            });
  }

  /** Whether a call has written once more what stands under a name of the run's own. */
  boolean isWrittenAgain(OperationShape shape, KnownResource thing, Call answer) {
    JsonNode id = thing.id();
    return id == null
        ? overwriting.contains(shape.operation().subject())
            && isAgain(shape, thing, answer.exchange().id())
        : thing.sent().containsValue(id) && own.isCertain(id) && ledger.has(thing);
  }

  /** Whether an earlier thing of the same operation stands under the same names, which are ours. */
  private boolean isAgain(OperationShape shape, KnownResource thing, int exchange) {
    Map<String, JsonNode> names = ownNames(thing);
    return thing.id() == null
        && !names.isEmpty()
        && ledger.live(shape.noun()).stream()
            .filter(other -> other.exchange() < exchange && other.by().equals(shape))
            .anyMatch(other -> ownNames(other.thing()).equals(names));
  }

  private Map<String, JsonNode> ownNames(KnownResource thing) {
    Map<String, JsonNode> names = new LinkedHashMap<>(thing.sent());
    names.values().removeIf(value -> !own.is(value));
    return names;
  }

  /** A thing as a list shows it: with its values, or where it is but one value, named by that. */
  private static KnownResource shown(KnownResource scope, JsonNode item) {
    boolean value = item.isTextual() || item.isIntegralNumber();
    if (value && !scope.sent().containsValue(item)) {
      return new KnownResource(scope.noun(), scope.sent(), Map.of(), item, scope.keys());
    }
    return item.isObject() ? AnswerReader.known(scope, item) : scope;
  }

  /** Whether an item is nothing but a text that is known of an entry. */
  private static boolean says(LedgerEntry entry, JsonNode item) {
    return item.isTextual() && entry.thing().sent().containsValue(item);
  }

  /**
   * Notes that a thing without a name shows other values than before.
   *
   * @param given the values that an update gave
   */
  void changed(OperationShape shape, JsonNode before, JsonNode now, Map<String, JsonNode> given) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (value.isValueNode()) {
            values.put(WordSplitter.joined(name), value);
          }
        });
    // Of several that are alike the latest is as good as any other.
    ledger.live(shape.noun()).stream()
        .filter(entry -> entry.thing().id() == null)
        .filter(entry -> entry.thing().isShownAs(before) || carriesOwn(before, entry.thing()))
        .reduce((one, later) -> later)
        .ifPresent(
            entry ->
                ledger.identified(
                    entry, entry.thing().with(values, AnswerReader.scalars(now, true))));
  }

  /** Whether an item carries a text of this run that was sent with a thing. */
  private boolean carriesOwn(JsonNode item, KnownResource thing) {
    String text = JsonText.of(item);
    return ResourceTraces.of(thing, own).stream()
        .filter(trace -> own.isCertain(TextNode.valueOf(trace)))
        .anyMatch(trace -> ResourceTraces.contains(text, trace));
  }
}
