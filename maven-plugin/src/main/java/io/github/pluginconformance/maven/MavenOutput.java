package io.github.pluginconformance.maven;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the goals print. Maven 4 reads {@code System.out} line by line and hands each line to its
 * log, with {@code [stdout]} before it; handed to the log directly it has no such mark.
 */
final class MavenOutput {

  /** The logger of Maven 4 for what is printed: unlike others it is on with {@code -q} too. */
  private static final String LOGGER = "stdout";

  private MavenOutput() {}

  static PrintStream stream() {
    return to(System.out, LoggerFactory.getLogger(LOGGER));
  }

  static PrintStream to(PrintStream out, Logger log) {
    return isReadByMaven(out) && log.isInfoEnabled()
        ? new PrintStream(new LineStream(log::info), true, StandardCharsets.UTF_8)
        : out;
  }

  /** Not so in Maven 3, nor with {@code --raw-streams}. */
  private static boolean isReadByMaven(PrintStream out) {
    return out.getClass().getName().startsWith("org.apache.maven.");
  }
}
