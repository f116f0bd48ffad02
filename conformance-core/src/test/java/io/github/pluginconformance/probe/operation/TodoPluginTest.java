package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.operation.OperationRules;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Fault;
import io.github.pluginconformance.testing.TodoServer.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodoPluginTest {

  @ParameterizedTest(name = "{0}, examples: {1}")
  @CsvSource({"INDEX, true", "INDEX, false", "ID, true", "ID, false"})
  void all_operations_are_exercised_and_nothing_of_others_changes(Style style, boolean examples) {
    try (TodoServer server = TodoServer.start(style, examples)) {
      String before = server.todosOf("alice");

      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(run.seen().operations()).as(run.story()).allMatch(OperationSummary::exercised);
      assertThat(server.todosOf("alice")).as(run.story()).isEqualTo(before);
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
      assertThat(server.todosOf(TodoRun.IDENTITY.name())).as(run.story()).isEqualTo("[]");
      assertThat(server.requests()).as(run.story()).hasSizeLessThanOrEqualTo(500);
    }
  }

  @ParameterizedTest(name = "{0}, examples: {1}")
  @CsvSource({"INDEX, true", "ID, false"})
  void no_rule_of_the_area_finds_fault_with_a_sound_plugin(Style style, boolean examples) {
    try (TodoServer server = TodoServer.start(style, examples)) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(OperationRules.all())
          .isNotEmpty()
          .allSatisfy(
              rule -> {
                Judgement judgement = rule.judge(run.evidence());
                assertThat(judgement.findings()).as(rule.meta().id() + run.story()).isEmpty();
                assertThat(judgement.outcome()).as(rule.meta().id()).isNotEqualTo(Outcome.ERRORED);
              });
    }
  }

  @Test
  void a_create_that_keeps_nothing_is_one_finding_of_one_rule() {
    try (TodoServer server = TodoServer.start(Style.ID, true, Fault.KEEPS_NOTHING)) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(run.violated()).as(run.story()).containsExactly("operation/create-then-read");
    }
  }
}
