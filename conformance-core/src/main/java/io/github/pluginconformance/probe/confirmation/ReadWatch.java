package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.ReadEffect;
import io.github.pluginconformance.evidence.ReadsSeen;
import io.github.pluginconformance.openapi.Operation;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what one address answered before and after other GETs. Only things that come or go count
 * as an effect, values that change do not: clocks and counters do so by themselves. A third read
 * tells a GET that acts from a list that moves by itself.
 */
final class ReadWatch {

  private final OperationCaller caller;
  private final Map<String, Operation> watched = new LinkedHashMap<>();
  private final Map<String, ReadEffect> effects = new LinkedHashMap<>();

  ReadWatch(OperationCaller caller, ReadsSeen before) {
    this.caller = caller;
    before.watched().forEach(operation -> watched.put(operation.subject(), operation));
    before.effects().forEach(effect -> effects.put(effect.operation().subject(), effect));
  }

  static ReadsSeen nothing() {
    return new ReadsSeen(List.of(), List.of());
  }

  ReadsSeen seen() {
    return new ReadsSeen(List.copyOf(watched.values()), List.copyOf(effects.values()));
  }

  /** Reads each list once more if other GETs were called since. */
  void lookAgainAtLists() {
    for (PreparedCall list : lists().values()) {
      List<Call> calls = caller.calls();
      Optional<Call> last = last(calls, uri(list));
      boolean others =
          last.isPresent() && !between(calls, last.get(), calls.size(), uri(list)).isEmpty();
      if (others) {
        caller.send(list, Intent.STATE_PROBE, "after other reads");
      }
    }
  }

  /** Reads states before and after something that only reads. */
  void around(List<PreparedCall> readers, Runnable reading) {
    List<Call> before = readers.stream().map(read -> look(read, "before other reads")).toList();
    reading.run();
    List<Call> after = readers.stream().map(read -> look(read, "after other reads")).toList();
    for (int i = 0; i < readers.size(); i++) {
      if (isPlainRead(before.get(i)) && isPlainRead(after.get(i))) {
        compare(readers.get(i), before.get(i), after.get(i));
      }
    }
  }

  private Call look(PreparedCall read, String why) {
    return caller.send(read, Intent.STATE_PROBE, why);
  }

  /** Compares the latest two reads of each address that had no write in between. */
  void compare() {
    for (Map.Entry<URI, PreparedCall> read : reads().entrySet()) {
      List<Call> same = unwritten(read.getKey());
      if (same.size() >= 2) {
        compare(read.getValue(), same.get(0), same.get(same.size() - 1));
      }
    }
  }

  private void compare(PreparedCall read, Call first, Call second) {
    List<Call> calls = caller.calls();
    URI uri = uri(first);
    List<Call> others = between(calls, first, calls.indexOf(second), uri);
    watched.put(read.operation().subject(), read.operation());
    others.forEach(call -> watched.put(call.operation().subject(), call.operation()));
    Difference difference = difference(first, second);
    if (difference.keepsThings()) {
      return;
    }
    Call third = caller.send(read, Intent.STATE_PROBE, "a third time");
    if (!isPlainRead(third)) {
      return;
    }
    Difference idle = difference(second, third);
    if (idle.keepsThings()) {
      culprit(others, difference).ifPresent(call -> note(call.operation(), second, difference));
    } else if (difference.grows() && idle.grows() || difference.shrinks() && idle.shrinks()) {
      note(read.operation(), third, idle);
    }
  }

  private void note(Operation operation, Call shown, Difference difference) {
    effects.putIfAbsent(
        operation.subject(),
        new ReadEffect(operation, shown.exchange().id(), difference.inWords()));
  }

  /** The call that names what came or went, else the first one. */
  private static Optional<Call> culprit(List<Call> others, Difference difference) {
    List<JsonNode> things = new ArrayList<>(difference.removed());
    things.addAll(difference.added());
    return others.stream()
        .filter(call -> things.stream().anyMatch(thing -> isNamed(call, thing)))
        .findFirst()
        .or(() -> others.stream().findFirst());
  }

  private static boolean isNamed(Call call, JsonNode thing) {
    String path = uri(call).getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return thing.isObject()
        ? thing.properties().stream().anyMatch(field -> field.getValue().asText().equals(last))
        : thing.asText().equals(last);
  }

  private static Difference difference(Call one, Call other) {
    return Difference.between(state(one), state(other));
  }

  private static JsonNode state(Call call) {
    return Snapshot.of(call).map(Snapshot::state).orElseThrow();
  }

  /** The successful reads of an address since the latest write, in order. */
  private List<Call> unwritten(URI uri) {
    List<Call> same = new ArrayList<>();
    for (Call call : caller.calls()) {
      if (!isGet(call) && answered(call)) {
        same.clear();
      } else if (isPlainRead(call) && uri(call).equals(uri)) {
        same.add(call);
      }
    }
    return same;
  }

  /** Other GETs that were answered after a call and before a place in the list. */
  private static List<Call> between(List<Call> calls, Call first, int until, URI uri) {
    return calls.subList(calls.indexOf(first) + 1, until).stream()
        .filter(call -> isPlainRead(call) && !uri(call).equals(uri))
        .toList();
  }

  private static Optional<Call> last(List<Call> calls, URI uri) {
    return calls.stream()
        .filter(call -> isPlainRead(call) && uri(call).equals(uri))
        .reduce((one, other) -> other);
  }

  private Map<URI, PreparedCall> reads() {
    Map<URI, PreparedCall> reads = new LinkedHashMap<>();
    for (Answered one : caller.answered()) {
      if (isPlainRead(one.call())) {
        reads.putIfAbsent(uri(one.call()), one.prepared());
      }
    }
    return reads;
  }

  private Map<URI, PreparedCall> lists() {
    Map<URI, PreparedCall> lists = new LinkedHashMap<>();
    for (Answered one : caller.answered()) {
      if (isPlainRead(one.call()) && hasList(state(one.call()))) {
        lists.put(uri(one.call()), one.prepared());
      }
    }
    return lists;
  }

  private static boolean hasList(JsonNode state) {
    return state.isArray()
        || state.isObject()
            && state.properties().stream().anyMatch(field -> field.getValue().isArray());
  }

  private URI uri(PreparedCall call) {
    return caller.answered().stream()
        .filter(one -> one.prepared().equals(call))
        .map(one -> uri(one.call()))
        .findFirst()
        .orElseThrow();
  }

  private static URI uri(Call call) {
    return call.exchange().request().uri();
  }

  private static boolean isPlainRead(Call call) {
    boolean plain =
        switch (call.intent()) {
          case VALID, REPEAT, STATE_PROBE -> true;
          default -> false;
        };
    return plain && isGet(call) && answered(call);
  }

  private static boolean isGet(Call call) {
    return call.operation().method().equals("GET");
  }

  private static boolean answered(Call call) {
    return Steps.succeeded(call);
  }
}
