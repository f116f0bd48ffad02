package io.github.pluginconformance.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows every request that a run would send to the plugin's operations. Fetches manifest and
 * document, and sends nothing else.
 */
@Mojo(name = "plan", requiresProject = false, threadSafe = true)
public final class PlanMojo extends ForkingMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException, IOException {
    conclude("PLAN", values());
  }
}
