package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;

/** The weakest finding that closes the gate. */
@PublicApi
public enum FailOn {
  ERROR("error"),
  WARNING("warning"),
  /** Warnings, and rules that could not be verified. */
  UNVERIFIED("unverified");

  private final String key;

  FailOn(String key) {
    this.key = key;
  }

  /** The name used in settings and reports. */
  public String key() {
    return key;
  }
}
