package io.github.pluginconformance.maven;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds the configuration of a goal as the POM has it. Injected parameters are not enough: Maven
 * drops names that it does not know, but a misspelt setting has to be an error.
 */
final class PomConfiguration {

  private PomConfiguration() {}

  /** What the POM says for this execution; an empty element without a POM. */
  static Xpp3Dom of(MavenProject project, MojoExecution execution) {
    String key = Plugin.constructKey(execution.getGroupId(), execution.getArtifactId());
    return Stream.of(
            Optional.ofNullable(project.getPlugin(key)),
            Optional.ofNullable(project.getPluginManagement())
                .map(management -> management.getPluginsAsMap().get(key)))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(plugin -> configuration(plugin, execution.getExecutionId()))
        .orElseGet(() -> new Xpp3Dom("configuration"));
  }

  /** An execution's configuration already holds the plugin's, merged by Maven. */
  private static Optional<Xpp3Dom> configuration(Plugin plugin, String executionId) {
    PluginExecution execution = plugin.getExecutionsAsMap().get(executionId);
    Object found = execution != null ? execution.getConfiguration() : plugin.getConfiguration();
    return Optional.ofNullable((Xpp3Dom) found);
  }
}
