package io.github.pluginconformance.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rule judged the evidence.
 *
 * @param subjects how many subjects were examined
 * @param reason why it is not applicable, not verified or errored, or which subjects could not be
 *     verified
 */
public record Judgement(
    Outcome outcome, int subjects, @Nullable String reason, List<Finding> findings) {}
