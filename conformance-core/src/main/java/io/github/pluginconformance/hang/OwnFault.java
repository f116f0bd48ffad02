package io.github.pluginconformance.hang;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults of our own in words, without text that may come from the plugin: type and place only. */
public final class OwnFault {

  /** Ends each sentence about one. */
  public static final String NOTE = " (a fault of plugin-conformance itself)";

  private static final String OURS = "io.github.pluginconformance.";

  private OwnFault() {}

  /** What was thrown, and where. */
  public static String describe(@Nullable Throwable cause) {
    if (cause == null) {
      return "unknown cause";
    }
    StackTraceElement[] trace = cause.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return cause.getClass().getSimpleName() + place + NOTE;
  }

  /** Where a thread is in our code at this moment; empty if it is elsewhere. */
  static String place(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(OwnFault::words)
        .orElse("");
  }

  private static String words(StackTraceElement frame) {
    String type = frame.getClassName().replace(OURS, "");
    return " at " + type + "." + frame.getMethodName() + ", line " + frame.getLineNumber();
  }
}
