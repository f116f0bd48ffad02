package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.rule.JudgementBuilder;

/** Finds restores that say that they have brought back what is nowhere afterwards. */
final class BroughtBack {

  private BroughtBack() {}

  static void judge(Evidence evidence, JudgementBuilder judging) {
    Writes.firstUntold(evidence, judging, BroughtBack::isNowhere)
        .forEach(write -> report(write, judging));
  }

  /** A call on what was not deleted brings back nothing, and takes nothing away. */
  private static boolean isNowhere(WriteSeen write) {
    return Writes.isValid(write)
        && write.target() != null
        && write.succeeded()
        && write.status() != 202
        && Wording.restores(write.call().operation())
        && WriteEffect.of(write).isConfirmed()
        && WriteEffect.of(write).isNowhere();
  }

  private static void report(WriteSeen write, JudgementBuilder judging) {
    String readers = Writes.readers(write);
    judging.found(
        judging
            .finding(
                write.subject(),
                "After the restore was answered "
                    + write.status()
                    + ", "
                    + readers
                    + " does not show what it was to bring back")
            .at(readers)
            .comparing("the thing as it was before it was deleted", "none of it in the answer")
            .shownBy(Writes.shownBy(write)));
  }
}
