package io.github.pluginconformance.door;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.ReportFormat;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.writer.StepSummary;
import io.github.pluginconformance.writer.Writers;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A run that writes its reports. When the JVM is told to end (SIGINT, SIGTERM) the run is stopped
 * and what was seen so far is written before the JVM goes. In a GitHub Actions job the summary page
 * of the step gets the Markdown too.
 */
public final class DoorRun {

  /** Less than the ten seconds after which most process managers end what has not ended. */
  private static final long PATIENCE_MILLIS = 9000;

  private DoorRun() {}

  /**
   * Runs, writes the reports and shows the result. It is shown too where the reports could not be
   * written.
   *
   * @throws UnwrittenReports if the reports could not be written when the run had ended
   * @throws SettingsException if it can be told beforehand that they cannot; nothing is sent then
   */
  public static Report executeAndShow(Settings settings, DoorConsole console, Progress progress)
      throws IOException {
    try {
      Report report = execute(settings, progress);
      console.show(report, settings);
      return report;
    } catch (UnwrittenReports unwritten) {
      console.showUnwritten(unwritten.report());
      throw unwritten;
    }
  }

  /**
   * Runs and writes the reports into the settings' directory, which is this run's alone so long.
   *
   * @throws IOException if another run writes into the same directory; nothing is sent then
   * @throws UnwrittenReports if the reports could not be written when the run had ended
   * @throws SettingsException if it can be told beforehand that they cannot; nothing is sent then
   */
  public static Report execute(Settings settings, Progress progress) throws IOException {
    Destinations.check(settings, System.getenv());
    try (FolderLock unused = FolderLock.take(settings.reportsDirectory())) {
      return executeAlone(settings, progress);
    }
  }

  private static Report executeAlone(Settings settings, Progress progress) throws IOException {
    ConformanceRun run = new ConformanceRun(settings, progress, Clock.systemUTC());
    CountDownLatch written = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(run, written), "plugin-conformance stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      Report report = run.execute();
      write(report, settings);
      return report;
    } finally {
      written.countDown();
      remove(hook);
    }
  }

  private static void write(Report report, Settings settings) throws UnwrittenReports {
    try {
      Writers.writeAll(report, settings, settings.reportsDirectory());
      if (settings.reports().contains(ReportFormat.MARKDOWN.key())) {
        StepSummary.append(report, System.getenv());
      }
    } catch (IOException fault) {
      throw new UnwrittenReports(report, fault);
    }
  }

  private static void stop(ConformanceRun run, CountDownLatch written) {
    run.stop("interrupted from outside");
    try {
      written.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook is what let us finish.
    }
  }
}
