package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.Sight;
import io.github.pluginconformance.effect.TextChange;
import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.List;

/** What an update answered 2xx for can be read back. */
final class UpdateThenRead extends WriteRule {

  UpdateThenRead() {
    super(
        "operation/update-then-read",
        Level.WARNING,
        "What was updated can be read back, and nothing else of it has changed",
        Basis.RFC9110,
        Basis.PRACTICE);
  }

  @Override
  void look(Evidence evidence, JudgementBuilder judging) {
    judging.nothingMeans("the run updated nothing");
    Writes.firstOfEach(evidence, UpdateThenRead::isMeant).forEach(write -> look(write, judging));
    KeptAsSent.judge(
        KeptAsSent.later(evidence, EnumSet.of(Act.CHANGES, Act.REPLACES), judging.foundSubjects()),
        judging);
    UpdatedNothing.judge(evidence, judging);
    BroughtBack.judge(evidence, judging);
    AnswersOld.judge(evidence, judging);
    NotCleared.judge(evidence, judging);
    KeptBodies.judge(evidence, judging);
  }

  /** An answer 202 promises the effect for later. */
  private static boolean isMeant(WriteSeen write) {
    return (write.act() == Act.CHANGES || write.act() == Act.REPLACES)
        && Writes.isValid(write)
        && write.succeeded()
        && write.status() != 202;
  }

  private static void look(WriteSeen write, JudgementBuilder judging) {
    WriteEffect effect = WriteEffect.of(write);
    if (isPutNowhere(write, effect)) {
      judging.found(nowhere(write));
      return;
    }
    if (effect.thingNow().isEmpty()) {
      judging.unverified(write.subject(), Writes.noReader(write));
      return;
    }
    List<ValueChange> lost = effect.notKept();
    List<ValueChange> taken = effect.takenAlong();
    if ((!lost.isEmpty() || !taken.isEmpty()) && !effect.isConfirmed()) {
      judging.unverified(write.subject(), "it was not looked at a second time");
      return;
    }
    judging.examined(write.subject());
    if (!lost.isEmpty()) {
      report(write, lost, "does not show what was sent for " + Writes.names(lost), judging);
    }
    List<TextChange> altered = KeptAsSent.altered(effect);
    if (lost.isEmpty() && !altered.isEmpty()) {
      judging.found(KeptAsSent.finding(write, altered));
    } else if (lost.isEmpty() && !KeptAsSent.contradicted(effect).isEmpty()) {
      judging.found(KeptAsSent.contradiction(write, effect.listedOtherwise()));
    }
    if (!taken.isEmpty()) {
      report(
          write,
          taken,
          "shows another value of " + Writes.names(taken) + ", which the update did not name",
          judging);
    }
  }

  /** A GET of the very address of a PUT shows what was put there (RFC 9110, section 9.3.4). */
  private static boolean isPutNowhere(WriteSeen write, WriteEffect effect) {
    String path = write.call().operation().path();
    return write.act() == Act.REPLACES
        && effect.isConfirmed()
        && effect.thingNow().isEmpty()
        && effect.now().stream()
            .filter(Sight::isOwnAddress)
            .anyMatch(sight -> sight.isGone() && sight.view().subject().equals("GET " + path));
  }

  private static Finding nowhere(WriteSeen write) {
    String reader = Writes.readers(write, Viewed.Kind.ITEM);
    return Finding.of(
            Level.WARNING,
            write.subject(),
            "After the update was answered " + write.status() + ", " + reader + " shows nothing")
        .at(reader)
        .comparing("what was put there", "nothing")
        .shownBy(Writes.shownBy(write, Viewed.Kind.ITEM));
  }

  private static void report(
      WriteSeen write, List<ValueChange> changes, String what, JudgementBuilder judging) {
    String reader = Writes.readers(write);
    judging.found(
        judging
            .finding(
                write.subject(),
                "After the update was answered " + write.status() + ", " + reader + " " + what)
            .at(changes.get(0).place())
            .comparing(Writes.wanted(changes), Writes.shown(changes))
            .shownBy(Writes.shownBy(write)));
  }
}
