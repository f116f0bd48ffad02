package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.InitRun;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes {@code plugin-conformance.yaml} for what is found at {@code baseUrl}. Fetches manifest and
 * document, and sends nothing else.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractConformanceMojo {

  private static final String FORCE = "plugin-conformance.force";

  /** Whether to replace a settings file that is there already. */
  @Parameter(property = FORCE, defaultValue = "false")
  private boolean force;

  @Override
  void run() throws MojoExecutionException, IOException {
    InitRun run = InitRun.execute(loader(), force, "-D" + FORCE + "=true");
    if (!run.written()) {
      throw new MojoExecutionException(String.join(System.lineSeparator(), run.lines()));
    }
    console(false).show(run.lines());
  }
}
