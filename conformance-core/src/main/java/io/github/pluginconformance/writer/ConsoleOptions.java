package io.github.pluginconformance.writer;

import java.util.Map;

/**
 * How the console wants it.
 *
 * @param colour whether escape sequences for colours may be used
 * @param quiet whether only what closes the gate, and the verdict, is shown
 */
public record ConsoleOptions(boolean colour, boolean quiet) {

  /** No colours, everything shown. */
  public static final ConsoleOptions PLAIN = new ConsoleOptions(false, false);

  /** Colours on a terminal, unless {@code NO_COLOR} asks for none (no-color.org). */
  public static ConsoleOptions of(
      boolean terminal, boolean quiet, Map<String, String> environment) {
    return new ConsoleOptions(
        terminal && environment.getOrDefault("NO_COLOR", "").isEmpty(), quiet);
  }
}
