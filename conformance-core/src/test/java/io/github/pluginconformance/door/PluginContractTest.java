package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluginContractTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: { title: TODO, version: "1" }
      servers: [{ url: http://localhost:8080/api }]
      paths:
        /todos/{id}:
          get: { operationId: one, responses: { "200": { description: OK } } }
        /todos/count:
          get: { operationId: count, responses: { "204": { description: OK } } }
        /{kind}/special:
          get: { operationId: special, responses: { "202": { description: OK } } }
      """;

  private final PluginContract contract =
      PluginContract.of(
          DocumentReader.read(
                  DOCUMENT.getBytes(StandardCharsets.UTF_8),
                  URI.create("http://localhost:8080/openapi.yaml"))
              .model()
              .orElseThrow());

  @Test
  void should_judge_by_the_operation_that_the_path_belongs_to() {
    assertThat(judge("GET", "/api/todos/5", 200)).isEmpty();
    assertThat(judge("get", "/api/todos/5", 204))
        .extracting(Breach::kind)
        .contains(Breach.Kind.STATUS);
  }

  @Test
  void should_prefer_a_path_without_variables() {
    assertThat(judge("GET", "/api/todos/count", 204)).isEmpty();
  }

  @Test
  void should_choose_between_two_templates_as_the_run_itself_does() {
    assertThat(judge("GET", "/api/todos/special", 202)).isEmpty();
    assertThat(judge("GET", "/api/todos/special", 200)).isNotEmpty();
  }

  @Test
  void should_say_nothing_about_what_the_document_does_not_describe() {
    assertThat(judge("GET", "/health", 500)).isEmpty();
    assertThat(judge("DELETE", "/api/todos/5", 500)).isEmpty();
    assertThat(judge("GET", "/api/todos/5/parts", 500)).isEmpty();
  }

  private List<Breach> judge(String method, String path, int status) {
    return contract.judge(
        method,
        path,
        new ReceivedResponse(
            status, List.of(new Header("Content-Length", "0")), new byte[0], false, List.of()));
  }
}
