package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.operation.OperationRules;
import io.github.pluginconformance.testing.MemoServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plugin lets in that its document forbids is told once, whatever comes of it later. */
class OwnJunkTest {

  @Test
  void what_was_let_in_is_one_warning_although_it_comes_back_in_every_list() {
    try (MemoServer server = MemoServer.takingAnything()) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(server.requests())
          .anyMatch(request -> request.endsWith("{\"text\":[\"not\",\"a\",\"string\"]}"));
      assertThat(found(run))
          .as(run.story())
          .containsOnly("operation/refuses-invalid-input warning");
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
    }
  }

  @Test
  void a_list_that_crashes_over_it_is_no_second_fault() {
    try (MemoServer server = MemoServer.takingAnythingAndFallingOverIt()) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(run.story()).contains("GET /memos  -> 500");
      assertThat(found(run))
          .as(run.story())
          .containsOnly("operation/refuses-invalid-input warning");
      assertThat(messages(run))
          .as(run.story())
          .anyMatch(one -> one.contains("GET /memos is answered 500"));
    }
  }

  @Test
  void a_broken_answer_of_its_own_stays_an_error() {
    try (MemoServer server = MemoServer.takingAnything().sayingNothingOfTexts()) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(found(run)).as(run.story()).contains("operation/body-matches-schema error");
    }
  }

  private static List<String> messages(TodoRun run) {
    return OperationRules.all().stream()
        .flatMap(rule -> rule.judge(run.evidence()).findings().stream())
        .map(Finding::message)
        .toList();
  }

  private static List<String> found(TodoRun run) {
    return OperationRules.all().stream()
        .flatMap(
            rule ->
                rule.judge(run.evidence()).findings().stream()
                    .filter(finding -> finding.level() != Level.NOTE)
                    .map(finding -> rule.meta().id() + " " + finding.level().name().toLowerCase()))
        .distinct()
        .toList();
  }
}
