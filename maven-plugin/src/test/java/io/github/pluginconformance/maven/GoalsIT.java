package io.github.pluginconformance.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.maven.MavenProcess.Result;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalsIT {

  private static final String VERIFY = MavenProcess.PLUGIN + ":verify";
  private static final String INIT = MavenProcess.PLUGIN + ":init";

  /** Rules that a plugin of three pages can satisfy. */
  private static final String RULES =
      "-Dplugin-conformance.rules=manifest/reachable,manifest/strict-json,manifest/required-fields";

  private static final String CANARY = "canary-7f3a9b";

  @TempDir Path folder;

  @Test
  void should_pass_from_an_empty_folder_by_full_coordinates() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.good()) {
      Result result = maven().run(VERIFY, RULES, baseUrl(plugin.url()));

      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(result.output())
          .contains("PASSED", "target/plugin-conformance/report", "BUILD SUCCESS");
      assertThat(result.report().passed()).isTrue();
      assertThat(result.report().rule("manifest/strict-json").orElseThrow().outcome())
          .isEqualTo("satisfied");
    }
  }

  @Test
  void should_fail_with_the_rule_and_the_report_where_the_plugin_falls_short() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.faulty()) {
      Result result = maven().run(VERIFY, RULES, baseUrl(plugin.url()));

      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.output())
          .contains("manifest/strict-json (error)", "falls short", "MojoFailureException");
      assertThat(result.report().rule("manifest/strict-json").orElseThrow().outcome())
          .isEqualTo("violated");
    }
  }

  @Test
  void should_write_a_settings_file_that_verify_reads_and_write_over_none() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.good()) {
      Result made = maven().run(INIT, baseUrl(plugin.url()));
      assertThat(made.exit()).as(made.output()).isZero();
      assertThat(made.output()).contains("Wrote ", "plugin-conformance.yaml");

      Result refused = maven().run(INIT, baseUrl(plugin.url()));
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.output()).contains("is there already", "-Dplugin-conformance.force=true");
      Result forced = maven().run(INIT, baseUrl(plugin.url()), "-Dplugin-conformance.force=true");
      assertThat(forced.exit()).as(forced.output()).isZero();

      Result verified = maven().run(VERIFY, RULES);
      assertThat(verified.exit()).as(verified.output()).isZero();
      assertThat(verified.report().target().baseUrl()).isEqualTo(plugin.url());
    }
  }

  @Test
  void should_say_that_there_is_no_ledger_to_clean_up_by() throws Exception {
    Result result =
        maven().run(MavenProcess.PLUGIN + ":clean", baseUrl("http://localhost:" + closedPort()));

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.output()).contains("ledger.jsonl", "reportsDirectory");
  }

  @Test
  void should_say_that_the_plugin_cannot_be_reached() throws Exception {
    Result result = maven().run(VERIFY, baseUrl("http://localhost:" + closedPort()));

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.output()).contains("could not be reached", "connect-refused");
    assertThat(result.report().passed()).isFalse();
  }

  @Test
  void should_end_the_build_over_settings_only_after_the_application_was_stopped()
      throws Exception {
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>it</groupId><artifactId>app</artifactId><version>1</version><packaging>pom</packaging>
          <build><plugins><plugin>
            <groupId>io.github.plugin-conformance</groupId>
            <artifactId>plugin-conformance-maven-plugin</artifactId>
            <version>%s</version>
            <executions>
              <execution>
                <id>gate</id><goals><goal>exercise</goal><goal>verify</goal></goals>
                <configuration><baseUrl>http://localhost:1</baseUrl><limit>5</limit></configuration>
              </execution>
              <execution>
                <id>stop</id><phase>post-integration-test</phase><goals><goal>rules</goal></goals>
              </execution>
            </executions>
          </plugin></plugins></build>
        </project>
        """
            .formatted(System.getProperty("it.version")));

    Result whole = maven().run("verify");
    Result half = maven().run("integration-test");

    assertThat(whole.exit()).isEqualTo(1);
    assertThat(whole.output())
        .containsSubsequence(
            "There is no setting limit; did you mean limits?",
            "The goal verify will end the build, after the application was stopped.",
            "rules (stop)",
            "BUILD FAILURE",
            "There is no setting limit; did you mean limits?");
    assertThat(half.exit()).isEqualTo(1);
    assertThat(half.output()).doesNotContain("The goal verify will end the build");
  }

  @Test
  void should_name_everything_that_is_wrong_with_the_settings_and_still_write_a_report()
      throws Exception {
    Files.writeString(
        folder.resolve("plugin-conformance.yaml"),
        "baseUrl: http://localhost:1\nlimit: 5\ncredentials: { token: env:NO_SUCH_TOKEN }\n");

    Result result =
        maven().run(VERIFY, "-X", "-Dplugin-conformance.credentials.password=" + CANARY);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "There is no setting limit; did you mean limits? (plugin-conformance.yaml, line 2,"
                + " column 1)",
            "credentials.token refers to the environment variable NO_SUCH_TOKEN, which is not set",
            "credentials.password must be a reference env:NAME or file:PATH, not the secret itself",
            "MojoExecutionException");
    assertThat(result.report().passed()).isFalse();
    assertThat(result.report().summary().reason()).contains("There is no setting limit");
    assertThat(Files.readString(folder.resolve("target/plugin-conformance/report.json")))
        .doesNotContain(CANARY);
  }

  @Test
  void should_show_no_secret_even_when_maven_shows_everything() throws Exception {
    Files.writeString(
        folder.resolve("plugin-conformance.yaml"),
        """
        credentials: { serverId: todo, other: { token: env:SECOND_TOKEN } }
        """);
    try (TinyPlugin plugin = TinyPlugin.good()) {
      Result result =
          maven()
              .withServer("todo", CANARY + "-server")
              .with("SECOND_TOKEN", CANARY + "-second")
              .run(VERIFY, "-X", RULES, baseUrl(plugin.url()));

      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(result.report().settings())
          .anySatisfy(
              setting -> {
                assertThat(setting.key()).isEqualTo("credentials.serverId");
                assertThat(setting.value()).isEqualTo("todo");
              });
      assertThat(result.everythingWritten()).doesNotContain(CANARY);
    }
  }

  @Test
  void should_exercise_in_one_phase_and_judge_in_a_later_one() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.faulty()) {
      pom(
          """
          <baseUrl>%s</baseUrl>
          <rules><include><rule>manifest/reachable</rule><rule>manifest/strict-json</rule></include></rules>
          <limits><requests>100</requests></limits>
          <inputs><getTodos><limit>5</limit></getTodos></inputs>
          """
              .formatted(plugin.url()));

      Result exercised = maven().run("integration-test");
      Result verified = maven().run("verify");

      assertThat(exercised.exit()).as(exercised.output()).isZero();
      assertThat(exercised.report().rules()).hasSize(2);
      assertThat(verified.exit()).isEqualTo(1);
      assertThat(verified.output()).contains("[INFO] FAILED: 1 error", "falls short: 1 error");
    }
  }

  @Test
  void should_follow_the_command_line_and_warn_where_the_pom_says_something_else()
      throws Exception {
    try (TinyPlugin plugin = TinyPlugin.good()) {
      pom("<baseUrl>http://localhost:1</baseUrl>");

      Result result = maven().run("verify", RULES, baseUrl(plugin.url()));

      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(result.output())
          .contains("[WARNING] The POM and -Dplugin-conformance.baseUrl say different things");
    }
  }

  @Test
  void should_refuse_a_misspelt_setting_of_the_pom() throws Exception {
    pom(
        "<baseUrl>http://localhost:1</baseUrl><limits><request>5</request></limits><modus>x</modus>");

    Result result = maven().run("verify");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "There is no setting limits.request; did you mean limits.requests? (configuration of"
                + " the POM)",
            "There is no setting modus; did you mean mode?");
  }

  @Test
  void should_write_a_baseline_that_opens_the_gate() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.faulty()) {
      Result written = maven().run(MavenProcess.PLUGIN + ":baseline", RULES, baseUrl(plugin.url()));
      Result verified = maven().run(VERIFY, RULES, baseUrl(plugin.url()));

      assertThat(written.exit()).as(written.output()).isZero();
      assertThat(folder.resolve("conformance-baseline.yaml"))
          .content()
          .contains("manifest/strict-json");
      assertThat(verified.exit()).as(verified.output()).isZero();
    }
  }

  @Test
  void should_show_the_plan_without_calling_an_operation() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.good()) {
      Result result = maven().run(MavenProcess.PLUGIN + ":plan", baseUrl(plugin.url()));

      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(result.output())
          .contains("A run in mode own-data would call", "GET", "/todos", "it only reads");
      assertThat(plugin.calls()).isZero();
    }
  }

  @Test
  void should_explain_rules_and_itself_without_a_plugin() throws Exception {
    Result list = maven().run("-q", MavenProcess.PLUGIN + ":rules");
    Result one = maven().run("-q", MavenProcess.PLUGIN + ":rules", "-Drule=manifest/strict-json");
    Result unknown =
        maven().run("-q", MavenProcess.PLUGIN + ":rules", "-Drule=manifest/strict-jsn");
    Result help = maven().run(MavenProcess.PLUGIN + ":help", "-Ddetail", "-Dgoal=verify");

    assertThat(list.output()).contains("manifest/strict-json", "error");
    assertThat(one.output()).contains("manifest/strict-json (error, since", "Source: ");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.output()).contains("did you mean manifest/strict-json?");
    assertThat(help.output()).contains("baseUrl", "plugin-conformance.failOn");
  }

  @Test
  void should_write_the_report_so_far_when_it_is_told_to_end() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.silent()) {
      MavenProcess maven = maven();
      Process process = maven.start(VERIFY, baseUrl(plugin.url()));
      assertThat(plugin.documentAsked().await(2, TimeUnit.MINUTES)).isTrue();

      process.destroy();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

      Result result = maven.result(process);
      assertThat(result.exit()).isNotZero();
      assertThat(result.report().run().completed()).isFalse();
      assertThat(result.report().run().stopped()).contains("interrupted");
    }
  }

  @Test
  void should_put_one_gate_over_the_reports_of_all_modules() throws Exception {
    String aggregate = MavenProcess.PLUGIN + ":aggregate";
    try (TinyPlugin good = TinyPlugin.good();
        TinyPlugin faulty = TinyPlugin.faulty()) {
      Files.writeString(
          folder.resolve("pom.xml"),
          """
          <project>
            <modelVersion>4.0.0</modelVersion>
            <groupId>com.example</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging>
            <modules><module>good</module><module>faulty</module></modules>
          </project>
          """);
      pom(Files.createDirectory(folder.resolve("good")), configuration(good));
      pom(Files.createDirectory(folder.resolve("faulty")), configuration(faulty));

      Result none = maven().run(aggregate);
      Result checked = maven().run("-fae", RULES, "verify");
      Result all = maven().run(aggregate);
      String page = Files.readString(folder.resolve("target/plugin-conformance/aggregate.md"));
      Result one = maven().run(aggregate, "-Dfolders=good/target");
      Result lost = maven().run(aggregate, "-Dfolders=good/target,other/report.json");

      assertThat(none.exit()).isEqualTo(1);
      assertThat(none.output()).contains("2 of 2 reports did not pass", "there is no such report");
      assertThat(checked.exit()).as(checked.output()).isEqualTo(1);
      assertThat(all.exit()).isEqualTo(1);
      assertThat(all.output())
          .contains(
              "[ERROR] faulty/target/plugin-conformance/report.json: 1 error",
              "FAILED: 1 of 2 reports did not pass");
      assertThat(page)
          .contains(
              "good/target/plugin-conformance/report.json",
              "faulty/target/plugin-conformance/report.json");
      assertThat(one.exit()).as(one.output()).isZero();
      assertThat(one.output()).contains("PASSED: 1 of 1 reports passed");
      assertThat(lost.exit()).isEqualTo(1);
      assertThat(lost.output()).contains("other/report.json: there is no such report");
    }
  }

  private static String configuration(TinyPlugin plugin) {
    return "<baseUrl>" + plugin.url() + "</baseUrl>";
  }

  private MavenProcess maven() {
    return new MavenProcess(folder);
  }

  private static String baseUrl(String url) {
    return "-Dplugin-conformance.baseUrl=" + url;
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void pom(String configuration) throws IOException {
    pom(folder, configuration);
  }

  private static void pom(Path where, String configuration) throws IOException {
    String[] coordinates = MavenProcess.PLUGIN.split(":", 3);
    Files.writeString(
        where.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build><plugins><plugin>
            <groupId>%s</groupId>
            <artifactId>%s</artifactId>
            <version>%s</version>
            <configuration>%s</configuration>
            <executions><execution><goals><goal>exercise</goal><goal>verify</goal></goals></execution></executions>
          </plugin></plugins></build>
        </project>
        """
            .formatted(
                where.getFileName(),
                coordinates[0],
                coordinates[1],
                coordinates[2],
                configuration));
  }
}
