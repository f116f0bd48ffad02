package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.rule.Level;

/** The verdict as a badge, in the endpoint format of shields.io. */
public final class BadgeWriter {

  /** The name of the file in the reports directory. */
  public static final String FILE_NAME = "badge.json";

  private BadgeWriter() {}

  /** The document; it holds none of the plugin's text. */
  public static String render(Report report) {
    return """
    {
      "schemaVersion": 1,
      "label": "plugin conformance",
      "message": "%s",
      "color": "%s"
    }
    """
        .formatted(message(report), report.passed() ? "brightgreen" : "red");
  }

  private static String message(Report report) {
    int errors = report.summary().findings().getOrDefault(Level.ERROR.key(), 0);
    if (report.passed()) {
      return "passed";
    }
    return errors == 0 ? "failed" : errors == 1 ? "1 error" : errors + " errors";
  }
}
