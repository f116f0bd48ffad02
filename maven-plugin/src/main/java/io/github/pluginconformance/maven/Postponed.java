package io.github.pluginconformance.maven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Why the goal {@code exercise} could not run, kept for the goal {@code verify} of the same build.
 * A build that ends in the integration-test phase leaves the application running, and the next
 * build would meet it on its port.
 */
final class Postponed {

  private static final String KEY = Postponed.class.getName();
  private static final List<String> REACHING = List.of("verify", "install", "deploy");

  private Postponed() {}

  /** Whether the goal {@code verify} will run later in this build. */
  static boolean isPossible(MavenSession session, MavenProject project, MojoExecution execution) {
    return session.getGoals().stream().anyMatch(REACHING::contains)
        && hasGate(
            project.getPlugin(
                Plugin.constructKey(execution.getGroupId(), execution.getArtifactId())));
  }

  private static boolean hasGate(@Nullable Plugin plugin) {
    return plugin != null
        && plugin.getExecutions().stream().anyMatch(one -> one.getGoals().contains("verify"));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Maven's own signature is raw
  static void remember(Map context, MojoExecutionException why) {
    context.put(KEY, why);
  }

  static Optional<MojoExecutionException> in(Map<?, ?> context) {
    return Optional.ofNullable((MojoExecutionException) context.get(KEY));
  }
}
