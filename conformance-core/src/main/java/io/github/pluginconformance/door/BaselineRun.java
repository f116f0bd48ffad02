package io.github.pluginconformance.door;

import io.github.pluginconformance.gate.Baseline;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A run whose findings become the baseline; nothing is written where not everything was seen.
 *
 * @param report of the run
 * @param written whether there is a baseline now
 * @param text what to say of it
 */
public record BaselineRun(Report report, boolean written, String text) {

  /**
   * Runs, writes and shows the reports, and writes the baseline.
   *
   * @param settings loaded so that the baseline may be missing
   * @throws IOException if a file cannot be written
   */
  public static BaselineRun execute(Settings settings, DoorConsole console, Progress progress)
      throws IOException {
    Path file = Objects.requireNonNull(settings.baseline());
    Report report = DoorRun.executeAndShow(settings, console, progress);
    if (!report.run().completed() || wasUnreachable(report)) {
      return new BaselineRun(
          report,
          false,
          "No baseline was written, because not everything was seen: " + report.summary().reason());
    }
    int entries = Baseline.write(report, file);
    return new BaselineRun(report, true, "Wrote " + entries + " known findings to " + file);
  }

  private static boolean wasUnreachable(Report report) {
    return report.exchanges().stream().allMatch(exchange -> exchange.response() == null);
  }
}
