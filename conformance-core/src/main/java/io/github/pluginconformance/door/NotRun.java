package io.github.pluginconformance.door;

import io.github.pluginconformance.report.GateInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.OperationCounts;
import io.github.pluginconformance.report.Report.RunInfo;
import io.github.pluginconformance.report.Report.Summary;
import io.github.pluginconformance.report.Report.TargetInfo;
import io.github.pluginconformance.report.Report.Tool;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.report.ToolVersion;
import io.github.pluginconformance.settings.FailOn;
import io.github.pluginconformance.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The report of a run that could not begin because of its settings: failed, and it says why. */
public final class NotRun {

  private NotRun() {}

  /**
   * Writes the report where the settings, as far as they could be understood, want it.
   *
   * @return the file
   * @throws IOException if it cannot be written
   */
  public static Path write(SettingsException why, Clock clock) throws IOException {
    Path file = why.reportsDirectory().resolve(ReportJson.FILE_NAME);
    ReportJson.write(report(why.problems(), clock), file);
    return file;
  }

  private static Report report(List<String> problems, Clock clock) {
    String reason = "the settings cannot be used: " + String.join("; ", problems);
    return new Report(
        Report.FORMAT_VERSION,
        new Tool("plugin-conformance", ToolVersion.current()),
        new TargetInfo("", null, "", ""),
        new RunInfo(
            clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
            0,
            0,
            0,
            false,
            List.of(),
            reason,
            List.of(),
            null,
            List.of()),
        new Summary(Summary.FAILED, reason, Map.of(), Map.of(), new OperationCounts(0, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        GateInfo.of(FailOn.ERROR.key()),
        null,
        null,
        List.of());
  }
}
