package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Runs the checks against the plugin and writes the reports. The goal {@code verify} judges the
 * result, in a later phase in which the plugin may already be stopped; if it is bound too, it also
 * ends a build in which this goal could not run.
 */
@Mojo(
    name = "exercise",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
public final class ExerciseMojo extends AbstractConformanceMojo {

  @Override
  void run() throws MojoExecutionException, IOException {
    Settings settings = loader().load();
    DoorConsole console = console(settings.quiet());
    Report report = DoorRun.executeAndShow(settings, console, console.progress());
    EarlierReport.remember(getPluginContext(), settings, report);
  }

  /** Not here, where a failure would leave the application running. */
  @Override
  void couldNotRun(MojoExecutionException why) throws MojoExecutionException {
    if (!isPostponed(why)) {
      throw why;
    }
  }
}
