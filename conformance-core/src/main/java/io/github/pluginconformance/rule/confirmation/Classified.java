package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationsSeen;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Judges the operations of a document one by one, by how they are confirmed. */
final class Classified {

  private Classified() {}

  static Judgement each(
      Rule rule,
      Evidence evidence,
      String nothing,
      BiConsumer<ClassifiedOperation, JudgementBuilder> eye) {
    Optional<ConfirmationsSeen> seen = evidence.part(ConfirmationsSeen.class);
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified("no API document could be read");
    }
    JudgementBuilder judging = JudgementBuilder.of(rule, evidence).nothingMeans(nothing);
    seen.get().all().forEach(one -> eye.accept(one, judging));
    return judging.conclude();
  }

  /** Whether the method promises that nothing changes (RFC 9110, section 9.2.1). */
  static boolean isSafe(ClassifiedOperation one) {
    return switch (one.operation().method()) {
      case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
      default -> false;
    };
  }
}
