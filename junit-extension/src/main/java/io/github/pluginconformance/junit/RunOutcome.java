package io.github.pluginconformance.junit;

import io.github.pluginconformance.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * What came of a run: its report, or why there is none. Kept instead of thrown, so that the plugin
 * is not asked again by each rule and the reason is told once.
 *
 * @param directory where the reports are; null without a report
 */
record RunOutcome(@Nullable Report report, @Nullable Path directory, @Nullable Exception failure) {

  static RunOutcome of(Report report, Path directory) {
    return new RunOutcome(report, directory, null);
  }

  static RunOutcome failed(Exception why) {
    return new RunOutcome(null, null, why);
  }

  /**
   * The report for a check. Without one the gate fails with the reason, and everything else is
   * aborted.
   */
  Report reportFor(String id) {
    if (report != null) {
      return report;
    }
    String reason = String.valueOf(failure == null ? "" : failure.getMessage());
    if (id.equals(Verification.GATE)) {
      throw new IllegalStateException("The plugin could not be checked: " + reason, failure);
    }
    throw new TestAbortedException("The plugin could not be checked; the test gate says why");
  }

  /** The verdict, why, and where to read on: the one line that is printed when a class is done. */
  String lastLine() {
    if (report == null || directory == null) {
      return "plugin-conformance: NOT CHECKED: "
          + String.valueOf(failure == null ? "" : failure.getMessage())
              .lines()
              .findFirst()
              .orElse("");
    }
    Path html = directory.resolve("report.html");
    return "plugin-conformance: "
        + (report.passed() ? "PASSED: " : "FAILED: ")
        + report.summary().reason()
        + ". Report: "
        + shown(Files.exists(html) ? html : directory.resolve("report.json"));
  }

  /** Short where it lies below the folder of the build. */
  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
