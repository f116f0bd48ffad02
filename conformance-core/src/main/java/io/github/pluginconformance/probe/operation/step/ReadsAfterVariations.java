package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.VariedCalls.Varied;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what variations of creates and updates have made, wherever it is shown: a plugin may keep a
 * text and fall over it when it prints it. Those that find the most come first. While a slow plugin
 * has used up half of the time, what must be refused comes before them.
 */
final class ReadsAfterVariations {

  /** The kinds over which a plugin falls most often when it shows what it has kept. */
  private static final List<Kind> TELLING =
      List.of(Kind.SMALLEST, Kind.FULLEST, Kind.SCRIPT, Kind.LIMIT, Kind.NULL, Kind.EMPTY);

  private static final Set<Kind> OPTIONS = EnumSet.of(Kind.OPTIONAL, Kind.CHOICE);

  private static final int MOST_OPTIONS = 12;

  private final SessionComponents parts;
  private final RelatedReads related;
  private final int most;

  /**
   * @param most how many reads one write gets at most
   */
  ReadsAfterVariations(SessionComponents parts, List<OperationShape> reads, int most) {
    this.parts = parts;
    this.related = new RelatedReads(parts, reads);
    this.most = most;
  }

  Made made() {
    return new Made();
  }

  Changed changed(LedgerEntry entry, List<Varied> varied) {
    return new Changed(entry, varied);
  }

  private static int rank(Kind kind) {
    int telling = TELLING.indexOf(kind);
    return telling < 0 ? TELLING.size() + kind.ordinal() : telling;
  }

  private void send(Set<PreparedCall> calls, int left, String variant) {
    List<PreparedCall> chosen = calls.stream().limit(left).toList();
    if (!chosen.isEmpty() && !parts.reserve().isHalfOver()) {
      parts
          .sending()
          .sendAll(chosen, Intent.VARIATION, Collections.nCopies(chosen.size(), variant));
    }
  }

  /** The reads of all that there is with one of their options each, such as a filter or a limit. */
  private Set<PreparedCall> options(Set<PreparedCall> reads) {
    VariedCalls varied = new VariedCalls(parts);
    Set<PreparedCall> calls = new LinkedHashSet<>();
    for (PreparedCall read : reads) {
      OperationShape shape = parts.shapes().of(read.operation());
      if (calls.size() < 2 * MOST_OPTIONS && shape.required().stream().noneMatch(shape::isId)) {
        varied.of(shape, read, Integer.MAX_VALUE).stream()
            .filter(one -> OPTIONS.contains(one.kind()))
            .limit(MOST_OPTIONS)
            .forEach(one -> calls.add(one.call()));
      }
    }
    return new LinkedHashSet<>(calls.stream().limit(2L * MOST_OPTIONS).toList());
  }

  /** What variations of one create have made. */
  final class Made {

    private record Thing(LedgerEntry entry, Varied by) {}

    private final List<Thing> things = new ArrayList<>();
    private int latest;

    void note(Varied by, Call answer) {
      int exchange = answer.exchange().id();
      latest = Math.max(latest, exchange);
      parts.ledger().entries().stream()
          .filter(entry -> entry.exchange() == exchange)
          .forEach(entry -> things.add(new Thing(entry, by)));
    }

    /** Each thing by itself, then what it belongs to, then what shows all that there is. */
    void read() {
      things.sort(Comparator.comparingInt(thing -> rank(thing.by().kind())));
      int left = most;
      for (Thing thing : things) {
        Set<PreparedCall> calls =
            new LinkedHashSet<>(related.of(thing.entry(), thing.entry().exchange()));
        send(calls, left, "of what was made with: " + thing.by().name());
        left -= Math.min(left, calls.size());
      }
      if (!things.isEmpty()) {
        Set<PreparedCall> around = new LinkedHashSet<>();
        things.forEach(thing -> around.addAll(related.above(thing.entry(), latest)));
        around.addAll(related.showing(things.get(0).entry(), latest));
        send(around, most, "after all that was made");
        send(options(around), most, "with options, after all that was made");
      }
    }
  }

  /** What variations of one update make of a thing. */
  final class Changed {

    private final LedgerEntry entry;
    private final Set<Varied> telling;
    private boolean begun;

    Changed(LedgerEntry entry, List<Varied> varied) {
      this.entry = entry;
      int each = 1 + calls(Integer.MAX_VALUE - 1).size();
      this.telling =
          new HashSet<>(
              varied.stream()
                  .sorted(Comparator.comparingInt(one -> rank(one.kind())))
                  .limit(Math.max(1, most / each))
                  .toList());
    }

    void note(Varied by, Call answer) {
      if (answer.succeeded() && telling.contains(by)) {
        send(calls(answer.exchange().id()), most, "of what was changed to: " + by.name());
        begun = true;
      }
    }

    private Set<PreparedCall> calls(int since) {
      LedgerEntry now = parts.ledger().current(entry).orElse(entry);
      Set<PreparedCall> calls = new LinkedHashSet<>(related.of(now, since));
      calls.addAll(related.above(now, since));
      calls.addAll(begun ? related.showingAgain(now, since) : related.showing(now, since));
      return calls;
    }
  }
}
