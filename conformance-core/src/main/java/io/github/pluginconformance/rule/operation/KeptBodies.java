package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.PutText;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.rule.JudgementBuilder;

/** Finds texts that were put under an address, which shows the old ones all the same. */
final class KeptBodies {

  private KeptBodies() {}

  static void judge(Evidence evidence, JudgementBuilder judging) {
    Writes.firstUntold(evidence, judging, KeptBodies::isCertain)
        .forEach(write -> report(write, judging));
  }

  private static boolean isCertain(WriteSeen write) {
    return PutText.isLost(write) && WriteEffect.of(write).isConfirmed();
  }

  private static void report(WriteSeen write, JudgementBuilder judging) {
    String reader = "GET " + write.call().operation().path();
    judging.found(
        judging
            .finding(
                write.subject(),
                "After the update was answered "
                    + write.status()
                    + ", "
                    + reader
                    + " does not show the text that was sent in the place of the old one")
            .at(reader)
            .comparing("the text that was sent", "the old text, alone or before the new one")
            .shownBy(write.call().exchange().id()));
  }
}
