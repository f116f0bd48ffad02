package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.UnwrittenReports;
import io.github.pluginconformance.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * What came of a run: its report, or why there is none. Kept instead of thrown, so that the plugin
 * is not asked again by each rule and the reason is told once.
 *
 * @param directory where the reports are; null where there are none
 */
record RunOutcome(@Nullable Report report, @Nullable Path directory, @Nullable Exception failure) {

  static RunOutcome of(Report report, Path directory) {
    return new RunOutcome(report, directory, null);
  }

  /** The rules can be judged, but the reports are missing: that closes the gate. */
  static RunOutcome unwritten(UnwrittenReports why) {
    return new RunOutcome(why.report(), null, why);
  }

  static RunOutcome failed(Exception why) {
    return new RunOutcome(null, null, why);
  }

  /**
   * The report for a check. Without one the gate fails with the reason, and everything else is
   * aborted.
   */
  Report reportFor(String id) {
    if (report != null && (failure == null || !id.equals(Verification.GATE))) {
      return report;
    }
    String reason = reason();
    if (report != null) {
      throw new IllegalStateException(verdict(report) + ". " + reason, failure);
    }
    if (id.equals(Verification.GATE)) {
      throw new IllegalStateException("The plugin could not be checked: " + reason, failure);
    }
    throw new TestAbortedException("The plugin could not be checked; the test gate says why");
  }

  /** The verdict, why, and where to read on: the one line that is printed when a class is done. */
  String lastLine() {
    if (report == null) {
      return "plugin-conformance: NOT CHECKED: " + reason().lines().findFirst().orElse("");
    }
    if (directory == null) {
      return "plugin-conformance: " + verdict(report) + ". " + reason();
    }
    Path html = directory.resolve("report.html");
    return "plugin-conformance: "
        + verdict(report)
        + ". Report: "
        + shown(Files.exists(html) ? html : directory.resolve("report.json"));
  }

  private String reason() {
    return String.valueOf(failure == null ? "" : failure.getMessage());
  }

  private static String verdict(Report report) {
    return (report.passed() ? "PASSED: " : "FAILED: ") + report.summary().reason();
  }

  /** Short where it lies below the folder of the build. */
  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
