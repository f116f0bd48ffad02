package io.github.pluginconformance.rule;

import io.github.pluginconformance.PublicApi;
import java.util.List;

/** How a rule ended. */
@PublicApi
public enum Outcome {
  /** At least one subject was examined and none fell short. */
  SATISFIED("satisfied"),
  /** At least one finding, of whatever level. */
  VIOLATED("violated"),
  /** There is nothing the rule speaks of. */
  NOT_APPLICABLE("notApplicable"),
  /** The rule applies, but something is missing that the user could supply. */
  NOT_VERIFIED("notVerified"),
  /** Our own fault or a limit of ours: never green. */
  ERRORED("errored");

  private static final List<Outcome> WEIGHT =
      List.of(VIOLATED, ERRORED, SATISFIED, NOT_VERIFIED, NOT_APPLICABLE);

  private final String key;

  Outcome(String key) {
    this.key = key;
  }

  /** How two judgements of one rule end together. */
  Outcome weightier(Outcome other) {
    return WEIGHT.indexOf(this) <= WEIGHT.indexOf(other) ? this : other;
  }

  /** The name used in reports. */
  public String key() {
    return key;
  }
}
