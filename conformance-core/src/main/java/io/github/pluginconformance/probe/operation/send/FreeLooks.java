package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.CallLog;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.FreeNames;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.NextPage;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.request.CallPreparer;
import io.github.pluginconformance.probe.operation.shape.AccessClassifier;
import io.github.pluginconformance.probe.operation.shape.Named;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks under a name before something is written under it: what a read answers there is somebody's.
 * A name that was free once is the run's from then on.
 */
public final class FreeLooks {

  private static final int MOST_READS = 2;

  private final OperationShapes shapes;
  private final Consent consent;
  private final CallPreparer preparer;
  private final CallLog log;
  private final FreeNames free;
  private final OwnIdentity own;
  private final Function<PreparedCall, Optional<PreparedCall>> lists;
  private final Set<String> passed = new HashSet<>();

  /** Where each operation stands in the document. */
  private final Map<OperationShape, Integer> places = new HashMap<>();

  /** The safe reads by what they are told. */
  private final Map<String, List<OperationShape>> bySlot = new HashMap<>();

  /**
   * @param lists the read that shows what a call does
   */
  public FreeLooks(
      OperationShapes shapes,
      Consent consent,
      CallPreparer preparer,
      CallLog log,
      FreeNames free,
      OwnIdentity own,
      Function<PreparedCall, Optional<PreparedCall>> lists) {
    this.own = own;
    this.lists = lists;
    this.shapes = shapes;
    this.consent = consent;
    this.preparer = preparer;
    this.log = log;
    this.free = free;
    for (OperationShape shape : shapes.all()) {
      places.put(shape, places.size());
      if (isSafeRead(shape)) {
        shape.slots().stream()
            .map(Slot::normal)
            .distinct()
            .forEach(name -> bySlot.computeIfAbsent(name, any -> new ArrayList<>()).add(shape));
      }
    }
  }

  /** The reads under the names of a call that have not been made yet. */
  List<PreparedCall> needed(OperationShape shape, PreparedCall call, List<Named> names) {
    return names.stream()
        .filter(named -> !passed.contains(key(named)))
        .flatMap(named -> reads(shape, call, named))
        .filter(read -> answers(read).findAny().isEmpty())
        .distinct()
        .toList();
  }

  /** The name under which something is there, or under which nobody has looked although one can. */
  Optional<String> taken(OperationShape shape, PreparedCall call, List<Named> names) {
    for (Named named : names) {
      if (!passed.contains(key(named))) {
        boolean free = reads(shape, call, named).allMatch(this::isFree);
        if (!free) {
          return Optional.of(named.name());
        }
        passed.add(key(named));
      }
    }
    return Optional.empty();
  }

  /** Whether a read has shown that nothing has this name. */
  boolean showFree(OperationShape shape, PreparedCall call, Named named) {
    return passed.contains(key(named))
        || free.isFree(shape, AnswerReader.sent(call), named.value())
        || reads(shape, call, named).findAny().isPresent()
            && reads(shape, call, named).allMatch(this::isGone);
  }

  /** The reads that show whether a name that was ours is free again. */
  Stream<PreparedCall> again(OperationShape shape, PreparedCall call, Named named) {
    List<PreparedCall> own = reads(shape, call, named).toList();
    return own.isEmpty() ? lists.apply(call).stream() : own.stream();
  }

  /**
   * Whether the latest read of each operation under the name was answered that it is not there, or
   * shows what this run has made; where there is none, whether the latest list leaves it out.
   */
  boolean lastSaidGone(OperationShape shape, PreparedCall call, Named named) {
    List<PreparedCall> reads = again(shape, call, named).toList();
    return !reads.isEmpty()
        && reads.stream()
            .allMatch(
                read ->
                    answers(read)
                        .reduce((one, later) -> later)
                        .filter(last -> saysGone(last.call()) || leavesOut(last, named))
                        .isPresent());
  }

