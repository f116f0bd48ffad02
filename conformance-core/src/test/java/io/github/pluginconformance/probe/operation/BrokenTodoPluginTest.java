package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.evidence.PluginStopped;
import io.github.pluginconformance.evidence.ReadBack;
import io.github.pluginconformance.evidence.ReadBacksSeen;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.OperationSettings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Fault;
import io.github.pluginconformance.testing.TodoServer.Style;
import io.github.pluginconformance.wire.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenTodoPluginTest {

  private static TodoRun run(TodoServer server) {
    return TodoRun.of(TodoRun.settings(server.uri()).build());
  }

  @Test
  void answers_that_go_wrong_only_after_the_first_create_are_seen() {
    try (TodoServer server = TodoServer.start(Style.ID, true, Fault.WRONG_ONCE_FILLED)) {
      TodoRun run = run(server);

      Judgement judgement = run.judgement("operation/body-matches-schema");

      assertThat(judgement.outcome()).as(run.story()).isEqualTo(Outcome.VIOLATED);
      assertThat(run.calls(Intent.VALID).get(1).breaches()).isEmpty();
      assertThat(run.calls(Intent.VALID))
          .anyMatch(
              call ->
                  call.breaches().stream().anyMatch(breach -> breach.kind() == Breach.Kind.SCHEMA));
    }
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void a_create_that_keeps_nothing_is_seen(Style style) {
    try (TodoServer server = TodoServer.start(style, true, Fault.KEEPS_NOTHING)) {
      TodoRun run = run(server);

      Judgement judgement = run.judgement("operation/create-then-read");

      assertThat(judgement.outcome()).as(run.story()).isEqualTo(Outcome.VIOLATED);
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void what_a_sound_plugin_creates_is_read_back(Style style) {
    try (TodoServer server = TodoServer.start(style, false)) {
      TodoRun run = run(server);

      List<ReadBack> all = run.evidence().part(ReadBacksSeen.class).orElseThrow().all();
      assertThat(all).as(run.story()).hasSize(1).allMatch(one -> one.read() != null);
      assertThat(run.judgement("operation/create-then-read").outcome())
          .isEqualTo(Outcome.SATISFIED);
    }
  }

  @Test
  void an_id_that_the_create_does_not_answer_is_found_in_our_own_list() {
    try (TodoServer server = TodoServer.start(Style.ID, true, Fault.SILENT_CREATE)) {
      String before = server.todosOf("alice");

      TodoRun run = run(server);

      assertThat(run.seen().operations()).as(run.story()).allMatch(OperationSummary::exercised);
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
      assertThat(server.todosOf("alice")).isEqualTo(before);
    }
  }

  @Test
  void the_request_that_kills_the_plugin_is_named_and_nothing_follows() {
    try (TodoServer server = TodoServer.start(Style.INDEX, true, Fault.DIES_ON_EMPTY)) {
      TodoRun run = run(server);

      Call killer = run.evidence().part(PluginStopped.class).orElseThrow().killer();
      assertThat(killer.intent()).as(run.story()).isEqualTo(Intent.INVALID_INPUT);
      assertThat(killer.operation().operationId()).isEqualTo("addTodo");
      List<Exchange> exchanges = run.evidence().exchanges();
      assertThat(exchanges.subList(killer.exchange().id(), exchanges.size()))
          .as(run.story())
          .hasSize(2)
          .allMatch(exchange -> exchange.purpose().startsWith("control"));
      assertThat(run.seen().leftBehind())
          .hasSize(1)
          .first()
          .asString()
          .contains("todo", "POST /todos/{username}");
    }
  }

  @Test
  void a_plugin_that_asks_to_wait_is_waited_for_and_then_asked_again() {
    try (TodoServer server = TodoServer.start(Style.INDEX, true, Fault.BUSY)) {
      TodoRun run = run(server);

      assertThat(run.pauses()).as(run.story()).isNotEmpty().allMatch(Duration.ofSeconds(7)::equals);
      assertThat(run.summary("getStats").exercised()).as(run.story()).isTrue();
      assertThat(run.pauses().stream().reduce(Duration.ZERO, Duration::plus))
          .isLessThanOrEqualTo(Duration.ofMinutes(2));
    }
  }

  @Test
  void an_operation_that_always_asks_to_wait_is_given_up_after_three_answers() {
    try (TodoServer server = TodoServer.start(Style.INDEX, true, Fault.ALWAYS_BUSY)) {
      TodoRun run = run(server);

      assertThat(run.seen().operations()).as(run.story()).noneMatch(OperationSummary::exercised);
      assertThat(run.summary("getStats").calls()).isEqualTo(3);
      assertThat(run.summary("getStats").reason()).contains("429");
    }
  }

  @Test
  void a_user_that_the_plugin_does_not_know_yet_is_no_fault_of_the_plugin() {
    try (TodoServer server = TodoServer.start(Style.INDEX, false, Fault.UNKNOWN_USERS_NOT_FOUND)) {
      TodoRun run = run(server);

      Call first =
          run.calls(Intent.VALID).stream()
              .filter(call -> call.operation().path().startsWith("/todos"))
              .findFirst()
              .orElseThrow();
      assertThat(first.exchange().answered(404)).as(run.story()).isTrue();
      assertThat(first.inventedInput()).isTrue();
      assertThat(run.summary("getTodos").exercised()).as(run.story()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"INDEX", "ID"})
  void a_read_only_run_sends_nothing_but_reads(Style style) {
    try (TodoServer server = TodoServer.start(style, true)) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).mode(Mode.READ_ONLY).build());

      assertThat(server.requests()).as(run.story()).allMatch(line -> line.startsWith("GET "));
      assertThat(run.summary("getTodos").exercised()).isTrue();
      assertThat(run.summary("addTodo").reason()).contains("read-only", "mode: own-data");
    }
  }

  @Test
  void an_operation_that_the_settings_skip_is_not_called() {
    try (TodoServer server = TodoServer.start(Style.INDEX, true)) {
      OperationSettings skip = new OperationSettings(null, null, false, false, "not today");
      SettingsBuilder settings = TodoRun.settings(server.uri()).operation("addTodo", skip);

      TodoRun run = TodoRun.of(settings.build());

      assertThat(server.requests()).as(run.story()).noneMatch(line -> line.startsWith("POST"));
      assertThat(run.summary("addTodo").reason()).contains("not today");
      assertThat(run.summary("deleteTodo").exercised()).isFalse();
    }
  }

  @Test
  void ten_runs_send_the_same_requests_in_the_same_order() {
    List<String> first = List.of();
    for (int i = 0; i < 10; i++) {
      try (TodoServer server = TodoServer.start(Style.ID, false)) {
        run(server);
        first = first.isEmpty() ? server.requests() : first;
        assertThat(server.requests()).isEqualTo(first);
      }
    }
  }

  @Test
  void requests_are_kept_back_for_cleaning_up_when_the_budget_ends() {
    try (TodoServer server = TodoServer.start(Style.INDEX, true)) {
      Limits limits = new Limits(Duration.ofSeconds(5), 12, Duration.ofMinutes(1), 1);

      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).limits(limits).build());

      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
      assertThat(server.todosOf(TodoRun.IDENTITY.name())).as(run.story()).isEqualTo("[]");
    }
  }

  @Test
  void the_ledger_is_on_disk_where_there_is_a_reports_directory(@TempDir Path reports)
      throws IOException {
    try (TodoServer server = TodoServer.start(Style.ID, true)) {
      TodoRun.of(TodoRun.settings(server.uri()).reportsDirectory(reports).build());

      List<String> lines = Files.readAllLines(reports.resolve("ledger.jsonl"));
      assertThat(lines)
          .anyMatch(line -> line.contains("\"attempt\""))
          .anyMatch(line -> line.contains("\"created\"") && line.contains("\"id\":104"));
      assertThat(lines.stream().filter(line -> line.contains("\"created\"")).count())
          .isEqualTo(lines.stream().filter(line -> line.contains("\"removed\"")).count());
    }
  }
}
