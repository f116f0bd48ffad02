package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.gate.Baseline;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Runs, and writes what falls short into the baseline, so that from now on only new findings close
 * the gate.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends AbstractConformanceMojo {

  @Override
  void run() throws MojoExecutionException, IOException {
    Settings settings = loader().baselineMayBeMissing().load();
    Path file = Objects.requireNonNull(settings.baseline());
    Console console = console(settings.quiet());
    Report report = DoorRun.execute(settings, console.progress());
    console.show(report, settings);
    if (!report.run().completed() || wasUnreachable(report)) {
      throw new MojoExecutionException(
          "No baseline was written, because not everything was seen: " + report.summary().reason());
    }
    int entries = Baseline.write(report, file);
    getLog().info("Wrote " + entries + " known findings to " + file);
  }

  private static boolean wasUnreachable(Report report) {
    return report.exchanges().stream().allMatch(exchange -> exchange.response() == null);
  }
}
