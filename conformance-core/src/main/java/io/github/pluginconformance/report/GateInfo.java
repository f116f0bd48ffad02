package io.github.pluginconformance.report;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.settings.FailOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what the verdict was decided.
 *
 * @param failOn {@code error, warning} or {@code unverified}
 * @param waivers every waiver of the waiver file, with what became of it
 * @param problems what else closes the gate: stale entries of the baseline, a baseline that cannot
 *     be read
 * @param notices what is wrong without closing it: waivers that do not waive
 */
@PublicApi
public record GateInfo(
    String failOn, List<WaiverInfo> waivers, List<String> problems, List<String> notices) {

  static final GateInfo UNDECIDED = of(FailOn.ERROR.key());

  /** Whether this is what closes the gate. */
  public boolean failsOn(FailOn least) {
    return failOn.equals(least.key());
  }

  /** Nothing found yet. */
  public static GateInfo of(String failOn) {
    return new GateInfo(failOn, List.of(), List.of(), List.of());
  }

  /**
   * A person's decision to accept findings.
   *
   * @param until the last day on which it holds, ISO 8601
   * @param state {@code used, unused, expired} or {@code invalid}
   */
  public record WaiverInfo(
      @Nullable String rule,
      @Nullable String subject,
      @Nullable String reason,
      @Nullable String until,
      @Nullable String owner,
      String state) {}
}
