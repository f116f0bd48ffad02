package io.github.pluginconformance.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a rule judged the evidence.
 *
 * @param subjects how many subjects were examined
 * @param reason why it is not applicable, not verified or errored, or which subjects could not be
 *     verified
 * @param unverified how many subjects could not be verified for want of something the user could
 *     supply
 * @param undecided how many subjects could not be decided because of a limit or a fault of ours:
 *     never green
 */
public record Judgement(
    Outcome outcome,
    int subjects,
    @Nullable String reason,
    List<Finding> findings,
    int unverified,
    int undecided) {

  /** A judgement in which no subject was left open. */
  public Judgement(Outcome outcome, int subjects, @Nullable String reason, List<Finding> findings) {
    this(outcome, subjects, reason, findings, 0, 0);
  }

  /** Both in one; what both say is said once. */
  public Judgement and(Judgement other) {
    if (equals(other)) {
      return this;
    }
    Outcome joined = outcome.weightier(other.outcome);
    List<Finding> all =
        Stream.concat(findings.stream(), other.findings.stream()).distinct().toList();
    return new Judgement(
        joined,
        subjects + other.subjects,
        joinedReason(other, joined),
        all,
        unverified + other.unverified,
        undecided + other.undecided);
  }

  /** That nothing was there to look at is of no interest where something was. */
  private @Nullable String joinedReason(Judgement other, Outcome joined) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Judgement one : List.of(this, other)) {
      boolean idle = one.outcome == Outcome.NOT_APPLICABLE && joined != Outcome.NOT_APPLICABLE;
      if (one.reason != null && !idle) {
        reasons.add(one.reason);
      }
    }
    return reasons.isEmpty() ? null : String.join("; ", reasons);
  }

  /** The rule could not be judged because of a fault or a limit of ours. */
  public static Judgement errored(String reason) {
    return new Judgement(Outcome.ERRORED, 0, reason, List.of(), 0, 1);
  }
}
