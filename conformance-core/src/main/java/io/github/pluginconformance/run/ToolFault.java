package io.github.pluginconformance.run;

import org.jspecify.annotations.Nullable;

/**
 * A fault of our own or of the settings, told apart from the plugin's.
 *
 * @param area whose probe failed
 * @param ours whether it is a fault of ours
 */
record ToolFault(String area, String message, boolean ours) {

  /** The fault in words, without text that may come from the plugin: type and place only. */
  static String describe(@Nullable Throwable cause) {
    if (cause == null) {
      return "unknown cause";
    }
    StackTraceElement[] trace = cause.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return cause.getClass().getSimpleName() + place + " (a fault of plugin-conformance itself)";
  }

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
