package io.github.pluginconformance.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which reports the modules of a build must have. */
class ModuleReportsTest {

  private static final String KEY = "group:plugin";

  @TempDir Path module;

  private final MavenProject project = new MavenProject();
  private final Plugin plugin = new Plugin();
  private Path folder;

  @BeforeEach
  void a_module() {
    folder = module.resolve("target/plugin-conformance");
    project.setFile(module.resolve("pom.xml").toFile());
    project.getModel().setBuild(new Build());
    project.getBuild().setDirectory(module.resolve("target").toString());
    plugin.setGroupId("group");
    plugin.setArtifactId("plugin");
    project.getBuild().addPlugin(plugin);
  }

  @Test
  void should_expect_nothing_of_a_module_that_runs_no_checks() {
    assertThat(places()).isEmpty();
  }

  @Test
  void should_take_what_is_there() throws IOException {
    Files.createDirectories(folder);

    assertThat(places()).containsExactly(folder);
  }

  @Test
  void should_expect_a_report_of_a_module_that_runs_checks() throws IOException {
    runs("verify");

    assertThat(places()).containsExactly(folder.resolve("report.json"));

    Files.createDirectories(folder.resolve("some.Test"));

    assertThat(places()).containsExactly(folder, folder.resolve("report.json"));

    Files.writeString(folder.resolve("report.json"), "{}");

    assertThat(places()).containsExactly(folder);
  }

  @Test
  void should_expect_nothing_where_only_other_goals_run() {
    runs("rules");

    assertThat(places()).isEmpty();
  }

  @Test
  void should_expect_nothing_where_checks_are_skipped() {
    runs("exercise");
    project.getProperties().setProperty("plugin-conformance.skip", "true");

    assertThat(places()).isEmpty();
  }

  @Test
  void should_look_where_the_module_keeps_its_reports() {
    runs("exercise");
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    Xpp3Dom directory = new Xpp3Dom("reportsDirectory");
    directory.setValue("reports");
    configuration.addChild(directory);
    plugin.setConfiguration(configuration);

    assertThat(places()).containsExactly(module.resolve("reports/report.json"));
  }

  private void runs(String goal) {
    PluginExecution execution = new PluginExecution();
    execution.addGoal(goal);
    plugin.addExecution(execution);
  }

  private List<Path> places() {
    return new ModuleReports(project, KEY).places().toList();
  }
}
