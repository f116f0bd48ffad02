package io.github.pluginconformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Two small reports, written by hand in the documented format. */
public final class SampleReports {

  private SampleReports() {}

  /** Everything holds, but for what does not apply or could not be verified. */
  public static Report green() {
    return read("green.json");
  }

  /**
   * Errors, a warning, a note, a waived and a known finding, a rule that could not be decided, a
   * stale baseline entry.
   */
  public static Report red() {
    return read("red.json");
  }

  /** The text of one of them. */
  public static String text(String name) {
    try (InputStream in = SampleReports.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report read(String name) {
    try {
      return ReportJson.fromJson(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
