package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds updates that take nothing away. Null does where the document says so: in words, or by the
 * media type of RFC 7396; elsewhere a schema that allows null leaves it open what null means in a
 * change. An empty list or text does everywhere: it is the value. What a PUT leaves out is gone
 * where the document says that it replaces the whole; many merge, and say nothing of it.
 */
final class NotCleared {

  private static final Set<String> WHOLE =
      Set.of("whole", "wholly", "entire", "entirely", "complete", "completely", "fully");

  private NotCleared() {}

  static void judge(Evidence evidence, JudgementBuilder judging) {
    find(evidence, judging, NotCleared::keptNull, "After null was sent for ");
    find(evidence, judging, NotCleared::keptFull, "After an empty value was sent for ");
    find(evidence, judging, NotCleared::keptWhole, "After the whole was replaced without ");
  }

  private static void find(
      Evidence evidence,
      JudgementBuilder judging,
      Function<WriteSeen, List<ValueChange>> kept,
      String when) {
    Writes.firstUntold(evidence, judging, write -> isMeant(write) && !kept.apply(write).isEmpty())
        .forEach(write -> report(write, kept.apply(write), when, judging));
  }

  private static boolean isMeant(WriteSeen write) {
    return (write.act() == Act.CHANGES || write.act() == Act.REPLACES)
        && (Writes.isValid(write) || KeptAsSent.isLater(write))
        && write.succeeded()
        && write.status() != 202
        && WriteEffect.of(write).isConfirmed();
  }

  private static List<ValueChange> keptNull(WriteSeen write) {
    return write.act() == Act.CHANGES && saysNullClears(write.call().operation())
        ? WriteEffect.of(write).answeredValues().notCleared()
        : List.of();
  }

  private static List<ValueChange> keptFull(WriteSeen write) {
    return WriteEffect.of(write).answeredValues().notEmptied();
  }

  private static List<ValueChange> keptWhole(WriteSeen write) {
    return saysWhole(write.call().operation())
        ? WriteEffect.of(write).answeredValues().leftOut()
        : List.of();
  }

  private static boolean saysNullClears(Operation operation) {
    boolean merges =
        operation.requestBody() != null
            && operation.requestBody().content().stream()
                .anyMatch(content -> content.range().contains("merge-patch"));
    return merges || texts(operation).anyMatch(words -> words.contains("null"));
  }

  private static boolean saysWhole(Operation operation) {
    return operation.method().equals("PUT")
        && texts(operation)
            .anyMatch(
                words ->
                    words.stream().anyMatch(word -> word.startsWith("replac"))
                        && words.stream().anyMatch(WHOLE::contains));
  }

  private static Stream<List<String>> texts(Operation operation) {
    return Stream.of(operation.summary(), operation.description()).map(WordSplitter::words);
  }

  private static void report(
      WriteSeen write, List<ValueChange> kept, String when, JudgementBuilder judging) {
    judging.found(
        judging
            .finding(
                write.subject(),
                when + Writes.names(kept) + ", " + Writes.readers(write) + " shows the old value")
            .at(kept.get(0).place())
            .comparing(Writes.wanted(kept), Writes.shown(kept))
            .shownBy(Writes.shownBy(write)));
  }
}
