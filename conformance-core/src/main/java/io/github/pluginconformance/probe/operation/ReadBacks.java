package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.ReadBack;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds for each valid create the read that should show what it made. */
final class ReadBacks {

  private final Parts parts;

  ReadBacks(Parts parts) {
    this.parts = parts;
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
            call -> call.intent() == Call.Intent.VALID || call.intent() == Call.Intent.CONFIRMATION)
        .filter(call -> call.variant().isEmpty() || call.intent() == Call.Intent.CONFIRMATION)
        .findFirst();
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
    List<String> traces = new FreshTraces(parts).of(entry.thing(), entry.exchange());
    if (traces.isEmpty()) {
      return new ReadBack(
          create,
          null,
          List.of(),
          "nothing that was sent or answered tells the new thing from what was there");
    }
    Answered best =
        reads.stream().filter(read -> FreshTraces.shows(read.call(), traces)).findFirst().orElse(reads.get(0));
    return new ReadBack(create, best.call(), traces, null);
  }

  /**
   * The reads between this create and the next write of the resource, lists of the same address
   * first.
   */
  private List<Answered> readsAfter(LedgerEntry entry) {
    int until = firstRemoval(entry);
    List<Answered> reads = new ArrayList<>();
    for (OperationShape shape : parts.shapes().about(entry.thing().noun())) {
      if (!shape.writes()) {
        parts.log().of(shape.operation()).stream()
            .filter(read -> id(read) > entry.exchange() && id(read) < until)
            .filter(read -> FreshTraces.isPlain(read.call()) && Lists.isSameScope(read, entry.thing()))
            .forEach(reads::add);
      }
    }
    String path = entry.by().operation().path();
    reads.sort(
        Comparator.comparing((Answered read) -> !read.call().operation().path().equals(path))
            .thenComparing(ReadBacks::id));
    return reads;
  }

  private int firstRemoval(LedgerEntry entry) {
    return parts.log().all().stream()
        .filter(one -> id(one) > entry.exchange() && CallLog.succeeded(one.call()))
        .filter(one -> Values.changes(parts.shapes().of(one.call().operation())))
        .filter(
            one -> parts.shapes().of(one.call().operation()).noun().equals(entry.thing().noun()))
        .mapToInt(ReadBacks::id)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static int id(Answered one) {
    return one.call().exchange().id();
  }
}
