package io.github.pluginconformance.probe.operation.stopped;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Made;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reads that may show what a stopped run has left: those under the names that its writes went
 * out with, and every list that needs no name. Lists come before reads of one thing.
 */
final class TellingReads {

  private final SessionComponents parts;
  private final Attempts attempts;
  private final Map<List<Object>, TellingRead> found = new LinkedHashMap<>();

  private TellingReads(SessionComponents parts, Attempts attempts) {
    this.parts = parts;
    this.attempts = attempts;
  }

  static List<TellingRead> of(SessionComponents parts, Attempts attempts) {
    TellingReads reads = new TellingReads(parts, attempts);
    attempts.acting().forEach(reads::add);
    reads.addPlainLists();
    List<TellingRead> all = new ArrayList<>(reads.found.values());
    all.sort(
        Comparator.comparing(TellingRead::isOfOne)
            .thenComparing(one -> !one.read().parameters().isEmpty()));
    return all;
  }

  private void add(Attempted one) {
    Map<String, JsonNode> sent = AnswerReader.sent(one.call());
    Optional<Made> made = attempts.madeBy(one);
    Map<String, JsonNode> answered = made.map(Made::answered).orElse(Map.of());
    JsonNode id = made.map(Made::id).orElse(null);
    KnownResource thing =
        new KnownResource(one.shape().noun(), sent, answered, id, one.shape().keys());
    parts
        .shapes()
        .about(one.shape().noun())
        .forEach(read -> read(read, thing).ifPresent(call -> put(read, call, one)));
    parts
        .readers()
        .alike(one.call())
        .ifPresent(call -> put(parts.shapes().of(call.operation()), call, one));
  }

  /** The read of a thing, if the thing itself says all that the read has to be told. */
  private Optional<PreparedCall> read(OperationShape read, KnownResource thing) {
    return mayBeRead(read)
        ? parts
            .preparer()
            .prepare(read, CallTarget.exactly(thing))
            .ready()
            .filter(call -> isTold(read, call, thing))
        : Optional.empty();
  }

  private boolean mayBeRead(OperationShape read) {
    return !read.writes()
        && read.operation().method().equals("GET")
        && parts.consent().forbidden(read.operation()).isEmpty();
  }

  private static boolean isTold(OperationShape read, PreparedCall call, KnownResource thing) {
    return read.required().stream()
        .filter(slot -> slot.in("path") || read.isId(slot) || read.isTarget(slot))
        .allMatch(slot -> isTold(slot, call, thing));
  }

  private static boolean isTold(Slot slot, PreparedCall call, KnownResource thing) {
    JsonNode asked = call.parameters().get(slot.key());
    JsonNode id = thing.id();
    return asked != null
        && (id != null && ScalarValues.same(id, asked)
            || thing.sent().values().stream().anyMatch(value -> ScalarValues.same(value, asked))
            || thing.produced().values().stream()
                .anyMatch(value -> ScalarValues.same(value, asked)));
  }

  private void addPlainLists() {
    for (OperationShape read : parts.shapes().all()) {
      boolean plain = read.item().isEmpty() && read.required().isEmpty();
      if (plain && mayBeRead(read)) {
        parts
            .preparer()
            .prepare(read, CallTarget.NONE)
            .ready()
            .ifPresent(call -> telling(read, call));
      }
    }
  }

  private void put(OperationShape read, PreparedCall call, Attempted one) {
    telling(read, call).attempts().add(one);
  }

  private TellingRead telling(OperationShape read, PreparedCall call) {
    return found.computeIfAbsent(
        List.of(call.operation().subject(), call.parameters()),
        key -> new TellingRead(read, call, new ArrayList<>()));
  }
}
