package io.github.pluginconformance.probe.operation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each value of a write says. In doubt it names what is acted on. */
class RolesTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shop, version: '1'}
      paths:
        /restaurants:
          get: {operationId: listRestaurants, summary: List restaurants, responses: {'200': {description: ok}}}
        /bookings:
          get: {operationId: listBookings, summary: List bookings, responses: {'200': {description: ok}}}
          post:
            operationId: createBooking
            summary: Create a booking
            parameters: [{name: X-User-Id, in: header, schema: {type: string}}, {name: X-Trace, in: header, schema: {type: string}}]
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [restaurant_id]
                    properties:
                      restaurant_id: {type: integer}
                      booking_id: {type: integer}
                      people: {type: integer}
                      outdoors: {type: boolean}
                      kind: {type: string, enum: [lunch, dinner]}
                      name: {type: string}
                      comment: {type: string}
                      guests: {type: array, items: {type: object, properties: {guest_id: {type: integer}, comment: {type: string}}}}
            responses: {'201': {description: ok}}
        /bookings/{booking_id}:
          parameters: [{name: booking_id, in: path, required: true, schema: {type: integer}}]
          put:
            operationId: updateBooking
            summary: Update a booking
            requestBody: {content: {application/json: {schema: {type: object, properties: {restaurant_id: {type: integer}, people: {type: integer}, comment: {type: string}, outdoors: {type: boolean}}}}}}
            responses: {'200': {description: ok}}
          delete:
            operationId: deleteBooking
            summary: Delete a booking
            parameters: [{name: reason, in: query, schema: {type: string}}, {name: hard, in: query, schema: {type: boolean}}]
            responses: {'204': {description: ok}}
        /bookings/cancel:
          post:
            operationId: cancelBookings
            summary: Cancel bookings
            requestBody: {content: {application/json: {schema: {type: object, properties: {ids: {type: array, items: {type: integer}}, date: {type: string, format: date}, hard: {type: boolean}}}}}}
            responses: {'200': {description: ok}}
        /v{version}/tables/{table_no}:
          post:
            operationId: addTable
            summary: Add a table
            parameters:
              - {name: version, in: path, required: true, schema: {type: integer}}
              - {name: table_no, in: path, required: true, schema: {type: integer}}
              - {name: filename, in: query, schema: {type: string}}
            responses: {'201': {description: ok}}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OperationShapes shapes = DocumentRoles.shapes(DOCUMENT);

  @ParameterizedTest
  @CsvSource({
    "restaurant_id, 3, REFERENCE",
    "booking_id, 3, TARGET",
    "people, 2, CONTENT",
    "outdoors, true, CONTENT",
    "kind, '\"lunch\"', CONTENT",
    "name, '\"Kaj\"', NAME",
    "comment, '\"at the window\"', TEXT",
  })
  void should_tell_what_a_new_thing_is_and_what_it_refers_to(
      String property, String value, Role role) {
    assertThat(roles("createBooking", Map.of(), "{\"" + property + "\": " + value + "}"))
        .containsExactly(Map.entry(property + "=" + value, role));
  }

  @ParameterizedTest
  @CsvSource({
    "restaurant_id, 3, TARGET",
    "people, 2, CONTENT",
    "outdoors, true, CONTENT",
    "comment, '\"at the window\"', TEXT",
  })
  void should_let_a_change_refer_to_nothing(String property, String value, Role role) {
    assertThat(roles("updateBooking", Map.of(), "{\"" + property + "\": " + value + "}"))
        .containsExactly(Map.entry(property + "=" + value, role));
  }

  @Test
  void should_take_what_a_path_names_for_the_target_but_for_a_version() {
    assertThat(
            roles(
                "addTable",
                Map.of("path version", "2", "path table_no", "4", "query filename", "\"a\""),
                null))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "version=2",
                Role.CONTENT,
                "table_no=4",
                Role.TARGET,
                "filename=\"a\"",
                Role.TARGET));
  }

  @Test
  void should_take_each_id_of_a_list_for_a_target() {
    assertThat(roles("cancelBookings", Map.of(), "{\"ids\": [1, 2], \"hard\": true}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("ids=1", Role.TARGET, "ids=2", Role.TARGET, "hard=true", Role.CONTENT));
  }

  @Test
  void should_take_whatever_a_delete_is_told_for_the_target() {
    assertThat(roles("cancelBookings", Map.of(), "{\"date\": \"2030-01-02\"}"))
        .containsExactly(Map.entry("date=\"2030-01-02\"", Role.TARGET));
    assertThat(roles("deleteBooking", Map.of("path booking_id", "1", "query hard", "true"), null))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("booking_id=1", Role.TARGET, "hard=true", Role.CONTENT));
  }

  @Test
  void should_look_deep_into_a_body() {
    assertThat(
            roles(
                "createBooking",
                Map.of(),
                "{\"guests\": [{\"guest_id\": 7, \"comment\": \"vegetarian\"}]}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("guest_id=7", Role.TARGET, "comment=\"vegetarian\"", Role.TEXT));
  }

  @Test
  void should_look_at_what_the_document_does_not_declare() {
    assertThat(roles("updateBooking", Map.of(), "{\"booking_id\": 9}"))
        .containsExactly(Map.entry("booking_id=9", Role.TARGET));
  }

  @Test
  void should_take_the_owner_in_a_header_for_a_target() {
    assertThat(
            roles(
                "createBooking",
                Map.of("header X-User-Id", "\"kaj\"", "header X-Trace", "\"t\""),
                null))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("X-User-Id=\"kaj\"", Role.TARGET, "X-Trace=\"t\"", Role.CONTENT));
  }

  @Test
  void should_put_another_value_where_the_first_one_stood() throws IOException {
    JsonNode body = JSON.readTree("{\"guests\": [{\"comment\": \"a\"}], \"kind\": \"lunch\"}");
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    OperationShape shape = shapes.named("createBooking").orElseThrow();
    for (Named named : new Roles(shapes).in(shape, parameters, body)) {
      if (named.name().equals("comment")) {
        named.put(JSON.readTree("\"b\""));
      } else {
        named.remove();
      }
    }

    assertThat(body).isEqualTo(JSON.readTree("{\"guests\": [{\"comment\": \"b\"}]}"));
  }

  private Map<String, Role> roles(String operation, Map<String, String> parameters, String body) {
    return DocumentRoles.of(shapes, operation, parameters, body);
  }
}
