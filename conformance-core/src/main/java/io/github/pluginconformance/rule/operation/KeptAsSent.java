package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.Sight;
import io.github.pluginconformance.effect.TextChange;
import io.github.pluginconformance.effect.TextChange.How;
import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges whether what a plugin says to have kept is what was sent: texts that are kept in part, and
 * the values of input that differs from the first that was taken.
 */
final class KeptAsSent {

  private static final Set<Intent> LATER = EnumSet.of(Intent.VARIATION, Intent.PLATFORM_HEADERS);

  private KeptAsSent() {}

  /** The texts that are certain to be kept otherwise: the answer says so, or two looks do. */
  static List<TextChange> altered(WriteEffect effect) {
    return effect.altered().stream()
        .filter(change -> change.told() || effect.isConfirmed())
        .toList();
  }

  /** A plugin may shorten or rewrite a text and say so, but whoever wrote it will miss it. */
  static Finding finding(WriteSeen write, List<TextChange> altered) {
    String what = altered.stream().map(TextChange::inWords).collect(Collectors.joining(", "));
    List<ValueChange> changes = altered.stream().map(TextChange::change).toList();
    return Finding.of(
            Level.WARNING,
            write.subject(),
            Writes.readers(write) + " shows what was sent otherwise: " + what + with(write))
        .at(Writes.readers(write))
        .comparing(Writes.wanted(changes), Writes.shown(changes))
        .shownBy(Writes.shownBy(write));
  }

  /** Two reads that say different things of one value leave the model with the wrong one. */
  static Finding contradiction(WriteSeen write, List<ValueChange> listed) {
    String list = Writes.readers(write, Kind.LIST);
    return Finding.of(
            Level.WARNING,
            write.subject(),
            list
                + " shows another value of "
                + Writes.names(listed)
                + " than "
                + Writes.readers(write, Kind.ITEM)
                + with(write))
        .at(list)
        .comparing(Writes.wanted(listed), Writes.shown(listed))
        .shownBy(Writes.shownBy(write, Kind.LIST));
  }

  /** What lists show otherwise than the thing's own address, also in a later look. */
  static List<ValueChange> contradicted(WriteEffect effect) {
    return effect.isConfirmed() ? effect.listedOtherwise() : List.of();
  }

  /**
   * The writes after the first whose thing is known by its id, so that it is taken for no other.
   *
   * @param acts what they do
   * @param faulty subjects about which something was found already
   */
  static List<WriteSeen> later(Evidence evidence, Set<Act> acts, Set<String> faulty) {
    return Writes.in(evidence).stream()
        .filter(write -> LATER.contains(write.call().intent()) && acts.contains(write.act()))
        .filter(write -> write.succeeded() && write.status() != 202 && isKnown(write))
        .filter(write -> !faulty.contains(write.subject()))
        .toList();
  }

  /** Whether a write is one after the first, whose thing is known by its id. */
  static boolean isLater(WriteSeen write) {
    return LATER.contains(write.call().intent()) && isKnown(write);
  }

  /** By its id, or as the only thing of its kind at the very address of the write. */
  private static boolean isKnown(WriteSeen write) {
    String address = "GET " + write.call().operation().path();
    return write.target() != null
        || write.views().stream()
            .filter(view -> view.kind() == Kind.ITEM && !view.after().isEmpty())
            .anyMatch(view -> view.subject().equals(address));
  }

  /** One finding for each value that is not kept, however many inputs show it. */
  static void judge(List<WriteSeen> writes, JudgementBuilder judging) {
    Set<String> told = new HashSet<>();
    for (WriteSeen write : writes) {
      WriteEffect effect = WriteEffect.of(write);
      List<ValueChange> lost = effect.isConfirmed() ? lost(effect) : List.of();
      List<ValueChange> taken = effect.isConfirmed() ? effect.takenAlong() : List.of();
      List<TextChange> altered = altered(effect);
      if (isNew(write, lost, told)) {
        judging.found(lost(write, lost, "other values than were sent for ", judging));
      } else if (isNew(write, taken, told)) {
        judging.found(lost(write, taken, "other values, not named in it, of ", judging));
      } else if (isNew(write, altered.stream().map(TextChange::change).toList(), told)) {
        judging.found(finding(write, altered));
      } else if (isNew(write, contradicted(effect), told)) {
        judging.found(contradiction(write, contradicted(effect)));
      }
    }
  }

  /** A list may show the beginning of a long text; that is for a warning, and not lost. */
  private static List<ValueChange> lost(WriteEffect effect) {
    boolean whole = effect.now().stream().anyMatch(Sight::isOwnAddress);
    Set<String> shortened =
        effect.altered().stream()
            .filter(change -> change.how() == How.CUT && !whole)
            .map(change -> change.change().place())
            .collect(Collectors.toSet());
    return effect.notKept().stream().filter(change -> !shortened.contains(change.place())).toList();
  }

  private static boolean isNew(WriteSeen write, List<ValueChange> changes, Set<String> told) {
    boolean any = false;
    for (ValueChange change : changes) {
      any |= told.add(write.subject() + " " + change.place());
    }
    return any;
  }

  private static Finding lost(
      WriteSeen write, List<ValueChange> changes, String what, JudgementBuilder judging) {
    Level level =
        write.act() == Act.CREATES
            ? CreateThenRead.level(write.status(), judging)
            : judging.level();
    return Finding.of(
            level,
            write.subject(),
            Writes.readers(write) + " shows " + what + Writes.names(changes) + with(write))
        .at(Writes.readers(write))
        .comparing(Writes.wanted(changes), Writes.shown(changes))
        .shownBy(Writes.shownBy(write));
  }

  private static String with(WriteSeen write) {
    String variant = write.call().variant();
    return variant.isEmpty() ? "" : " (sent: " + variant + ")";
  }
}
