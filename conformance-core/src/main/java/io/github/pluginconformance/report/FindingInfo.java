package io.github.pluginconformance.report;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a subject falls short.
 *
 * @param fingerprint stable from run to run: rule, subject and location
 * @param waived the reason of the waiver, or {@code baseline}; null if it counts
 */
@PublicApi
public record FindingInfo(
    String level,
    String subject,
    @Nullable String location,
    String message,
    @Nullable String expected,
    @Nullable String actual,
    @Nullable Integer exchange,
    @Nullable String curl,
    String fingerprint,
    @Nullable String waived,
    int count) {

  /** Whether it weighs so much. */
  public boolean is(Level weight) {
    return level.equals(weight.key());
  }

  /** The same, accepted for this reason. */
  public FindingInfo waivedBy(@Nullable String reason) {
    return new FindingInfo(
        level,
        subject,
        location,
        message,
        expected,
        actual,
        exchange,
        curl,
        fingerprint,
        reason,
        count);
  }
}
