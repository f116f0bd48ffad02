package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.CleanRun;
import io.github.pluginconformance.door.ExitCode;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Removes what stopped runs have left in the plugin, by the ledger in the reports folder, and only
 * what is proven to be theirs. Fails the build where something is left.
 */
@Mojo(name = "clean", requiresProject = false, threadSafe = true)
public final class CleanMojo extends AbstractConformanceMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException, IOException {
    Settings settings = loader().load();
    CleanRun run = CleanRun.execute(settings);
    if (run.exit() == ExitCode.UNUSABLE) {
      throw new MojoExecutionException(String.join(System.lineSeparator(), run.lines()));
    }
    console(false).show(run.lines());
    if (run.exit() == ExitCode.CLOSED) {
      throw new MojoFailureException(
          "Something is left in the plugin at " + settings.target().baseUrl() + ", see above");
    }
  }
}
