package io.github.pluginconformance.rule.copilot.app;

/**
 * Where a manifest is of another form than its schema allows.
 *
 * @param pointer the place, or where something is missing
 */
record FormBreach(String pointer, String message, String expected, String actual) {

  private static final String WRONG = "the schema of the manifest does not allow this";

  /** A value of another form. */
  static FormBreach of(String pointer, String expected, String actual) {
    return new FormBreach(pointer, WRONG, expected, actual);
  }
}
