package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WritesSeen;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Questions that several rules ask of the writes of a run. */
final class Writes {

  private static final Set<Viewed.Kind> SHOWING = EnumSet.of(Viewed.Kind.ITEM, Viewed.Kind.LIST);

  private Writes() {}

  /** Every write that the looks around it tell something about, in order. */
  static List<WriteSeen> in(Evidence evidence) {
    return evidence.part(WritesSeen.class).map(WritesSeen::all).orElse(List.of());
  }

  /** The first write of each operation that fits. */
  static List<WriteSeen> firstOfEach(Evidence evidence, Predicate<WriteSeen> wanted) {
    Set<String> known = new HashSet<>();
    return in(evidence).stream()
        .filter(wanted)
        .filter(write -> known.add(write.subject()))
        .toList();
  }

  /** The same, of the operations of which nothing was told yet. */
  static List<WriteSeen> firstUntold(
      Evidence evidence, JudgementBuilder judging, Predicate<WriteSeen> wanted) {
    Set<String> told = judging.foundSubjects();
    return firstOfEach(evidence, wanted).stream()
        .filter(write -> !told.contains(write.subject()))
        .toList();
  }

  static boolean isValid(WriteSeen write) {
    return write.call().intent() == Intent.VALID;
  }

  /** The exchange that shows best what came of a write: the latest look at it. */
  static int shownBy(WriteSeen write) {
    return shownBy(write, SHOWING);
  }

  /** The latest look of one kind. */
  static int shownBy(WriteSeen write, Viewed.Kind kind) {
    return shownBy(write, EnumSet.of(kind));
  }

  private static int shownBy(WriteSeen write, Set<Viewed.Kind> kinds) {
    return write.views().stream()
        .filter(view -> kinds.contains(view.kind()) && !view.after().isEmpty())
        .findFirst()
        .map(view -> view.after().get(view.after().size() - 1).first().exchange().id())
        .orElse(write.call().exchange().id());
  }

  /** The reads that show a write, in words. */
  static String readers(WriteSeen write) {
    return readers(write, SHOWING);
  }

  /** The reads that show it in one way. */
  static String readers(WriteSeen write, Viewed.Kind kind) {
    return readers(write, EnumSet.of(kind));
  }

  private static String readers(WriteSeen write, Set<Viewed.Kind> kinds) {
    return write.views().stream()
        .filter(view -> kinds.contains(view.kind()) && !view.after().isEmpty())
        .map(Viewed::subject)
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /** What would have to be named so that the effect can be seen. */
  static String noReader(WriteSeen write) {
    return "no read shows what it does; name one as operations."
        + write.call().operation().displayName()
        + ".stateProbe";
  }

  static String names(List<ValueChange> changes) {
    return changes.stream()
        .map(change -> change.place().substring(1))
        .collect(Collectors.joining(", "));
  }

  static String wanted(List<ValueChange> changes) {
    return changes.stream()
        .limit(3)
        .map(change -> change.place().substring(1) + ": " + JsonText.of(change.before()))
        .collect(Collectors.joining(", "));
  }

  static String shown(List<ValueChange> changes) {
    return changes.stream()
        .limit(3)
        .map(change -> change.place().substring(1) + ": " + JsonText.of(change.after()))
        .collect(Collectors.joining(", "));
  }
}
