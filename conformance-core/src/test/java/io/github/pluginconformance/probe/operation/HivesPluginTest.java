package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.testing.HiveServer;
import io.github.pluginconformance.testing.HiveServer.Way;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists in pages within things, and the one thing of its kind that may stand within another. */
class HivesPluginTest {

  @TempDir Path reports;

  @Test
  void a_sound_plugin_has_no_finding_and_nothing_is_left() {
    try (HiveServer server = HiveServer.start(Way.NOTHING)) {
      String before = server.contents();

      Report report = run(server, Mode.OWN_DATA);

      assertThat(told(report)).isEmpty();
      assertThat(report.run().leftBehind()).isEmpty();
      assertThat(report.operations()).allMatch(one -> one.exercised());
      assertThat(server.contents()).isEqualTo(before);
    }
  }

  @Test
  void that_nothing_was_set_is_no_fault_where_nothing_may_be_set() {
    try (HiveServer server = HiveServer.start(Way.NO_QUEEN_IS_SHOWN)) {
      assertThat(told(run(server, Mode.READ_ONLY))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "PAGES_HOLD_FEWER",
        "PAGES_OVERLAP",
        "PAGES_LEAVE_GAPS",
        "LAST_PAGE_IS_EMPTY",
        "TOTAL_OF_THE_PAGE"
      })
  void pages_that_do_not_hold_what_the_list_holds_are_seen(Way way) {
    assertThat(told(way))
        .containsExactly("operation/parameters-apply GET /hives/{hiveId}/inspections");
  }

  @ParameterizedTest
  @CsvSource({
    "MARK_IS_KEPT, operation/update-then-read PUT /hives/{hiveId}/queen",
    "QUEEN_STAYS, operation/delete-then-gone DELETE /hives/{hiveId}/queen",
    "QUEEN_IS_LOST, operation/update-then-read PUT /hives/{hiveId}/queen",
    "NO_QUEEN_IS_SHOWN, operation/update-then-read PUT /hives/{hiveId}/queen"
  })
  void what_is_done_to_the_one_thing_within_another_is_seen(Way way, String told) {
    assertThat(told(way)).contains(told);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TAG_STAYS",
        "TAG_IS_EVER_NEW",
        "TAG_HAS_NO_QUOTES",
        "CONDITION_IS_IGNORED",
        "ANY_TAG_IS_GOOD"
      })
  void a_tag_that_does_not_tell_whether_the_thing_is_the_same_is_seen(Way way) {
    assertThat(told(way)).containsExactly("operation/headers-match GET /hives/{hiveId}");
  }

  @Test
  void a_key_that_does_not_keep_a_repeated_create_from_acting_is_seen() {
    assertThat(told(Way.KEY_IS_IGNORED))
        .containsExactly("confirmation/repeat-is-harmless POST /hives");
  }

  @Test
  void a_deed_that_is_told_and_not_done_is_seen() {
    assertThat(told(Way.CHECK_IS_ONLY_TOLD))
        .containsExactly("operation/update-then-read POST /hives/{hiveId}/check");
  }

  private List<String> told(Way way) {
    try (HiveServer server = HiveServer.start(way)) {
      return told(run(server, Mode.OWN_DATA));
    }
  }

  /** Rule and subject of each finding above a note. */
  private static List<String> told(Report report) {
    return report.rules().stream()
        .flatMap(
            rule ->
                rule.findings().stream()
                    .filter(one -> !one.level().equals("note"))
                    .map(one -> rule.id() + " " + one.subject()))
        .distinct()
        .toList();
  }

  private Report run(HiveServer server, Mode mode) {
    return ConformanceRun.execute(
        TodoRun.settings(server.uri())
            .profile(Profile.GPT_ACTION)
            .specUrl("/openapi.json")
            .mode(mode)
            .rules(new RuleSelection(List.of("operation/*", "confirmation/*"), List.of()))
            .reportsDirectory(reports)
            .build(),
        Progress.SILENT);
  }
}
