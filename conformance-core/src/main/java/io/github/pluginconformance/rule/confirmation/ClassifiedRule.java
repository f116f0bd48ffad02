package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationsSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** A rule about each operation of a document, by how it is confirmed. */
abstract class ClassifiedRule extends Rule {

  ClassifiedRule(String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ConfirmationsSeen> seen = evidence.part(ConfirmationsSeen.class);
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified("no API document could be read");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence).nothingMeans(nothing());
    seen.get().all().forEach(one -> look(one, judging));
    return judging.conclude();
  }

  /** Why the rule is not applicable if no operation is of its kind. */
  abstract String nothing();

  /** Judges one operation. */
  abstract void look(ClassifiedOperation one, JudgementBuilder judging);

  /** Whether the method promises that nothing changes (RFC 9110, section 9.2.1). */
  static boolean isSafe(ClassifiedOperation one) {
    return switch (one.operation().method()) {
      case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
      default -> false;
    };
  }
}
