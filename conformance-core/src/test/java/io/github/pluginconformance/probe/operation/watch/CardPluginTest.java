package io.github.pluginconformance.probe.operation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.CardServer;
import io.github.pluginconformance.testing.CardServer.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole runs against a plugin whose own data are compared before and after. */
class CardPluginTest {

  @TempDir Path reports;

  @ParameterizedTest
  @EnumSource(
      names = {
        "PLAIN",
        "SOFT_DELETE",
        "ARCHIVES",
        "ACCEPTS_FOR_LATER",
        "SHOWS_LATE",
        "LISTS_MUCH_LATER",
        "PAGES",
        "CURSOR",
        "COUNTS_VERSIONS",
        "SPELLS_OTHERWISE",
        "IN_USE_BY_OTHERS"
      })
  void should_find_nothing_when_a_plugin_keeps_its_promises_in_its_own_style(Way style) {
    try (CardServer server = CardServer.start(style)) {
      String before = server.ofOthers();

      Report report = run(server);

      assertThat(violated(report)).as(story(report)).isEmpty();
      assertThat(server.ofOthers()).isEqualTo(before);
      assertThat(report.run().lost()).isEmpty();
      assertThat(report.run().leftBehind()).as(story(report)).hasSize((int) server.extra());
      assertThat(report.summary().operations().exercised()).isEqualTo(6);
      assertThat(report.summary().reason()).contains("6 of 6 operations exercised");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE_DOES_NOTHING, operation/delete-then-gone",
    "PUT_KEEPS_OLD, operation/update-then-read",
    "PATCH_KEEPS_OLD, operation/update-then-read",
    "PATCH_RESETS_THE_REST, operation/update-then-read",
    "POST_KEEPS_ANOTHER_NUMBER, operation/create-then-read",
    "POST_KEEPS_ANOTHER_FLAG, operation/create-then-read",
    "REFUSAL_WRITES, operation/refusal-changes-nothing",
    "CREATED_IS_OLD, operation/create-then-read",
    "LOCATION_LEADS_NOWHERE, operation/created-location"
  })
  void should_find_exactly_the_fault_of_a_broken_twin(Way fault, String rule) {
    try (CardServer server = CardServer.start(fault)) {
      String before = server.ofOthers();

      Report report = run(server);

      assertThat(violated(report)).as(story(report)).containsExactly(rule);
      assertThat(server.ofOthers()).isEqualTo(before);
      assertThat(report.run().leftBehind()).as(story(report)).hasSize((int) server.extra());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DELETE_CLEARS_ALL", "DELETE_TAKES_A_NEIGHBOUR", "PUT_WRITES_TO_ALL"})
  void should_write_no_more_when_more_is_gone_than_was_named(Way fault) {
    try (CardServer server = CardServer.start(fault)) {
      Report report = run(server);

      assertThat(violated(report)).as(story(report)).containsExactly("operation/delete-then-gone");
      assertThat(report.run().lost()).isNotEmpty();
      assertThat(report.coverage().met()).as("what was met until then").isPositive();
      assertThat(report.summary().verdict()).isEqualTo("failed");
      assertThat(report.summary().reason()).startsWith("lost by this run: ");
      String method = fault == Way.PUT_WRITES_TO_ALL ? "PUT " : "DELETE ";
      List<String> writes =
          server.requests().stream().filter(line -> !line.startsWith("GET ")).toList();
      assertThat(writes.get(writes.size() - 1)).startsWith(method);
      assertThat(writes.stream().filter(line -> line.startsWith(method))).hasSize(1);
    }
  }

  @Test
  void should_stay_within_half_of_the_budget_for_six_operations() {
    try (CardServer server = CardServer.start(Way.PLAIN)) {
      run(server);

      assertThat(server.requests()).hasSizeLessThanOrEqualTo(500);
    }
  }

  private Report run(CardServer server) {
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(server.uri())
            .profile(Profile.GPT_ACTION)
            .mode(Mode.OWN_DATA)
            .specUrl("/openapi.json")
            .rules(new RuleSelection(List.of("operation/*"), List.of()))
            .reportsDirectory(reports)
            .build(),
        Progress.SILENT);
  }

  private static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.outcome().equals("violated"))
        .map(RuleResult::id)
        .toList();
  }

  private static String story(Report report) {
    return report.exchanges().stream()
            .map(
                one ->
                    one.id()
                        + " "
                        + one.request().method()
                        + " "
                        + one.request().url()
                        + " "
                        + one.request().body()
                        + " -> "
                        + (one.response() == null
                            ? one.failure()
                            : one.response().status() + " " + one.response().body())
                        + " ("
                        + one.purpose()
                        + ")")
            .map(line -> line.length() > 400 ? line.substring(0, 400) : line)
            .collect(Collectors.joining("\n"))
        + "\n"
        + report.rules().stream()
            .filter(rule -> !rule.findings().isEmpty())
            .map(rule -> rule.id() + " " + rule.findings())
            .collect(Collectors.joining("\n"))
        + "\n"
        + report.run();
  }
}
