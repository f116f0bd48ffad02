package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.AnsweredValues;
import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds changes to null that keep the old value, where the document says that null takes it away:
 * in words, or by the media type of RFC 7396. Elsewhere a schema that allows null leaves it open
 * what null means in a change.
 */
final class NotCleared {

  private NotCleared() {}

  static void judge(Evidence evidence, JudgementBuilder judging) {
    Writes.firstUntold(evidence, judging, write -> isMeant(write) && !kept(write).isEmpty())
        .forEach(write -> report(write, kept(write), judging));
  }

  private static boolean isMeant(WriteSeen write) {
    return write.act() == Act.CHANGES
        && (Writes.isValid(write) || KeptAsSent.isLater(write))
        && write.succeeded()
        && write.status() != 202
        && WriteEffect.of(write).isConfirmed()
        && saysNullClears(write.call().operation());
  }

  private static boolean saysNullClears(Operation operation) {
    boolean merges =
        operation.requestBody() != null
            && operation.requestBody().content().stream()
                .anyMatch(content -> content.range().contains("merge-patch"));
    return merges
        || Stream.of(operation.summary(), operation.description())
            .anyMatch(text -> WordSplitter.words(text).contains("null"));
  }

  private static List<ValueChange> kept(WriteSeen write) {
    return AnsweredValues.notCleared(write);
  }

  private static void report(WriteSeen write, List<ValueChange> kept, JudgementBuilder judging) {
    judging.found(
        judging
            .finding(
                write.subject(),
                "After null was sent for "
                    + Writes.names(kept)
                    + ", "
                    + Writes.readers(write)
                    + " shows the old value")
            .at(kept.get(0).place())
            .comparing(Writes.wanted(kept), Writes.shown(kept))
            .shownBy(Writes.shownBy(write)));
  }
}
