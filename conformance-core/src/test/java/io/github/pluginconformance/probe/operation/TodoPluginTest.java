package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Style;
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
      assertThat(server.todosOf("conformance-1")).as(run.story()).isEqualTo("[]");
      assertThat(server.requests()).as(run.story()).hasSizeLessThanOrEqualTo(36);
    }
  }
}
