package io.github.pluginconformance.rule;

import io.github.pluginconformance.PublicApi;

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

  private final String key;

  Outcome(String key) {
    this.key = key;
  }

  /** The name used in reports. */
  public String key() {
    return key;
  }
}