  /** Whether a list does not show the name, or shows it with the run's own texts beside it. */
  private boolean leavesOut(Answered last, Named named) {
    Call read = last.call();
    Optional<JsonNode> body = read.exchange().received().flatMap(AnswerReader::json);
    boolean list = shapes.of(read.operation()).item().isEmpty();
    if (!read.succeeded() || body.isEmpty() || list && NextPage.mayFollow(last.prepared(), read)) {
      return false;
    }
    List<JsonNode> things =
        list && Items.isList(body.get())
            ? Items.of(body.get()).stream()
                .filter(item -> Items.isNamed(item, named.value()))
                .toList()
            : List.of(body.get());
    return things.stream().allMatch(own::isIn);
  }

  private static boolean saysGone(Call call) {
    return call.exchange().answered(404) || call.exchange().answered(410);
  }

  private static String key(Named named) {
    return named.slot().normal() + " " + named.value().asText();
  }

  private boolean isFree(PreparedCall read) {
    List<Answered> seen = answers(read).toList();
    return !seen.isEmpty() && seen.stream().allMatch(one -> isFree(one.call(), read));
  }

  private boolean isGone(PreparedCall read) {
    return answers(read).anyMatch(one -> saysGone(one.call()));
  }

  private static boolean isFree(Call call, PreparedCall read) {
    return !call.succeeded()
        || call.exchange()
            .received()
            .flatMap(AnswerReader::json)
            .filter(body -> Something.isIn(body, read.parameters().values()))
            .isEmpty();
  }

  private Stream<Answered> answers(PreparedCall read) {
    return log.of(read.operation()).stream()
        .filter(one -> one.call().exchange().isComplete())
        .filter(one -> one.prepared().parameters().equals(read.parameters()));
  }

  private Stream<PreparedCall> reads(OperationShape shape, PreparedCall call, Named named) {
    return taking(shape, named)
        .filter(read -> consent.forbidden(read.operation()).isEmpty())
        .flatMap(read -> read(shape, read, call, named).stream())
        .limit(MOST_READS);
  }

  /** The safe reads that may take a name, in document order. */
  private Stream<OperationShape> taking(OperationShape shape, Named named) {
    Stream<OperationShape> alike =
        shapes.about(shape.noun()).stream()
            .filter(FreeLooks::isSafeRead)
            .filter(read -> !read.liesInOthersThan(shape));
    return isPlain(named)
        ? alike
        : Stream.concat(alike, bySlot.getOrDefault(named.slot().normal(), List.of()).stream())
            .distinct()
            .sorted(Comparator.comparing(places::get));
  }

  private static boolean isSafeRead(OperationShape shape) {
    return !shape.writes() && AccessClassifier.isSafeMethod(shape.operation());
  }

  private static boolean isPlain(Named named) {
    return named.slot().normal().equals("id");
  }

  private Optional<PreparedCall> read(
      OperationShape shape, OperationShape read, PreparedCall call, Named named) {
    return slot(shape, read, named)
        .flatMap(
            slot -> {
              KnownResource thing =
                  new KnownResource(
                      read.noun(), AnswerReader.sent(call), Map.of(), named.value(), read.keys());
              return preparer
                  .prepare(read, CallTarget.exactly(thing))
                  .ready()
                  .filter(ready -> asks(ready, slot, named.value()));
            });
  }

  private static boolean asks(PreparedCall read, Slot slot, JsonNode name) {
    JsonNode asked = read.parameters().get(slot.key());
    return asked != null && ScalarValues.same(asked, name);
  }

  /** Where a read takes the name: under the same name, or as what names a thing of this kind. */
  private static Optional<Slot> slot(OperationShape shape, OperationShape read, Named named) {
    boolean alike = read.noun().equals(shape.noun());
    boolean itself = named.noun().equals(shape.noun());
    boolean plain = isPlain(named);
    return read.slots().stream()
        .filter(slot -> slot.required() && (slot.in("path") || slot.in("query")))
        .filter(
            slot ->
                slot.normal().equals(named.slot().normal()) && (alike || !plain)
                    || alike && itself && read.item().filter(slot::equals).isPresent())
        .findFirst();
  }
}
