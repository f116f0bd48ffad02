package io.github.pluginconformance.probe.operation.stopped;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.RecordedRun;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Attempt;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What reads show of a stopped run at one moment, and what they cannot tell. */
final class Sighting {

  private final SessionComponents parts;
  private final RecordedRun run;
  private final Attempts attempts;
  private final List<Leftover> things = new ArrayList<>();

  /** The writes whose doing a read would show that was answered in full. */
  private final Set<Attempt> looked = new HashSet<>();

  Sighting(SessionComponents parts, RecordedRun run, Attempts attempts) {
    this.parts = parts;
    this.run = run;
    this.attempts = attempts;
  }

  /** Notes that a read was answered. */
  void looked(TellingRead telling, Look look) {
    if (look.whole()) {
      telling.attempts().forEach(one -> looked.add(one.attempt()));
    }
  }

  /** Adds what one read shows; what others have shown is known, however often each of them did. */
  void add(List<Leftover> here) {
    List<Leftover> known = new ArrayList<>(things);
    for (Leftover one : here) {
      int at = indexOf(known, one);
      if (at < 0) {
        things.add(one);
      } else {
        Leftover other = known.remove(at);
        if (one.proven() && !other.proven()) {
          things.set(things.indexOf(other), one);
        }
      }
    }
  }

  private static int indexOf(List<Leftover> known, Leftover one) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).isSame(one)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the thing that a read asks for has been shown and proven. */
  boolean isKnown(TellingRead telling) {
    return telling.read().parameters().values().stream()
        .anyMatch(
            asked ->
                things.stream()
                    .filter(Leftover::proven)
                    .anyMatch(
                        one ->
                            one.item().equals(asked)
                                || one.thing().noun().equals(telling.shape().noun())
                                    && isNamed(one, asked)));
  }

  private static boolean isNamed(Leftover one, JsonNode asked) {
    JsonNode id = one.thing().id();
    return id != null && ScalarValues.same(id, asked);
  }

  /** What is the run's for certain: parents before what they hold, each list in its order. */
  List<Leftover> proven() {
    return things.stream()
        .filter(Leftover::proven)
        .sorted(Comparator.comparingInt(one -> one.by().demands()))
        .toList();
  }

  /** What may be the run's. */
  List<Leftover> unproven() {
    return things.stream().filter(one -> !one.proven()).toList();
  }

  /** What was made, or may have been, and no read tells. */
  List<Attempt> untold() {
    return run.attempts().stream().filter(this::isUntold).toList();
  }

  private boolean isUntold(Attempt attempt) {
    return attempts
        .number(attempt.number())
        .map(one -> mayRemain(one) && !isAnsweredFor(one))
        .orElseGet(attempt::mayHaveActed);
  }

  /** Whether a write can have made something that the run did not remove again. */
  private boolean mayRemain(Attempted one) {
    boolean makes = one.attempt().mayHaveActed() && parts.learning().mayCreate(one.call());
    List<RecordedRun.Made> made =
        run.made().stream().filter(thing -> thing.attempt() == one.attempt().number()).toList();
    return makes && (made.isEmpty() || made.stream().anyMatch(thing -> !thing.removed()));
  }

  /** Whether reads tell what became of a write: they would show the thing, and know it. */
  private boolean isAnsweredFor(Attempted one) {
    boolean traced =
        attempts.madeBy(one).isPresent()
            || AnswerReader.sent(one.call()).values().stream().anyMatch(parts.own()::isCertain);
    return looked.contains(one.attempt()) && traced;
  }
}
