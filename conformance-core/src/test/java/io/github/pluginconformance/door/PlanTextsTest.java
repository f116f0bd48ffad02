package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextsTest {

  private static final URI BASE = URI.create("http://localhost:8080");

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: { title: TODO, version: "1" }
      paths:
        /todos:
          get: { operationId: getTodos, summary: Get the list of todos, responses: { "200": { description: OK } } }
          post: { operationId: addTodo, summary: Add a todo, responses: { "200": { description: OK } } }
      """;

  @Test
  void should_tell_what_would_be_called_and_what_would_not() {
    ApiDocument document =
        DocumentReader.read(
                DOCUMENT.getBytes(StandardCharsets.UTF_8), BASE.resolve("/openapi.yaml"))
            .model()
            .orElseThrow();
    Settings settings = SettingsBuilder.forPlugin(BASE).mode(Mode.READ_ONLY).build();

    List<String> lines = PlanTexts.lines(document, settings);

    int split = lines.indexOf("It would not call:");
    assertThat(lines.subList(0, split))
        .anySatisfy(line -> assertThat(line).contains("GET", "/todos", "it only reads"))
        .noneSatisfy(line -> assertThat(line).contains("POST"));
    assertThat(lines.subList(split, lines.size()))
        .anySatisfy(line -> assertThat(line).contains("POST", "/todos", "read-only"));
  }

  @Test
  void should_say_that_there_is_no_plan_without_a_document() {
    assertThat(PlanTexts.of(SettingsBuilder.forPlugin(URI.create("http://localhost:1")).build()))
        .isEmpty();
  }
}
