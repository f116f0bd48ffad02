package io.github.pluginconformance.settings;

/** The weakest finding that closes the gate. */
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
