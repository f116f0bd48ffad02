package io.github.pluginconformance.maven;

import io.github.pluginconformance.report.ReportJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Where a module of a build keeps its reports. A module whose POM runs the checks has to have one:
 * a module that never came so far would be missed in a folder that does not exist.
 */
final class ModuleReports {

  private static final List<String> CHECKS = List.of("exercise", "verify");

  private final MavenProject project;
  private final Optional<Plugin> plugin;

  ModuleReports(MavenProject project, String pluginKey) {
    this.project = project;
    this.plugin = Optional.ofNullable(project.getPlugin(pluginKey));
  }

  /** The folder where it is there, and the report that must be there. */
  Stream<Path> places() {
    Path folder = folder();
    Path own = folder.resolve(ReportJson.FILE_NAME);
    return Stream.concat(
        Stream.of(folder).filter(Files::isDirectory),
        Stream.of(own).filter(file -> runsChecks() && !Files.exists(file)));
  }

  private Path folder() {
    Path base = project.getBasedir().toPath();
    return said("reportsDirectory")
        .map(base::resolve)
        .orElseGet(
            () -> base.resolve(project.getBuild().getDirectory()).resolve("plugin-conformance"));
  }

  private boolean runsChecks() {
    return said("skip").filter(Boolean::parseBoolean).isEmpty()
        && plugin.stream()
            .flatMap(each -> each.getExecutions().stream())
            .flatMap(execution -> execution.getGoals().stream())
            .anyMatch(CHECKS::contains);
  }

  /** What the module's POM says for all goals, as a property or in the plugin's configuration. */
  private Optional<String> said(String setting) {
    return Optional.ofNullable(project.getProperties().getProperty("plugin-conformance." + setting))
        .or(
            () ->
                plugin
                    .map(each -> (Xpp3Dom) each.getConfiguration())
                    .map(configuration -> configuration.getChild(setting))
                    .map(Xpp3Dom::getValue));
  }
}
