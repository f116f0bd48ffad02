package io.github.pluginconformance.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Runs, and writes what falls short into the baseline, so that from now on only new findings close
 * the gate.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends ForkingMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException, IOException {
    conclude("BASELINE", values());
  }
}
