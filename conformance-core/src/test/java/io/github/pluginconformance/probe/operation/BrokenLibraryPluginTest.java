package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.operation.OperationRules;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.testing.LibraryServer;
import io.github.pluginconformance.testing.LibraryServer.Wrong;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only shows with values at the edge of what a document allows. */
class BrokenLibraryPluginTest {

  @Test
  void a_sound_plugin_has_no_finding_and_nothing_is_left() {
    try (LibraryServer server = LibraryServer.start(Wrong.NOTHING)) {
      String before = server.contents();

      TodoRun run = run(server);

      assertThat(findings(run)).as(run.story()).isEmpty();
      assertThat(run.seen().operations()).allMatch(OperationSummary::exercised);
      assertThat(server.contents()).as(run.story()).isEqualTo(before);
      assertThat(run.seen().leftBehind()).isEmpty();
      assertThat(server.requests()).hasSizeLessThan(500);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FULL_PAGE_HAS_ONE_MORE  | operation/body-matches-schema",
        "NOTHING_FOUND_IS_NULL   | operation/body-matches-schema",
        "OTHER_LETTERS_FAIL      | operation/no-server-error",
        "SECOND_ORDER_FAILS      | operation/no-server-error",
        "UNKNOWN_BOOK_FAILS      | operation/no-server-error",
        "UNKNOWN_BOOK_IS_EMPTY   | operation/body-matches-schema",
        "PLATFORM_IS_TURNED_AWAY | operation/platform-headers-ignored",
        "WEIGHT_IS_NO_NUMBER     | operation/strict-json"
      })
  void fires_exactly_its_rule(Wrong wrong, String rule) {
    try (LibraryServer server = LibraryServer.start(wrong)) {
      TodoRun run = run(server);

      assertThat(violated(run)).as(run.story()).containsExactly(rule);
    }
  }

  @Test
  void what_was_sent_is_said() {
    try (LibraryServer server = LibraryServer.start(Wrong.UNKNOWN_BOOK_FAILS)) {
      assertThat(findings(run(server)))
          .singleElement()
          .extracting(Finding::message)
          .isEqualTo("Valid input (with an id that does not exist) was answered 500");
    }
  }

  @Test
  void in_read_only_mode_the_edges_are_looked_at_too() {
    try (LibraryServer server = LibraryServer.start(Wrong.UNKNOWN_BOOK_FAILS)) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).mode(Mode.READ_ONLY).build());

      assertThat(violated(run)).containsExactly("operation/no-server-error");
      assertThat(server.requests()).allMatch(request -> request.startsWith("GET "));
    }
  }

  private static TodoRun run(LibraryServer server) {
    return TodoRun.of(TodoRun.settings(server.uri()).build());
  }

  private static List<Finding> findings(TodoRun run) {
    return OperationRules.all().stream()
        .flatMap(rule -> rule.judge(run.evidence()).findings().stream())
        .toList();
  }

  private static List<String> violated(TodoRun run) {
    return run.violated();
  }
}
