package io.github.pluginconformance.maven;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier goal of the same build and project found, kept in Maven's plugin context.
 *
 * @param settings of the run
 * @param report of a run inside of Maven's JVM
 * @param run the id of a run in another JVM, whose report is on the disk
 */
record EarlierReport(Settings settings, @Nullable Report report, String run) {

  private static final String KEY = EarlierReport.class.getName();

  /** Keeps a report for later goals of this build. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Maven's own signature is raw
  static void remember(Map context, Settings settings, Report report) {
    context.put(KEY, new EarlierReport(settings, report, ""));
  }

  /** Remembers a run in another JVM, by its id. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Maven's own signature is raw
  static void remember(Map context, Settings settings, String run) {
    context.put(KEY, new EarlierReport(settings, null, run));
  }

  /** Whether anything is kept. */
  static boolean isIn(Map<?, ?> context) {
    return context.containsKey(KEY);
  }

  /**
   * The report of this build for the same plugin under the same settings, but for those that only
   * the gate reads.
   *
   * @throws IOException if it is on the disk no longer
   */
  static Optional<Report> in(Map<?, ?> context, Settings settings) throws IOException {
    return context.get(KEY) instanceof EarlierReport earlier && earlier.isFor(settings)
        ? Optional.of(earlier.read())
        : Optional.empty();
  }

  private Report read() throws IOException {
    if (report != null) {
      return report;
    }
    Report read = ReportJson.read(settings.reportsDirectory().resolve(ReportJson.FILE_NAME));
    if (!run.equals(read.run().id())) {
      throw new IOException(
          settings.reportsDirectory().resolve(ReportJson.FILE_NAME)
              + " is not of the run of this build: another run has written there");
    }
    return read;
  }

  private boolean isFor(Settings other) {
    return settings.target().equals(other.target())
        && settings.profile() == other.profile()
        && settings.mode() == other.mode()
        && settings.rules().equals(other.rules())
        && settings.inputs().equals(other.inputs())
        && settings.operations().equals(other.operations())
        && settings.credentials().equals(other.credentials())
        && settings.seed() == other.seed();
  }
}
