package io.github.pluginconformance.rule;

import io.github.pluginconformance.PublicApi;

/** How much a finding weighs; follows the words of the source. */
@PublicApi
public enum Level {
  /** The source says must, or the platform was seen to enforce it. */
  ERROR("error"),
  /** Documented advice. */
  WARNING("warning"),
  /** Observed practice or our own advice. */
  NOTE("note");

  private final String key;

  Level(String key) {
    this.key = key;
  }

  /** The name used in reports. */
  public String key() {
    return key;
  }
}
