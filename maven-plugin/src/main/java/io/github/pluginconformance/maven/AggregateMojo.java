package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.Aggregate;
import io.github.pluginconformance.writer.SafeText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * One page and one gate over many reports: those of the modules of this build, or those in the
 * folders that are named. Sends nothing.
 */
@Mojo(name = "aggregate", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class AggregateMojo extends AbstractConformanceMojo {

  /**
   * Files, and folders in which every {@code report.json} counts, separated by commas. Without it:
   * {@code target/plugin-conformance} of each module; a module whose POM binds {@code exercise} or
   * {@code verify} has to have a report there.
   */
  @Parameter(property = "folders")
  private @Nullable List<File> folders;

  /** Where the page is written. */
  @Parameter(
      property = "page",
      defaultValue = "${session.executionRootDirectory}/target/plugin-conformance")
  private File page;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  void run() throws MojoFailureException, IOException {
    Aggregate aggregate =
        Aggregate.of(places()).seenFrom(Path.of(session.getExecutionRootDirectory()));
    Path file = aggregate.write(page.toPath());
    aggregate.entries().stream()
        .filter(entry -> !entry.passed())
        .forEach(
            entry -> getLog().error(SafeText.line(entry.file() + ": " + entry.reason()).strip()));
    getLog().info("page: " + file);
    if (!aggregate.passed()) {
      throw new MojoFailureException(aggregate.verdict());
    }
    getLog().info(aggregate.verdict());
  }

  private List<Path> places() {
    return folders != null && !folders.isEmpty()
        ? folders.stream().map(File::toPath).toList()
        : session.getProjects().stream().flatMap(this::places).toList();
  }

  private Stream<Path> places(MavenProject module) {
    String key = Plugin.constructKey(execution.getGroupId(), execution.getArtifactId());
    return new ModuleReports(module, key).places();
  }
}
