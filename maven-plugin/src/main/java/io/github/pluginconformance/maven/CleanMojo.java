package io.github.pluginconformance.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Removes what stopped runs have left in the plugin, by the ledger in the reports folder, and only
 * what is proven to be theirs. Fails the build where something is left.
 */
@Mojo(name = "clean", requiresProject = false, threadSafe = true)
public final class CleanMojo extends ForkingMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException, IOException {
    conclude("CLEAN", values());
  }
}
