package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.testing.PagesServer;
import io.github.pluginconformance.testing.PagesServer.Way;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plugin whose list is long, so that its first page never shows what a run creates. */
class PagesPluginTest {

  @TempDir Path reports;

  @ParameterizedTest
  @EnumSource(names = {"NOTHING", "OTHER_SCRIPTS_ARE_REFUSED"})
  void a_sound_plugin_has_no_finding_and_nothing_is_left(Way way) {
    try (PagesServer server = PagesServer.start(way)) {
      String before = server.contents();

      Report report = run(server);

      assertThat(violated(report)).isEmpty();
      assertThat(report.run().leftBehind()).isEmpty();
      assertThat(server.contents()).isEqualTo(before);
    }
  }

  @Test
  void a_second_page_that_is_counted_from_one_is_seen() {
    assertThat(violated(Way.SECOND_PAGE_FAILS)).containsExactly("operation/no-server-error");
  }

  @Test
  void a_choice_that_is_not_made_by_itself_is_seen() {
    assertThat(violated(Way.MINE_ONLY_FAILS)).containsExactly("operation/no-server-error");
  }

  @Test
  void a_day_that_may_be_left_out_is_given() {
    assertThat(violated(Way.DAYS_FAIL)).containsExactly("operation/no-server-error");
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER_FAILS", "CHOICES_FAIL", "PARTS_FAIL"})
  void a_number_a_list_and_an_object_that_may_be_left_out_are_given(Way way) {
    assertThat(violated(way)).containsExactly("operation/no-server-error");
  }

  @Test
  void a_create_that_fails_over_other_scripts_is_seen() {
    try (PagesServer server = PagesServer.start(Way.OTHER_SCRIPTS_FAIL)) {
      String before = server.contents();

      assertThat(violated(run(server))).containsExactly("operation/no-server-error");
      assertThat(server.contents()).isEqualTo(before);
    }
  }

  @Test
  void a_create_that_keeps_nothing_is_one_finding() {
    assertThat(violated(Way.CREATE_KEEPS_NOTHING)).containsExactly("operation/create-then-read");
  }

  @Test
  void what_no_list_shows_is_asked_for_by_its_address_after_it_was_removed() {
    try (PagesServer server = PagesServer.start(Way.DELETE_DOES_NOTHING)) {
      assertThat(run(server).run().leftBehind()).isNotEmpty();
    }
  }

  private List<String> violated(Way way) {
    try (PagesServer server = PagesServer.start(way)) {
      return violated(run(server));
    }
  }

  /** Of the rules about answers, with those about confirmations running beside them. */
  private static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith("operation/") && rule.outcome().equals("violated"))
        .map(RuleResult::id)
        .toList();
  }

  private Report run(PagesServer server) {
    return ConformanceRun.execute(
        TodoRun.settings(server.uri())
            .profile(Profile.GPT_ACTION)
            .specUrl("/openapi.json")
            .rules(new RuleSelection(List.of("operation/*", "confirmation/*"), List.of()))
            .reportsDirectory(reports)
            .build(),
        Progress.SILENT);
  }
}
