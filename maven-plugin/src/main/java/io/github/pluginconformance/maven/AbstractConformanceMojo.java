package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.door.DoorTexts;
import io.github.pluginconformance.door.Terminal;
import io.github.pluginconformance.maven.goal.BuildValues;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.settings.SettingsLoader;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What all goals share: they load the settings, and tell Maven what is wrong with them. */
@SuppressWarnings({"unused", "NullAway.Init"})
abstract class AbstractConformanceMojo extends SettingParameters {

  /** Another settings file than {@code plugin-conformance.yaml}. */
  @Parameter(property = "plugin-conformance.config")
  private @Nullable String config;

  /** Whether to do nothing. */
  @Parameter(property = "plugin-conformance.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Inject private SettingsDecrypter decrypter;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: plugin-conformance.skip is set.");
      return;
    }
    try {
      run();
    } catch (SettingsException unusable) {
      couldNotRun(
          new MojoExecutionException(
              String.join(System.lineSeparator(), DoorTexts.unusable(unusable))));
    } catch (IOException failed) {
      couldNotRun(new MojoExecutionException(String.valueOf(failed.getMessage()), failed));
    }
  }

  /** Ends the build, unless a goal has a better place for that. */
  void couldNotRun(MojoExecutionException why) throws MojoExecutionException {
    throw why;
  }

  /** Leaves the failure to the goal {@code verify} where it will run in this build. */
  final boolean isPostponed(MojoExecutionException why) {
    if (!Postponed.isPossible(session, project, execution)) {
      return false;
    }
    Postponed.remember(getPluginContext(), why);
    getLog().error(why.getMessage());
    getLog().error("The goal verify will end the build, after the application was stopped.");
    return true;
  }

  /** Does what the goal is for. */
  abstract void run() throws MojoExecutionException, MojoFailureException, IOException;

  /** What the build says; warns where the command line overrides the POM. */
  final BuildValues values() throws MojoExecutionException {
    BuildSettings build = new BuildSettings(session, project, execution);
    build.overridden().forEach(getLog()::warn);
    return build.values(config);
  }

  /** A loader that knows all that the build says. */
  final SettingsLoader loader() throws MojoExecutionException {
    return loader(values());
  }

  final SettingsLoader loader(BuildValues values) {
    return values.loader(System.getenv(), servers());
  }

  final MavenServers servers() {
    return new MavenServers(session.getSettings(), decrypter);
  }

  final boolean isWatched() {
    return session.getRequest().isInteractiveMode() && Terminal.isThere();
  }

  final DoorConsole console(boolean quietly) {
    return new DoorConsole(MavenOutput.stream(), isWatched(), quietly, System.getenv());
  }
}
