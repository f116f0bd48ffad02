package io.github.pluginconformance.maven;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.writer.ConsoleOptions;
import io.github.pluginconformance.writer.ConsoleProgress;
import io.github.pluginconformance.writer.ConsoleWriter;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Shows progress and reports on Maven's console. */
final class Console {

  private final PrintStream out;
  private final boolean terminal;
  private final boolean quiet;
  private final Map<String, String> environment;

  Console(PrintStream out, boolean terminal, boolean quiet, Map<String, String> environment) {
    this.out = out;
    this.terminal = terminal;
    this.quiet = quiet;
    this.environment = environment;
  }

  Progress progress() {
    return quiet ? Progress.SILENT : new ConsoleProgress(out, terminal);
  }

  void show(Report report, Settings settings) {
    ConsoleOptions options = ConsoleOptions.of(terminal, quiet, environment);
    ConsoleWriter.print(report, options, reportFile(settings).toString(), out);
  }

  void show(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }

  /** The report for people where there is one. */
  static Path reportFile(Settings settings) {
    Path html = settings.reportsDirectory().resolve("report.html");
    return Files.exists(html) ? html : settings.reportsDirectory().resolve(ReportJson.FILE_NAME);
  }
}
