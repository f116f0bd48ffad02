package io.github.pluginconformance.openapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.contract.Contract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutantsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String THING =
      """
      {type: object, required: [text, priority], properties: {
        text: {type: string, minLength: 2, maxLength: 10, pattern: "^[A-Za-z ]*$"},
        priority: {type: integer, minimum: 1, maximum: 5},
        state: {type: string, enum: [open, done]},
        due: {type: string, format: date}}}
      """;

  private static final String ENVELOPE =
      """
      {type: object, required: [data], properties: {
        data: {type: object, required: [type, attributes], properties: {
          type: {type: string, enum: [book]},
          attributes: {type: object, required: [title], properties: {
            title: {type: string}, pages: {type: integer}}}}}}}
      """;

  @Test
  void should_make_one_fault_of_each_kind_in_a_body() throws Exception {
    assertThat(names(bodyMutants()))
        .contains(
            "missing required property text",
            "missing required property priority",
            "wrong type for property text",
            "wrong type for property priority",
            "below the minimum of property priority",
            "above the maximum of property priority",
            "unlisted value for property state",
            "pattern broken by property text",
            "too long a value for property text",
            "too short a value for property text",
            "broken format of property due",
            "null for property text",
            "malformed JSON",
            "empty body",
            "undeclared content type");
  }

  @Test
  void should_look_into_envelopes_before_it_opens_them() throws Exception {
    Contract contract = Documents.withThing("3.0.3", ENVELOPE);
    JsonNode body =
        JSON.readTree(
            "{\"data\": {\"type\": \"book\", \"attributes\": {\"title\": \"Emma\", \"pages\":"
                + " 2}}}");

    List<Mutant> all =
        Mutants.of(contract)
            .all(Documents.operation(contract), new ValidInput(Map.of(), body, "application/json"));

    assertThat(names(all))
        .startsWith("missing required property data.attributes.title")
        .contains("wrong type for property data.attributes.title");
    assertThat(JSON.readTree(all.get(0).body()))
        .isEqualTo(JSON.readTree("{\"data\":{\"type\":\"book\",\"attributes\":{\"pages\":2}}}"));
  }

  @Test
  void should_not_take_a_part_for_what_an_envelope_holds() throws Exception {
    Contract contract =
        Documents.withThing(
            "3.0.3",
            """
            {type: object, required: [name], properties: {
              name: {type: string}, address: {type: object, required: [city], properties: {
                city: {type: string}}}}}
            """);
    JsonNode body = JSON.readTree("{\"name\": \"Ann\", \"address\": {\"city\": \"Rome\"}}");

    List<Mutant> all =
        Mutants.of(contract)
            .all(Documents.operation(contract), new ValidInput(Map.of(), body, "application/json"));

    assertThat(names(all))
        .containsSubsequence(
            "missing required property name",
            "missing required property address.city",
            "wrong type for property name",
            "wrong type for property address",
            "wrong type for property address.city");
  }

  @Test
  void should_look_at_what_stands_in_a_list() throws Exception {
    Contract contract =
        Documents.withThing(
            "3.0.3",
            """
            {type: object, required: [tags, lines], properties: {
              tags: {type: array, items: {type: string}},
              lines: {type: array, items: {type: object, required: [price], properties: {
                price: {type: number}}}}}}
            """);
    JsonNode body = JSON.readTree("{\"tags\": [\"a\", \"b\"], \"lines\": [{\"price\": 1.5}]}");

    List<Mutant> all =
        Mutants.of(contract)
            .all(Documents.operation(contract), new ValidInput(Map.of(), body, "application/json"));

    assertThat(all)
        .filteredOn(mutant -> mutant.name().equals("wrong type for an item of property tags"))
        .extracting(Mutant::body)
        .containsExactly(
            "{\"tags\":[[\"not\",\"a\",\"string\"],\"b\"],\"lines\":[{\"price\":1.5}]}");
    assertThat(all)
        .filteredOn(mutant -> mutant.name().equals("wrong type for property lines.price"))
        .extracting(Mutant::body)
        .containsExactly("{\"tags\":[\"a\",\"b\"],\"lines\":[{\"price\":\"not-a-number\"}]}");
    assertThat(names(all)).contains("missing required property lines.price");
  }

  @Test
  void should_step_just_beyond_a_bound() throws Exception {
    Mutant below = named("below the minimum of property priority");

    assertThat(JSON.readTree(below.body()).path("priority").asInt()).isZero();
    assertThat(below.kind()).isEqualTo(Mutant.Kind.OUT_OF_RANGE);
  }

  @Test
  void should_describe_what_was_done_and_why_it_is_wrong() throws Exception {
    assertThat(named("wrong type for property priority").description())
        .isEqualTo(
            "The body was sent with a fault: wrong type for property priority; it must be an"
                + " integer.");
  }

  @Test
  void should_send_malformed_json_as_json() throws Exception {
    Mutant malformed = named("malformed JSON");

    assertThat(malformed.contentType()).isEqualTo("application/json");
    assertThat(malformed.body()).startsWith("{").doesNotEndWith("}");
  }

  @Test
  void should_break_nothing_in_a_value_where_the_schema_allows_everything() throws Exception {
    Contract contract = Documents.withThing("3.0.3", "{properties: {a: {}}}");
    ValidInput valid = new ValidInput(Map.of(), JSON.readTree("{\"a\": 1}"), "application/json");

    assertThat(names(Mutants.of(contract).all(Documents.operation(contract), valid)))
        .containsExactly(
            "malformed JSON",
            "empty body",
            "unknown property unknownProperty",
            "undeclared content type");
  }

  @Test
  void should_put_other_kinds_in_the_place_of_an_object() throws Exception {
    Contract contract = Documents.withThing("3.0.3", "{type: object, properties: {a: {}}}");
    ValidInput valid = new ValidInput(Map.of(), JSON.readTree("{\"a\": 1}"), "application/json");

    assertThat(Mutants.of(contract).all(Documents.operation(contract), valid))
        .extracting(Mutant::body)
        .contains("[{\"a\":1}]", "null");
  }

  @Test
  void should_make_faults_in_parameters() {
    Contract contract = Documents.withOperation("get", PARAMETERS);

    assertThat(names(parameterMutants(contract)))
        .containsExactlyInAnyOrder(
            "missing required query parameter q",
            "wrong type for path parameter id",
            "below the minimum of path parameter id",
            "a negative number for path parameter id",
            "wrong type for query parameter limit",
            "above the maximum of query parameter limit",
            "unlisted value for query parameter sort",
            "listed value in other letters for query parameter sort",
            "twice query parameter q",
            "twice query parameter limit",
            "twice query parameter sort",
            "no value for query parameter q",
            "no value for query parameter limit",
            "no value for query parameter sort");
  }

  @Test
  void should_claim_no_fault_where_a_plugin_may_take_it() {
    Contract contract = Documents.withOperation("get", PARAMETERS);

    assertThat(parameterMutants(contract))
        .filteredOn(mutant -> mutant.kind().mayBeTaken())
        .extracting(Mutant::name)
        .hasSize(7)
        .allMatch(
            name ->
                name.startsWith("twice ")
                    || name.startsWith("no value for ")
                    || name.startsWith("listed value in other letters"));
  }

  @Test
  void should_add_unknown_properties_to_objects_and_to_no_map() throws Exception {
    Contract contract =
        Documents.withThing(
            "3.0.3",
            """
            {type: object, properties: {
              name: {type: string},
              place: {type: object, properties: {city: {type: string}}},
              labels: {type: object, additionalProperties: {type: string}}}}
            """);
    JsonNode body =
        JSON.readTree(
            "{\"name\": \"Ann\", \"place\": {\"city\": \"Rome\"}, \"labels\": {\"a\": \"b\"}}");

    assertThat(
            Mutants.of(contract)
                .all(
                    Documents.operation(contract),
                    new ValidInput(Map.of(), body, "application/json")))
        .filteredOn(mutant -> mutant.kind() == Mutant.Kind.UNKNOWN_PROPERTY)
        .extracting(Mutant::name)
        .containsExactly(
            "unknown property unknownProperty", "unknown property place.unknownProperty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete", "put", "patch"})
  void should_never_widen_what_an_update_or_a_deletion_hits(String method) {
    Contract contract = Documents.withOperation(method, PARAMETERS);

    assertThat(names(parameterMutants(contract)))
        .containsExactlyInAnyOrder(
            "wrong type for path parameter id",
            "wrong type for query parameter limit",
            "unlisted value for query parameter sort");
  }

  @Test
  void should_prove_no_fault_in_a_parameter_that_is_listed_twice() {
    Contract contract =
        Documents.withOperation(
            "get",
            """
            parameters:
              - {name: q, in: query, schema: {type: string}}
              - {name: q, in: query, schema: {type: string, maxLength: 9}}
              - {name: limit, in: query, schema: {type: integer, maximum: 50}}
            """);

    assertThat(names(parameterMutants(contract)))
        .isNotEmpty()
        .noneMatch(name -> name.endsWith(" q"));
  }

  private static final String PARAMETERS =
      """
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, minimum: 1}}
        - {name: q, in: query, required: true, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, maximum: 50}}
        - {name: sort, in: query, schema: {type: string, enum: [up, down]}}
        - {name: X-Trace, in: header, required: true, schema: {type: integer}}
      """;

  private static List<Mutant> parameterMutants(Contract contract) {
    Map<String, JsonNode> parameters =
        Map.of("path id", IntNode.valueOf(1), "query q", TextNode.valueOf("sample"));
    return Mutants.of(contract)
        .all(Documents.operation(contract), new ValidInput(parameters, null, null));
  }

  private static Mutant named(String name) throws Exception {
    return bodyMutants().stream()
        .filter(mutant -> mutant.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Mutant> bodyMutants() throws Exception {
    Contract contract = Documents.withThing("3.0.3", THING);
    return Mutants.of(contract).all(Documents.operation(contract), validBody());
  }

  private static ValidInput validBody() throws Exception {
    JsonNode body =
        JSON.readTree(
            "{\"text\": \"Sample\", \"priority\": 3, \"state\": \"open\", \"due\":"
                + " \"2030-06-15\"}");
    return new ValidInput(Map.of(), body, "application/json");
  }

  private static List<String> names(List<Mutant> mutants) {
    return mutants.stream().map(Mutant::name).toList();
  }
}
