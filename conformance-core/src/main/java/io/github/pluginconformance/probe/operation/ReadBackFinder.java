package io.github.pluginconformance.probe.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.ReadBack;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.AnsweredLists;
import io.github.pluginconformance.probe.operation.own.FreshTraces;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds for each valid create the read that should show what it made. */
final class ReadBackFinder {

  private final SessionComponents parts;
  private final ChangesByNoun changes;

  ReadBackFinder(SessionComponents parts) {
    this.parts = parts;
    this.changes = new ChangesByNoun(parts);
  }

  List<ReadBack> all() {
    List<ReadBack> found = new ArrayList<>();
    for (LedgerEntry entry : parts.ledger().entries()) {
      callOf(entry).ifPresent(call -> found.add(of(entry, call)));
    }
    return List.copyOf(found);
  }

  private Optional<Call> callOf(LedgerEntry entry) {
    return parts.log().of(entry.by().operation()).stream()
        .map(Answered::call)
        .filter(call -> call.exchange().id() == entry.exchange())
        .filter(
            call -> isFirst(call) || call.intent() == Call.Intent.CONFIRMATION && !isPlain(call))
        .findFirst();
  }

  private static boolean isFirst(Call call) {
    return call.intent() == Call.Intent.VALID && call.variant().isEmpty();
  }

  /** Whether the operation creates without a flow as well, which has told all there is to tell. */
  private boolean isPlain(Call confirmed) {
    return parts.log().validOf(confirmed.operation()).stream()
        .map(Answered::call)
        .anyMatch(call -> isFirst(call) && call.succeeded());
  }

  private ReadBack of(LedgerEntry entry, Call create) {
    List<Answered> reads = readsAfter(entry);
    if (reads.isEmpty()) {
      return new ReadBack(
          create,
          null,
          List.of(),
          "no read of the same resource could be made; name one as operations."
              + create.operation().displayName()
              + ".stateProbe");
    }
    Optional<Answered> byId = reads.stream().filter(read -> listsById(read, entry)).findFirst();
    List<String> traces = parts.freshTraces().of(entry.thing(), entry.exchange());
    Optional<Answered> wrong =
        reads.stream().filter(read -> showsAnother(read, entry, traces)).findFirst();
    if (wrong.isPresent()) {
      return new ReadBack(create, wrong.get().call(), traces, null);
    }
    Optional<ReadBack> altered =
        byId.flatMap(
            read -> new EchoedTexts(parts.shapes().schemas()).lost(entry, create, read.call()));
    if (altered.isPresent()) {
      return altered.get();
    }
    if (byId.isPresent()) {
      JsonNode id = Objects.requireNonNull(entry.thing().id());
      return new ReadBack(create, byId.get().call(), List.of(id.asText()), null);
    }
    if (traces.isEmpty()) {
      return new ReadBack(
          create,
          null,
          List.of(),
          "nothing that was sent or answered tells the new thing from what was there");
    }
    return reads.stream()
        .filter(read -> FreshTraces.shows(read.call(), traces))
        .findFirst()
        .or(() -> reads.stream().filter(read -> !searches(read)).findFirst())
        .map(best -> new ReadBack(create, best.call(), traces, null))
        .orElseGet(() -> onlySearched(create));
  }

  private boolean searches(Answered read) {
    return parts.shapes().of(read.call().operation()).searches();
  }

  private static ReadBack onlySearched(Call create) {
    return new ReadBack(
        create,
        null,
        List.of(),
        "only a search could show it, which may find it later; name another read as operations."
            + create.operation().displayName()
            + ".stateProbe");
  }

  /**
   * The reads between this create and the next write of the resource, lists of the same address
   * first.
   */
  private List<Answered> readsAfter(LedgerEntry entry) {
    int until = changes.firstAfter(entry);
    List<Answered> reads = new ArrayList<>();
    for (OperationShape shape : parts.shapes().about(entry.thing().noun())) {
      if (!shape.writes()) {
        parts.log().of(shape.operation()).stream()
            .filter(read -> id(read) > entry.exchange() && id(read) < until)
            .filter(
                read ->
                    FreshTraces.isPlain(read.call())
                        && AnsweredLists.isSameScope(read, entry.thing()))
            .filter(read -> !asksForAnother(shape, read, entry))
            .forEach(reads::add);
      }
    }
    String path = entry.by().operation().path();
    reads.sort(
        Comparator.comparing((Answered read) -> !read.call().operation().path().equals(path))
            .thenComparing(ReadBackFinder::id));
    return reads;
  }

  /**
   * Whether a read of one thing is of another one than was created, or of one of which nobody knows
   * whether it is.
   */
  private static boolean asksForAnother(OperationShape shape, Answered read, LedgerEntry entry) {
    Optional<JsonNode> ours = shape.item().flatMap(entry.thing()::idFor);
    return shape
        .item()
        .map(slot -> read.prepared().parameters().get(slot.key()))
        .filter(asked -> ours.isEmpty() || !ScalarValues.same(asked, ours.get()))
        .isPresent();
  }

  private static boolean listsById(Answered read, LedgerEntry entry) {
    return read.call()
        .exchange()
        .received()
        .filter(ReceivedResponse::isSuccess)
        .flatMap(AnswerReader::json)
        .filter(body -> AnsweredLists.shows(body, entry.thing()))
        .isPresent();
  }

  /** Whether the read of this very thing shows another one: neither its id nor what was sent. */
  private boolean showsAnother(Answered read, LedgerEntry entry, List<String> traces) {
    JsonNode id = entry.thing().id();
    OperationShape shape = parts.shapes().of(read.call().operation());
    Optional<JsonNode> asked =
        shape.item().map(slot -> AnswerReader.sent(read.prepared()).get(slot.normal()));
    if (id == null
        || traces.isEmpty()
        || asked.filter(value -> ScalarValues.same(value, id)).isEmpty()
        || !read.call().succeeded()
        || FreshTraces.shows(read.call(), traces)) {
      return false;
    }
    return read.call()
        .exchange()
        .received()
        .flatMap(AnswerReader::json)
        .map(body -> AnswerReader.known(entry.thing(), body).id())
        .filter(other -> !ScalarValues.same(other, id))
        .isPresent();
  }

  private static int id(Answered one) {
    return one.call().exchange().id();
  }
}
