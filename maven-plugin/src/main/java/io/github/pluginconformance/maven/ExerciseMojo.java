package io.github.pluginconformance.maven;

import io.github.pluginconformance.maven.goal.BuildValues;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;

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
public final class ExerciseMojo extends ForkingMojo {

  private @Nullable Settings settings;

  @Override
  void run() throws MojoExecutionException, MojoFailureException, IOException {
    BuildValues values = values();
    settings = isForking() ? loader(values).load() : null;
    conclude("EXERCISE", values);
  }

  @Override
  void ran(Settings here, Report report) {
    settings = null;
    EarlierReport.remember(getPluginContext(), here, report);
  }

  @Override
  void done(String run) {
    if (settings != null) {
      EarlierReport.remember(getPluginContext(), settings, run);
    }
  }

  /** Not here, where a failure would leave the application running. */
  @Override
  void couldNotRun(MojoExecutionException why) throws MojoExecutionException {
    if (!isPostponed(why)) {
      throw why;
    }
  }
}
