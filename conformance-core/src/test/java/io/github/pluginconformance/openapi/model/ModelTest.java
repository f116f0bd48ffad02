package io.github.pluginconformance.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.contract.Contracts;
import io.github.pluginconformance.openapi.document.Position;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: t, version: '1'}
      servers: [{url: 'https://api.example/{v}/', variables: {v: {default: v1}}}]
      security: [{b: []}]
      paths:
        /todos/{username}:
          parameters:
            - {name: username, in: path, required: true, schema: {type: string}}
            - {name: limit, in: query, schema: {type: string}}
          get:
            operationId: getTodos
            summary: Todos
            parameters:
              - {name: limit, in: query, schema: {type: integer}}
              - $ref: '#/components/parameters/Page'
            responses:
              200: {$ref: '#/components/responses/Todos'}
              4XX: {description: refused}
          post:
            security: []
            servers: [{url: /other}]
            requestBody: {$ref: '#/components/requestBodies/Todo'}
            responses: {'201': {description: made}}
      components:
        securitySchemes: {b: {type: http, scheme: bearer}}
        parameters:
          Page: {name: page, in: query, style: pipeDelimited, schema: {type: array, items: {type: integer}}}
        requestBodies:
          Todo: {required: true, content: {application/json: {schema: {type: object}}}}
        responses:
          Todos: {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
      """;

  private final ApiDocument document = Contracts.of(DOCUMENT).document();
  private final Operation get = document.operations().get(0);
  private final Operation post = document.operations().get(1);

  @Test
  void operations_come_in_document_order_with_their_names() {
    assertThat(document.operations())
        .extracting(Operation::subject)
        .containsExactly("GET /todos/{username}", "POST /todos/{username}");
    assertThat(get.operationId()).isEqualTo("getTodos");
    assertThat(get.summary()).isEqualTo("Todos");
    assertThat(post.operationId()).isNull();
    assertThat(get.pointer()).isEqualTo("/paths/~1todos~1{username}/get");
  }

  @Test
  void parameters_of_the_path_are_merged_and_overridden() {
    assertThat(get.parameters())
        .extracting(Parameter::name)
        .containsExactly("username", "limit", "page");
    assertThat(get.parameters().get(1).schema().node().path("type").asText()).isEqualTo("integer");
    assertThat(post.parameters().get(1).schema().node().path("type").asText()).isEqualTo("string");
  }

  @Test
  void a_parameter_by_reference_is_resolved_and_says_so() {
    Parameter page = get.parameters().get(2);
    assertThat(page.byReference()).isTrue();
    assertThat(page.style()).isEqualTo("pipeDelimited");
    assertThat(page.explode()).isFalse();
    assertThat(page.pointer()).isEqualTo("/components/parameters/Page");
    assertThat(get.parameters().get(1).byReference()).isFalse();
  }

  @Test
  void bodies_and_responses_by_reference_are_resolved() {
    assertThat(post.requestBody().required()).isTrue();
    assertThat(post.requestBody().content())
        .extracting(MediaTypeSpec::range)
        .containsExactly("application/json");
    assertThat(get.responses()).extracting(ResponseSpec::status).containsExactly("200", "4XX");
    assertThat(get.responseFor(404).orElseThrow().status()).isEqualTo("4XX");
    assertThat(get.responses().get(0).content().get(0).schema().pointer())
        .isEqualTo("/components/responses/Todos/content/application~1json/schema");
  }

  @Test
  void the_nearest_servers_and_security_are_in_force() {
    assertThat(get.serverBase()).isEqualTo("/v1");
    assertThat(post.serverBase()).isEqualTo("/other");
    assertThat(get.secured()).isTrue();
    assertThat(post.secured()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/my%20api/, /my%20api",
    "https://h/a%2Fb, /a%2Fb",
    "https://h//v1, //v1",
    "/a//b/, /a//b",
    "//v1, ''",
    "//v1/api, /api",
    "https://h, ''",
    "https://h/, ''",
    "/x/../../y, /y",
    "https://h/x/./y/../z?q=1, /x/z",
    "v2, /docs/v2",
    "../v2, /v2",
    "'https://h/my api', ''",
    "'', ''"
  })
  void the_base_path_of_a_server_is_read_as_it_is_written(String server, String base) {
    JsonNode holder = JsonNodeFactory.instance.objectNode();
    ((ObjectNode) holder).putArray("servers").addObject().put("url", server);

    assertThat(new Servers(URI.create("https://h/docs/openapi.yaml")).basePath(List.of(holder)))
        .isEqualTo(base);
  }

  @Test
  void everything_has_its_place_in_the_text() {
    assertThat(document.positionOf("/paths/~1todos~1{username}/get/operationId"))
        .contains(new Position(11, 7));
    assertThat(document.positionOf("/openapi/none/such")).contains(new Position(1, 1));
  }

  @Test
  void helpers_walk_schemas() {
    Contract contract = Contract.of(document);
    SchemaRef todos = get.responses().get(0).content().get(0).schema();
    assertThat(contract.child(todos, "items").orElseThrow().pointer()).endsWith("/schema/items");
    assertThat(contract.child(todos, "properties", "none")).isEmpty();
    assertThat(contract.parts(todos)).isEqualTo(List.of(todos));
    assertThat(contract.resolve(todos)).isEqualTo(todos);
  }
}
