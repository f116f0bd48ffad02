package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.util.List;

/**
 * Finds restores that bring back nothing, although they say so, or the thing without its values.
 */
final class BroughtBack {

  private BroughtBack() {}

  static void judge(Evidence evidence, JudgementBuilder judging) {
    Writes.firstUntold(evidence, judging, write -> isRestore(write) && isNowhere(write))
        .forEach(
            write ->
                report(
                    write,
                    "does not show what it was to bring back",
                    "the thing as it was before it was deleted",
                    "none of it in the answer",
                    judging));
    Writes.firstUntold(evidence, judging, write -> isRestore(write) && !emptied(write).isEmpty())
        .forEach(
            write ->
                report(
                    write,
                    "shows nothing for " + Writes.names(emptied(write)),
                    Writes.wanted(emptied(write)),
                    Writes.shown(emptied(write)),
                    judging));
  }

  /** A call on what was not deleted brings back nothing, and takes nothing away. */
  private static boolean isRestore(WriteSeen write) {
    return Writes.isValid(write)
        && write.target() != null
        && write.succeeded()
        && write.status() != 202
        && Wording.restores(write.call().operation())
        && WriteEffect.of(write).isConfirmed();
  }

  private static boolean isNowhere(WriteSeen write) {
    return WriteEffect.of(write).isNowhere();
  }

  private static List<ValueChange> emptied(WriteSeen write) {
    return WriteEffect.of(write).thingBefore().isEmpty()
        ? WriteEffect.of(write).emptied()
        : List.of();
  }

  private static void report(
      WriteSeen write, String what, String wanted, String shown, JudgementBuilder judging) {
    String readers = Writes.readers(write);
    judging.found(
        judging
            .finding(
                write.subject(),
                "After the restore was answered " + write.status() + ", " + readers + " " + what)
            .at(readers)
            .comparing(wanted, shown)
            .shownBy(Writes.shownBy(write)));
  }
}
