package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.DoorTexts;
import io.github.pluginconformance.door.PlanTexts;
import io.github.pluginconformance.settings.Settings;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows every request that a run would send to the plugin's operations. Fetches manifest and
 * document, and sends nothing else.
 */
@Mojo(name = "plan", requiresProject = false, threadSafe = true)
public final class PlanMojo extends AbstractConformanceMojo {

  @Override
  void run() throws MojoExecutionException {
    Settings settings = loader().load();
    console(false)
        .show(
            PlanTexts.of(settings)
                .orElseThrow(() -> new MojoExecutionException(DoorTexts.noPlan(settings))));
  }
}
