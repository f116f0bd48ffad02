package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds updates whose answer shows the thing as it was before, although reads show the change: the
 * model tells the user what the answer says.
 */
final class AnswersOld {

  private AnswersOld() {}

  static void judge(Evidence evidence, JudgementBuilder judging) {
    Writes.firstUntold(evidence, judging, write -> isUpdate(write) && !old(write).isEmpty())
        .forEach(write -> report(write, old(write), judging));
  }

  private static boolean isUpdate(WriteSeen write) {
    return (write.act() == Act.CHANGES || write.act() == Act.REPLACES)
        && (Writes.isValid(write) || KeptAsSent.isLater(write))
        && (write.status() == 200 || write.status() == 201)
        && !saysEarlier(write);
  }

  private static boolean saysEarlier(WriteSeen write) {
    return Stream.of(write.call().operation().summary(), write.call().operation().description())
        .flatMap(text -> WordSplitter.words(text).stream())
        .anyMatch(FieldLexicon.EARLIER::contains);
  }

  private static List<ValueChange> old(WriteSeen write) {
    return WriteEffect.of(write).answeredValues().old();
  }

  private static void report(WriteSeen write, List<ValueChange> old, JudgementBuilder judging) {
    judging.found(
        judging
            .finding(
                write.subject(),
                "The answer shows "
                    + Writes.names(old)
                    + " as before the update, "
                    + Writes.readers(write)
                    + " as it was sent")
            .at(old.get(0).place())
            .comparing(Writes.wanted(old), Writes.shown(old))
            .shownBy(write.call().exchange().id()));
  }
}
