package io.github.pluginconformance.door;

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

/** Shows progress and reports on a console. */
public final class DoorConsole {

  private final PrintStream out;
  private final boolean terminal;
  private final boolean quiet;
  private final Map<String, String> environment;

  /**
   * A console.
   *
   * @param terminal whether a person is watching: only then are there colours and lines that are
   *     written over
   * @param quiet whether only what closes the gate, and the verdict, is shown
   * @param environment the process's variables, of which {@code NO_COLOR} is looked at
   */
  public DoorConsole(
      PrintStream out, boolean terminal, boolean quiet, Map<String, String> environment) {
    this.out = out;
    this.terminal = terminal;
    this.quiet = quiet;
    this.environment = environment;
  }

  /** Shows how a run goes on: a line for each area. */
  public Progress progress() {
    return quiet ? Progress.SILENT : new ConsoleProgress(out, terminal);
  }

  /** Shows how a run goes on where a person is watching, and nothing in a log. */
  public Progress progressOnTerminal() {
    return terminal ? progress() : Progress.SILENT;
  }

  /** Shows a report. */
  public void show(Report report, Settings settings) {
    ConsoleOptions options = ConsoleOptions.of(terminal, quiet, environment);
    ConsoleWriter.print(report, options, reportFile(settings).toString(), out);
  }

  /** Shows a report that stands nowhere else, because it could not be written. */
  public void showUnwritten(Report report) {
    ConsoleOptions options = ConsoleOptions.of(terminal, quiet, environment);
    ConsoleWriter.print(report, options, "could not be written", out);
  }

  /** Shows lines of text as they are. */
  public void show(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }

  /** The report for people where there is one, else {@code report.json}. */
  public static Path reportFile(Settings settings) {
    Path html = settings.reportsDirectory().resolve("report.html");
    return Files.exists(html) ? html : settings.reportsDirectory().resolve(ReportJson.FILE_NAME);
  }
}
