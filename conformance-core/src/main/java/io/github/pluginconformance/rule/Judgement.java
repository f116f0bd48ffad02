package io.github.pluginconformance.rule;

import java.util.List;
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

  /** The rule could not be judged because of a fault or a limit of ours. */
  public static Judgement errored(String reason) {
    return new Judgement(Outcome.ERRORED, 0, reason, List.of(), 0, 1);
  }
}
