package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.Sight;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;

/** What was deleted is gone, and nothing else. */
final class DeleteThenGone extends WriteRule {

  private static final int MOST_NAMED = 5;

  DeleteThenGone() {
    super(
        "operation/delete-then-gone",
        Level.ERROR,
        "What was deleted is gone, and nothing else is",
        Basis.RFC9110,
        Basis.SEED);
  }

  @Override
  void look(Evidence evidence, JudgementBuilder judging) {
    judging.nothingMeans("the run deleted nothing");
    Writes.firstOfEach(evidence, DeleteThenGone::isMeant).forEach(write -> look(write, judging));
    Writes.firstOfEach(evidence, write -> !WriteEffect.of(write).lost().isEmpty())
        .forEach(write -> lost(write, judging));
    new LostInTheRun(evidence, judging).look();
  }

  private static boolean isMeant(WriteSeen write) {
    Intent intent = write.call().intent();
    return write.act() == Act.REMOVES
        && (intent == Intent.VALID || intent == Intent.CLEANUP)
        && write.succeeded();
  }

  private static void look(WriteSeen write, JudgementBuilder judging) {
    WriteEffect effect = WriteEffect.of(write);
    List<Sight> still = effect.stillThere();
    if (effect.before().stream().noneMatch(Sight::isShown) || effect.now().isEmpty()) {
      judging.unverified(write.subject(), Writes.noReader(write));
    } else if (still.isEmpty() || effect.isGone()) {
      judging.examined(write.subject());
    } else if (!effect.isConfirmed()) {
      judging.unverified(write.subject(), "it was not looked at a second time");
    } else {
      judging.found(stillThere(write, still, effect, judging));
    }
  }

  /**
   * An answer 202 promises the effect for later; a thing that its list does not show any more is
   * gone for those who look for it.
   */
  private static Finding stillThere(
      WriteSeen write, List<Sight> still, WriteEffect effect, JudgementBuilder judging) {
    boolean unlisted =
        still.stream().allMatch(Sight::isOwnAddress)
            && effect.now().stream().anyMatch(Sight::isGone);
    Level level = write.status() == 202 ? Level.NOTE : unlisted ? Level.WARNING : judging.level();
    String reader = still.get(0).view().subject();
    return Finding.of(
            level,
            write.subject(),
            "The delete was answered "
                + write.status()
                + ", and "
                + reader
                + " shows the thing as before")
        .at(reader)
        .comparing("status 404 or 410, or a list without it", "the thing, unchanged")
        .shownBy(Writes.shownBy(write));
  }

  private static void lost(WriteSeen write, JudgementBuilder judging) {
    WriteEffect effect = WriteEffect.of(write);
    if (!effect.isConfirmed()) {
      judging.unverified(write.subject(), "what else is gone was not looked at a second time");
      return;
    }
    judging.found(
        judging
            .finding(
                write.subject(),
                "More is gone or overwritten than the call named; no further write was sent")
            .at("others")
            .comparing("everything else as before", "gone: " + named(effect.lost()))
            .shownBy(Writes.shownBy(write)));
  }

  /** The first of the things, and how many more there are. */
  static String named(List<String> things) {
    String more =
        things.size() > MOST_NAMED ? ", and " + (things.size() - MOST_NAMED) + " more" : "";
    return String.join(", ", things.stream().limit(MOST_NAMED).toList()) + more;
  }
}
