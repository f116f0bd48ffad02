package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.door.DoorTexts;
import io.github.pluginconformance.gate.Gate;
import io.github.pluginconformance.maven.goal.BuildValues;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.writer.Writers;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * The gate: fails the build where the plugin falls short. Judges what the goal {@code exercise}
 * found earlier in this build; runs first where it did not, as on a command line.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class VerifyMojo extends ForkingMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException, IOException {
    Optional<MojoExecutionException> notRun = Postponed.in(getPluginContext());
    if (notRun.isPresent()) {
      throw notRun.get();
    }
    BuildValues values = values();
    if (!EarlierReport.isIn(getPluginContext()) || !judgedEarlier(loader(values).load())) {
      conclude("VERIFY", values);
    }
  }

  /** Whether this build has a report for these settings, which then was judged. */
  private boolean judgedEarlier(Settings settings) throws MojoFailureException, IOException {
    Optional<Report> earlier = EarlierReport.in(getPluginContext(), settings);
    if (earlier.isPresent()) {
      Report report = judged(earlier.get(), settings);
      if (!report.passed()) {
        throw new MojoFailureException(DoorTexts.fallsShort(report, settings));
      }
    }
    return earlier.isPresent();
  }

  /** Gate settings may differ from goal to goal, so the gate decides again. */
  private Report judged(Report earlier, Settings settings) throws IOException {
    Report report = Gate.decide(earlier, settings, LocalDate.now(ZoneOffset.UTC));
    Writers.writeAll(report, settings, settings.reportsDirectory());
    getLog().info((report.passed() ? "PASSED: " : "FAILED: ") + report.summary().reason());
    getLog().info("Report: " + DoorConsole.reportFile(settings));
    return report;
  }
}
