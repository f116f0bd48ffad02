package io.github.pluginconformance.run;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.writer.ConsoleOptions;
import io.github.pluginconformance.writer.ConsoleWriter;
import io.github.pluginconformance.writer.Writers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A run that has to end, with all that it writes in one folder. */
final class WrittenRun {

  private WrittenRun() {}

  /**
   * The console's text goes to {@code console.txt}.
   *
   * @param bound after which a run counts as one that never ends
   */
  static Report of(Settings settings, Path reports, Duration bound) {
    return assertTimeoutPreemptively(
        bound,
        () -> {
          Report report = ConformanceRun.execute(settings, Progress.SILENT);
          Writers.writeAll(report, settings, reports);
          Files.writeString(
              reports.resolve("console.txt"),
              ConsoleWriter.render(report, ConsoleOptions.PLAIN, null));
          return report;
        });
  }
}
