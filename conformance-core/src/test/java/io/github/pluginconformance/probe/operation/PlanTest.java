package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Style;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final URI BASE = URI.create("http://localhost:1");

  private static ApiDocument document() {
    try (TodoServer server = TodoServer.start(Style.ID, true)) {
      byte[] bytes = server.document().getBytes(StandardCharsets.UTF_8);
      return DocumentReader.read(bytes, BASE.resolve("/openapi.json")).model().orElseThrow();
    }
  }

  @Test
  void lists_every_step_in_order_with_the_reason() {
    List<PlannedRequest> plan = Plan.of(document(), TodoRun.settings(BASE).build());

    assertThat(plan).allMatch(PlannedRequest::allowed).allMatch(one -> !one.reason().isBlank());
    assertThat(plan.stream().map(one -> one.method() + " " + one.path() + ": " + one.purpose()))
        .startsWith("GET /stats: valid input", "GET /todos/alice: valid input")
        .containsSubsequence(
            "GET /todos/conformance-1-run: looks at the state: before the create",
            "POST /todos/conformance-1-run: valid input",
            "PUT /todos/{username}/{todo_id}: valid input",
            "DELETE /todos/{username}/{todo_id}: valid input",
            "POST /todos/conformance-1-run: invalid input",
            "DELETE /todos/{username}/{todo_id}: cleans up");
  }

  @Test
  void names_for_a_read_only_run_what_is_not_called_and_what_would_allow_it() {
    List<PlannedRequest> plan =
        Plan.of(document(), TodoRun.settings(BASE).mode(Mode.READ_ONLY).build());

    assertThat(plan)
        .filteredOn(PlannedRequest::allowed)
        .allMatch(one -> one.method().equals("GET"));
    assertThat(plan)
        .filteredOn(one -> !one.allowed())
        .extracting(PlannedRequest::operationId)
        .containsExactly("addTodo", "updateTodo", "deleteTodo");
    assertThat(plan)
        .filteredOn(one -> !one.allowed())
        .allMatch(one -> one.reason().contains("mode: own-data"));
  }

  /** What no answer can give before the call is told beforehand, as the run would tell it. */
  @Test
  void promises_no_call_that_the_run_cannot_prepare() {
    ApiDocument document = read(UNPREPARED);
    List<PlannedRequest> plan = Plan.of(document, TodoRun.settings(BASE).build());

    assertThat(plan)
        .filteredOn(one -> !one.allowed())
        .extracting(PlannedRequest::operationId)
        .containsExactly("find", "closeAll");
    assertThat(plan)
        .filteredOn(PlannedRequest::allowed)
        .extracting(PlannedRequest::operationId)
        .containsOnly("listThings", "getThing");
    assertThat(plan)
        .filteredOn(one -> "closeAll".equals(one.operationId()))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).contains("operations.closeAll.readOnly"));
  }

  private static ApiDocument read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return DocumentReader.read(bytes, BASE.resolve("/openapi.json")).model().orElseThrow();
  }

  private static final String UNPREPARED =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1'}
      paths:
        /things:
          get: {operationId: listThings, summary: Lists things, responses: {'200': {description: ok}}}
        /things/{thingId}:
          get:
            operationId: getThing
            summary: Gets a thing
            parameters: [{name: thingId, in: path, required: true, schema: {type: string}}]
            responses: {'200': {description: ok}}
        /find?q={q}:
          get:
            operationId: find
            summary: Finds things
            parameters: [{name: q, in: path, required: true, schema: {type: string}}]
            responses: {'200': {description: ok}}
        /things/close:
          post: {operationId: closeAll, summary: Closes things, responses: {'200': {description: ok}}}
      """;

  @Test
  void is_the_same_each_time() {
    assertThat(Plan.of(document(), TodoRun.settings(BASE).build()))
        .isEqualTo(Plan.of(document(), TodoRun.settings(BASE).build()));
  }
}
