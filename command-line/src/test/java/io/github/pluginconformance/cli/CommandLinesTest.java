package io.github.pluginconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.door.ClassArchive;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.SettingKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {

  private static final String RULES = "--rules=manifest/strict-json";

  @TempDir Path folder;

  private final Map<String, String> environment = new TreeMap<>();
  private final Map<String, String> properties = new TreeMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void should_verify_where_only_a_url_is_given() throws Exception {
    try (SmallPlugin plugin = SmallPlugin.good()) {
      int exit = run(plugin.url(), RULES);

      assertThat(exit).as(err()).isZero();
      assertThat(out()).contains("PASSED");
      assertThat(report().rules()).hasSize(1);
    }
  }

  @Test
  void should_pass_one_gate_over_several_reports() throws Exception {
    try (SmallPlugin plugin = SmallPlugin.good()) {
      run(plugin.url(), RULES, "--reportsDirectory=one");
      run(plugin.url(), RULES, "--reportsDirectory=two");
    }

    assertThat(run("aggregate", "one", "two/report.json")).as(err()).isZero();
    assertThat(out()).contains("PASSED: 2 of 2 reports passed");
    assertThat(folder.resolve("target/plugin-conformance/aggregate.md")).isNotEmptyFile();
  }

  @Test
  void should_close_the_gate_over_several_reports_for_one_that_is_missing_or_red()
      throws Exception {
    try (SmallPlugin plugin = SmallPlugin.good();
        SmallPlugin other = SmallPlugin.faulty()) {
      run(plugin.url(), RULES, "--reportsDirectory=one");
      run(other.url(), RULES, "--reportsDirectory=two");
    }

    assertThat(run("aggregate", "one", "two", "--reportsDirectory=page")).isEqualTo(1);
    assertThat(out()).contains("FAILED: 1 of 2 reports did not pass");
    assertThat(folder.resolve("page/aggregate.md")).isNotEmptyFile();
    assertThat(run("aggregate", "one", "none/report.json")).isEqualTo(1);
    assertThat(err()).contains("none/report.json: there is no such report");
    assertThat(run("aggregate", "empty")).isEqualTo(1);
    assertThat(run("aggregate")).isEqualTo(2);
  }

  @Test
  void should_say_of_each_setting_what_it_means_to_the_letter() {
    run("verify", "--help");

    String help = out().replaceAll("\\s+", " ");
    assertThat(SettingKeys.all().stream().filter(key -> !key.isPattern()))
        .hasSizeGreaterThan(20)
        .allSatisfy(key -> assertThat(help).contains("--" + key.name(), key.meaning()));
  }

  @Test
  void should_close_the_gate_with_exit_code_1() throws Exception {
    try (SmallPlugin plugin = SmallPlugin.faulty()) {
      assertThat(run("verify", plugin.url(), RULES)).isEqualTo(1);
      assertThat(out()).contains("manifest/strict-json", "FAILED");
    }
  }

  @Test
  void should_let_an_option_beat_property_variable_and_file() throws Exception {
    Files.writeString(folder.resolve("plugin-conformance.yaml"), "seed: 2\n");
    environment.put("PLUGIN_CONFORMANCE_SEED", "3");
    properties.put("plugin-conformance.seed", "4");
    try (SmallPlugin plugin = SmallPlugin.good()) {
      assertThat(run(plugin.url(), RULES, "--seed=5")).as(err()).isZero();

      assertThat(report().run().seed()).isEqualTo(5);
      assertThat(report().settings())
          .anySatisfy(
              setting -> {
                assertThat(setting.key()).isEqualTo("seed");
                assertThat(setting.origin()).isEqualTo("option --seed");
              });
    }
  }

  @Test
  void should_ask_nothing_when_the_reports_cannot_be_written() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "");
    try (SmallPlugin plugin = SmallPlugin.good()) {
      assertThat(run(plugin.url(), RULES, "--reportsDirectory=" + file)).isEqualTo(2);

      assertThat(err())
          .contains("reportsDirectory is " + file, "a file is in the place of a folder");
      assertThat(plugin.documentAsked().getCount()).isEqualTo(1);
    }
  }

  @Test
  void should_take_settings_before_the_command_too() throws Exception {
    try (SmallPlugin plugin = SmallPlugin.good()) {
      assertThat(run("--seed=7", "verify", RULES, plugin.url())).as(err()).isZero();

      assertThat(report().run().seed()).isEqualTo(7);
    }
  }

  @Test
  void should_take_settings_that_name_an_operation() throws Exception {
    try (SmallPlugin plugin = SmallPlugin.good()) {
      assertThat(run("plan", plugin.url(), "--operations.getTodos.skip=not today"))
          .as(err())
          .isZero();

      assertThat(out()).contains("It would not call", "not today");
      assertThat(plugin.calls()).isZero();
    }
  }

  @Test
  void should_read_another_settings_file() throws Exception {
    Files.writeString(folder.resolve("other.yaml"), "seed: 9\n");
    try (SmallPlugin plugin = SmallPlugin.good()) {
      assertThat(run(plugin.url(), RULES, "--config=other.yaml")).as(err()).isZero();

      assertThat(report().run().seed()).isEqualTo(9);
    }
  }

  @Test
  void should_name_a_misspelt_setting_and_write_a_report_that_says_so() throws Exception {
    assertThat(run("http://localhost:1", "--mod=read-only")).isEqualTo(2);

    assertThat(err()).contains("There is no setting mod; did you mean mode? (option --mod)");
    assertThat(report().summary().reason()).contains("There is no setting mod");
  }

  @Test
  void should_refuse_a_secret_on_the_command_line() throws Exception {
    assertThat(run("http://localhost:1", "--credentials.token=canary-1234")).isEqualTo(2);

    assertThat(err())
        .contains("credentials.token must be a reference env:NAME or file:PATH")
        .doesNotContain("canary-1234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verfy", "localhost:8080", "todo"})
  void should_refuse_a_word_that_is_neither_a_command_nor_a_url(String word) {
    assertThat(run(word)).isEqualTo(2);

    assertThat(err()).contains(word + " is neither a command nor the URL of a plugin");
  }

  @Test
  void should_say_which_command_was_meant() {
    run("verfy");

    assertThat(err()).contains("did you mean verify?");
  }

  @Test
  void should_refuse_two_urls_that_differ() {
    assertThat(run("http://localhost:1", "--baseUrl=http://localhost:2")).isEqualTo(2);

    assertThat(err()).contains("http://localhost:1", "http://localhost:2", "differ");
  }

  @Test
  void should_say_how_a_setting_gets_its_value() {
    assertThat(run("http://localhost:1", "--inputs.getTodos.username", "kaj")).isEqualTo(2);

    assertThat(err()).contains("--inputs.getTodos.username=VALUE");
  }

  @Test
  void should_explain_one_rule_and_refuse_one_that_there_is_not() {
    assertThat(run("rules", "manifest/strict-json")).isZero();
    assertThat(out()).contains("manifest/strict-json (error, since");

    assertThat(run("rules", "manifest/strict-jsn")).isEqualTo(2);
    assertThat(err()).contains("did you mean manifest/strict-json?");
  }

  @Test
  void should_write_a_baseline_that_opens_the_gate() throws Exception {
    try (SmallPlugin plugin = SmallPlugin.faulty()) {
      assertThat(run("baseline", plugin.url(), RULES)).as(err()).isZero();
      assertThat(folder.resolve("conformance-baseline.yaml"))
          .content()
          .contains("manifest/strict-json");

      assertThat(run(plugin.url(), RULES)).as(out()).isZero();
    }
  }

  @Test
  void should_write_no_baseline_of_a_plugin_that_is_not_there() {
    assertThat(run("baseline", "http://localhost:1")).isEqualTo(1);

    assertThat(err()).contains("No baseline was written");
    assertThat(folder.resolve("conformance-baseline.yaml")).doesNotExist();
  }

  @Test
  void should_write_a_settings_file_that_the_next_run_reads() throws Exception {
    try (SmallPlugin plugin = SmallPlugin.good()) {
      assertThat(run("init", plugin.url())).as(err()).isZero();

      assertThat(out()).contains("Wrote ", "plugin-conformance.yaml", "1 operation");
      assertThat(plugin.calls()).isZero();
      assertThat(run("verify", RULES)).as(err()).isZero();
      assertThat(report().target().baseUrl()).isEqualTo(plugin.url());
    }
  }

  @Test
  void should_write_over_no_settings_file_without_force() throws Exception {
    Path file = Files.writeString(folder.resolve("plugin-conformance.yaml"), "seed: 2\n");
    try (SmallPlugin plugin = SmallPlugin.good()) {
      assertThat(run("init", plugin.url())).isEqualTo(1);
      assertThat(err()).contains("is there already", "--force");
      assertThat(file).hasContent("seed: 2\n");

      assertThat(run("init", plugin.url(), "--force")).as(err()).isZero();
      assertThat(file).content().contains("profile: chatgpt-plugin");
    }
  }

  @Test
  void should_take_force_for_init_alone() {
    assertThat(run("verify", "http://localhost:1", "--force")).isEqualTo(2);
  }

  @Test
  void should_write_formats_again_from_the_report() throws Exception {
    try (SmallPlugin plugin = SmallPlugin.good()) {
      run(plugin.url(), RULES, "--reports=json");
    }
    Path markdown = folder.resolve("target/plugin-conformance/report.md");
    assertThat(markdown).doesNotExist();

    assertThat(run("report", "--reports=markdown")).as(err()).isZero();

    assertThat(markdown).exists();
  }

  @Test
  void should_say_that_there_is_no_ledger_to_clean_up_by() {
    try (SmallPlugin plugin = SmallPlugin.good()) {
      assertThat(run("clean", plugin.url())).isEqualTo(2);
    }
    assertThat(err()).contains("ledger.jsonl", "reportsDirectory");
  }

  @Test
  void should_say_that_there_is_no_report_yet() {
    assertThat(run("report")).isEqualTo(2);

    assertThat(err()).contains("report.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "verify",
        "plan",
        "baseline",
        "init",
        "clean",
        "report",
        "rules",
        "completion"
      })
  void should_help_with_every_command(String command) {
    assertThat(command.isEmpty() ? run("--help") : run(command, "--help")).isZero();

    assertThat(out()).contains("Usage: plugin-conformance", "--help");
  }

  @Test
  void should_show_examples_and_exit_codes() {
    run("-h");

    assertThat(out())
        .contains("plugin-conformance http://localhost:8080", "Exit codes: 0", "--limits.requests");
  }

  @Test
  void should_name_its_version() {
    assertThat(run("--version")).isZero();

    assertThat(out()).startsWith("plugin-conformance ").contains("Java ");
  }

  @Test
  void should_complete_commands_settings_and_their_values() {
    assertThat(run("completion")).isZero();

    assertThat(out()).contains("verify", "--failOn", "unverified");
    assertThat(run("completion", "tcsh")).isEqualTo(2);
  }

  @Test
  void should_print_nothing_but_the_verdict_when_quiet_and_no_progress_into_a_log()
      throws Exception {
    try (SmallPlugin plugin = SmallPlugin.good()) {
      run(plugin.url(), RULES, "--quiet");

      assertThat(out().lines()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "11", "16"})
  void should_know_a_java_that_is_too_old(String version) {
    assertThat(Launcher.isTooOld(version)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "25", "", "next"})
  void should_try_with_every_other_java(String version) {
    assertThat(Launcher.isTooOld(version)).isFalse();
  }

  private int run(String... arguments) {
    Surroundings here =
        new Surroundings(
            folder,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            environment,
            properties,
            new ClassArchive(properties));
    return new CommandLines(here).run(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Report report() throws IOException {
    return ReportJson.read(folder.resolve("target/plugin-conformance/report.json"));
  }
}
