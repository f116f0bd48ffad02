package io.github.pluginconformance.maven;

import io.github.pluginconformance.maven.goal.BuildValues;
import io.github.pluginconformance.settings.SettingKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.jspecify.annotations.Nullable;

/** Translates what a build says into settings: the one translator of all goals. */
final class BuildSettings {

  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;

  BuildSettings(MavenSession session, MavenProject project, MojoExecution execution) {
    this.session = session;
    this.project = project;
    this.execution = execution;
  }

  /**
   * Everything the build says.
   *
   * @param config another settings file, if the POM names one
   */
  BuildValues values(@Nullable String config) throws MojoExecutionException {
    return new BuildValues(
        folder(), config, projectProperties(), configuration(), commandLine(), reports());
  }

  private @Nullable Path reports() {
    return project.getFile() == null
        ? null
        : Path.of(project.getBuild().getDirectory()).resolve("plugin-conformance");
  }

  /** One sentence for each setting that the command line changes against the POM. */
  List<String> overridden() throws MojoExecutionException {
    Map<String, String> pom = new TreeMap<>();
    flatten("", configuration(), pom);
    Map<String, String> commandLine = commandLine();
    return pom.keySet().stream()
        .filter(name -> differs(pom.get(name), commandLine.get(SettingKeys.PROPERTY_PREFIX + name)))
        .map(
            name ->
                "The POM and -D"
                    + SettingKeys.PROPERTY_PREFIX
                    + name
                    + " say different things; the command line is followed")
        .toList();
  }

  private static boolean differs(@Nullable String pom, @Nullable String commandLine) {
    return commandLine != null && !commandLine.equals(pom);
  }

  private static void flatten(String prefix, Map<?, ?> tree, Map<String, String> into) {
    tree.forEach(
        (key, value) -> {
          into.put(prefix + key, value instanceof String text ? text : "");
          if (value instanceof Map<?, ?> inner) {
            flatten(prefix + key + ".", inner, into);
          }
        });
  }

  /** Without a POM the folder in which Maven was started. */
  private Path folder() {
    return project.getFile() == null
        ? Path.of(session.getExecutionRootDirectory())
        : project.getBasedir().toPath();
  }

  private Map<String, String> commandLine() {
    return OurProperties.in(session.getSystemProperties(), session.getUserProperties());
  }

  private Map<String, String> projectProperties() throws MojoExecutionException {
    Map<String, String> named = new TreeMap<>();
    OurProperties.in(project.getProperties())
        .forEach((name, value) -> named.put(OurProperties.shortName(name), value));
    return evaluated(tree -> tree.of(named));
  }

  private Map<String, Object> configuration() throws MojoExecutionException {
    return evaluated(
        tree -> tree.of(PomConfiguration.of(project, execution), OurProperties.OF_GOALS));
  }

  private interface Evaluation<T> {
    T on(PomTree tree) throws ExpressionEvaluationException;
  }

  private <T> T evaluated(Evaluation<T> evaluation) throws MojoExecutionException {
    try {
      return evaluation.on(new PomTree(new PluginParameterExpressionEvaluator(session, execution)));
    } catch (ExpressionEvaluationException unfit) {
      throw new MojoExecutionException("An expression of the POM cannot be evaluated", unfit);
    }
  }
}
