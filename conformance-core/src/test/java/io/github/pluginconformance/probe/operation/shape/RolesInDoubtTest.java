package io.github.pluginconformance.probe.operation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a value says where names, types and neighbours do not agree: in doubt it is the target. */
class RolesInDoubtTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Workshop, version: '1'}
      paths:
        /shelves:
          get: {operationId: listShelves, summary: List the shelves, responses: &ok {'200': {description: ok}}}
        /shelves/{shelf_id}/tools:
          parameters: [{name: shelf_id, in: path, required: true, schema: {type: integer}}]
          get: {operationId: listTools, summary: List the tools of a shelf, responses: *ok}
          post:
            operationId: createTool
            summary: Create a tool
            parameters:
              - {name: email, in: query, schema: {type: string}}
              - {name: sku, in: query, schema: {type: integer}}
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      shelf_id: {type: integer}
                      drawer_id: {type: integer}
                      tool: {type: string}
                      hue: {type: string}
                      weight: {type: integer}
            responses: *ok
        /drawers:
          post: {operationId: createDrawer, summary: Create a drawer, responses: *ok}
        /tools:
          delete:
            operationId: removeTools
            summary: Remove tools
            parameters:
              - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
              - {name: hue, in: query, schema: {type: string}}
              - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {tool_id: {type: integer}}}}
            requestBody: {content: {application/json: {schema: {type: object, properties: {reason: {type: string}, kind: {type: string, enum: [old, lost]}}}}}}
            responses: *ok
        /benches:
          get: {operationId: listBenches, summary: List the benches, responses: *ok}
          post:
            operationId: createBench
            summary: Create a bench
            requestBody: {content: {application/json: {schema: {type: object, properties: {bench: {type: integer}, label: {type: string}, bench_id: {type: integer}, id: {type: integer}}}}}}
            responses: *ok
          patch:
            operationId: updateBenches
            summary: Update benches
            requestBody: {content: {application/json: {schema: {type: object, properties: {owner: {type: string}, open: {type: boolean}, height: {type: integer}, note: {type: string}}}}}}
            responses: *ok
          put:
            operationId: updateBench
            summary: Update a bench
            requestBody: {content: {application/json: {schema: {type: object, properties: {bench_id: {type: integer}, name: {type: string}}}}}}
            responses: *ok
        /lamps:
          post:
            operationId: createLamp
            summary: Create a lamp
            requestBody: {content: {application/json: {schema: {type: object, properties: {lamp: {type: integer}, socket: {type: integer}}}}}}
            responses: *ok
        /benches/polish:
          post:
            operationId: polish
            summary: Polish
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [strength, words]
                    properties: {strength: {type: integer}, words: {type: string}, grain: {type: integer}, gently: {type: boolean}}
            responses: *ok
        /weather/polish:
          post:
            operationId: polishWeather
            summary: Polish
            requestBody: {content: {application/json: {schema: {type: object, required: [strength], properties: {strength: {type: integer}}}}}}
            responses: *ok
        /jobs:
          get: {operationId: listJobs, summary: List the jobs, responses: *ok}
          post:
            operationId: addJob
            summary: Add a job
            requestBody: {content: {application/json: {schema: {type: object, properties: {text: {type: string}}}}}}
            responses: *ok
          delete:
            operationId: deleteJob
            summary: Delete a job
            parameters: [{name: index, in: query, required: true, schema: {type: integer}}]
            responses: *ok
      """;

  private final OperationShapes shapes = DocumentRoles.shapes(DOCUMENT);

  @Test
  void should_take_each_value_of_a_list_in_a_parameter_for_a_target() {
    assertThat(roles("removeTools", Map.of("query ids", "[3, 4]"), null))
        .containsExactlyInAnyOrderEntriesOf(Map.of("ids=3", Role.TARGET, "ids=4", Role.TARGET));
  }

  @Test
  void should_look_into_an_object_in_a_parameter() {
    assertThat(roles("removeTools", Map.of("query filter", "{\"tool_id\": 3}"), null))
        .containsExactly(Map.entry("tool_id=3", Role.TARGET));
  }

  @Test
  void should_let_a_delete_say_why_and_take_whatever_else_it_is_told_for_a_target() {
    assertThat(
            roles(
                "removeTools",
                Map.of("query hue", "\"red\""),
                "{\"reason\": \"worn out\", \"kind\": \"old\"}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "hue=\"red\"", Role.TARGET,
                "reason=\"worn out\"", Role.TEXT,
                "kind=\"old\"", Role.TARGET));
  }

  @ParameterizedTest
  @CsvSource({
    "owner, '\"kaj\"', TARGET",
    "open, true, CONTENT",
    "height, 3, CONTENT",
    "note, '\"at the wall\"', TEXT",
  })
  void should_take_a_name_for_the_target_where_a_change_has_nothing_else_to_go_by(
      String property, String value, Role role) {
    assertThat(roles("updateBenches", Map.of(), body(property, value)))
        .containsExactly(Map.entry(property + "=" + value, role));
  }

  @Test
  void should_take_a_name_for_content_where_a_change_goes_by_an_id() {
    assertThat(roles("updateBench", Map.of(), "{\"bench_id\": 1, \"name\": \"a\"}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("bench_id=1", Role.TARGET, "name=\"a\"", Role.TEXT));
  }

  @ParameterizedTest
  @CsvSource({
    // Its path is under shelves: the shelf is what the call acts on.
    "createTool, shelf_id, 3, TARGET",
    // No read shows that drawers are a collection.
    "createTool, drawer_id, 3, TARGET",
    // A text called after the thing is what it is called.
    "createTool, tool, '\"saw\"', NAME",
    // Others of its kind are deleted by such a value.
    "createTool, hue, '\"red\"', NAME",
    "createTool, weight, 3, CONTENT",
    // Numbers of a kind that reads list may be somebody's; where nothing is listed, it is a name.
    "createBench, bench, 3, TARGET",
    "createBench, bench_id, 3, TARGET",
    "createBench, id, 3, TARGET",
    "createBench, label, '\"a\"', NAME",
    "createLamp, lamp, 3, NAME",
    "createLamp, socket, 3, CONTENT",
    // Jobs are found by their place, so that the text is all they are known by.
    "addJob, text, '\"saw\"', NAME",
  })
  void should_tell_what_a_new_thing_is_called_from_what_is_there(
      String operation, String property, String value, Role role) {
    assertThat(roles(operation, Map.of(), body(property, value)))
        .containsExactly(Map.entry(property + "=" + value, role));
  }

  @Test
  void should_take_a_text_in_the_query_that_addresses_somebody_for_a_target() {
    assertThat(roles("createTool", Map.of("query email", "\"kaj@x\"", "query sku", "3"), null))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("email=\"kaj@x\"", Role.TARGET, "sku=3", Role.NAME));
  }

  @ParameterizedTest
  @CsvSource({
    "polish, strength, 3, TARGET",
    "polish, words, '\"with care\"', TEXT",
    "polish, grain, 3, CONTENT",
    "polish, gently, true, CONTENT",
    // Nothing of its family can be read, so there is nothing that it could be about.
    "polishWeather, strength, 3, CONTENT",
  })
  void should_doubt_what_an_act_of_unknown_sense_has_to_be_told(
      String operation, String property, String value, Role role) {
    assertThat(roles(operation, Map.of(), body(property, value)))
        .containsExactly(Map.entry(property + "=" + value, role));
  }

  @Test
  void should_look_eight_levels_deep() {
    String id = "{\"shelf_id\": 3}";

    assertThat(roles("createTool", Map.of(), nested(id, 8))).containsKey("shelf_id=3");
    assertThat(roles("createTool", Map.of(), nested(id, 9))).isEmpty();
    assertThat(roles("createTool", Map.of(), listed(id, 8))).containsKey("shelf_id=3");
    assertThat(roles("createTool", Map.of(), listed(id, 9))).isEmpty();
  }

  private static String body(String property, String value) {
    return "{\"" + property + "\": " + value + "}";
  }

  private static String nested(String inner, int times) {
    return "{\"a\": ".repeat(times) + inner + "}".repeat(times);
  }

  private static String listed(String inner, int times) {
    return "[".repeat(times) + inner + "]".repeat(times);
  }

  private Map<String, Role> roles(String operation, Map<String, String> parameters, String body) {
    return DocumentRoles.of(shapes, operation, parameters, body);
  }
}
