package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.BaselineRun;
import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
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
    DoorConsole console = console(settings.quiet());
    BaselineRun run = BaselineRun.execute(settings, console, console.progress());
    if (!run.written()) {
      throw new MojoExecutionException(run.text());
    }
    getLog().info(run.text());
  }
}
