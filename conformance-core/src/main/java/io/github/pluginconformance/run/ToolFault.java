package io.github.pluginconformance.run;

/**
 * A fault of our own or of the settings, told apart from the plugin's.
 *
 * @param area whose probe failed
 * @param ours whether it is a fault of ours
 */
record ToolFault(String area, String message, boolean ours) {

  /** Why the rules of the area could not be judged. */
  String reason() {
    return ours ? "gathering the evidence failed: " + message : message;
  }

  @Override
  public String toString() {
    return ours
        ? "our own fault: gathering the evidence of " + area + "/ failed: " + message
        : message;
  }
}
