package io.github.pluginconformance.openapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class VariationsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FILTER =
      """
      type: object
      required: [text]
      properties:
        text: {type: string, minLength: 1, maxLength: 5}
        state: {anyOf: [{type: string, enum: [open, done]}, {type: "null"}]}
        count: {type: integer, minimum: 0, maximum: 9}
        tags: {type: array, items: {type: string, enum: [red, blue]}, maxItems: 3}
        place:
          oneOf:
            - {type: object, required: [city], properties: {city: {type: string}}}
            - {type: object, required: [lat], properties: {lat: {type: number}}}
        id: {type: integer, readOnly: true}
      """;

  @Test
  void should_take_every_part_of_a_body_once() throws Exception {
    List<Variation> all = bodies(place -> true);

    assertThat(bodiesOf(all, "the fullest body")).singleElement().satisfies(VariationsTest::isFull);
    assertThat(valuesOf(all, "/state")).contains("\"open\"", "\"done\"", "null");
    assertThat(valuesOf(all, "/count")).contains("0", "9");
    assertThat(valuesOf(all, "/tags")).contains("[]", "[\"red\"]", "[\"blue\"]");
    assertThat(valuesOf(all, "/text")).contains("\"a\"", "\"aaaaa\"").doesNotContain("\"\"");
    assertThat(all).noneMatch(variation -> variation.input().body().has("id"));
    assertThat(names(all))
        .contains("optional property place", "branch 2 of place", "longest list for tags");
    assertThat(bodiesOf(all, "greatest value of count"))
        .containsExactly(json("{\"text\": \"a\", \"count\": 9}"));
    assertThat(bodiesOf(all, "branch 2 of place"))
        .singleElement()
        .satisfies(body -> assertThat(body.at("/place/lat").isNumber()).isTrue());
  }

  /** Two ids may both be replaced by the one thing that is there. */
  @Test
  void should_put_two_things_into_a_list_that_differ_in_more_than_their_ids() throws Exception {
    String lines =
        "type: object\nproperties:\n  lines:\n    type: array\n    items:\n      type: object\n"
            + "      required: [productId, quantity]\n      properties:\n"
            + "        productId: {type: string}\n        quantity: {type: integer}\n";
    List<Variation> all = bodies(lines, place -> true);

    assertThat(bodiesOf(all, "two values for lines"))
        .singleElement()
        .satisfies(
            body ->
                assertThat(body.at("/lines/0/quantity"))
                    .isNotEqualTo(body.at("/lines/1/quantity")));
  }

  /** A day that leaves out almost all shows whether a list listens to its range. */
  @Test
  void should_name_the_ends_of_a_range_by_days_beyond_almost_all() {
    assertThat(UncommonTexts.telling("from", day()).value().asText()).isEqualTo("2036-02-29");
    assertThat(UncommonTexts.telling("createdAfter", day()).value().asText())
        .isEqualTo("2036-02-29");
    assertThat(UncommonTexts.telling("due_before", day()).value().asText()).isEqualTo("1972-02-29");
    assertThat(UncommonTexts.telling("day", day())).isEqualTo(day());
    assertThat(UncommonTexts.telling("fromStartToEnd", day())).isEqualTo(day());
  }

  private static ValueVariants.Variant day() {
    return new ValueVariants.Variant(
        Variation.Kind.LIMIT, "29 February for day", TextNode.valueOf("2028-02-29"));
  }

  @Test
  void should_put_two_different_values_into_a_list() throws Exception {
    List<Variation> all = bodies(place -> true);

    assertThat(bodiesOf(all, "two values for tags"))
        .singleElement()
        .satisfies(
            body ->
                assertThat(List.of(body.at("/tags/0").asText(), body.at("/tags/1").asText()))
                    .containsExactlyInAnyOrder("red", "blue"));
  }

  @Test
  void should_put_no_second_value_where_one_is_all_that_is_allowed() throws Exception {
    String one =
        "type: object\nproperties:\n  tags: {type: array, maxItems: 1, items: {type: string}}\n"
            + "  seat: {type: array, items: {type: string}}\n"
            + "  same: {type: array, uniqueItems: true, items: {enum: [red]}}\n";
    List<Variation> all = bodies(one, place -> true);

    assertThat(names(all))
        .contains("two values for seat")
        .doesNotContain("two values for tags", "two values for same");
    assertThat(bodiesOf(all, "two values for seat"))
        .singleElement()
        .satisfies(body -> assertThat(body.at("/seat/0")).isNotEqualTo(body.at("/seat/1")));
  }

  @Test
  void should_send_what_64_bits_hold_where_the_document_says_so() throws Exception {
    String numbers =
        "type: object\nproperties:\n  views: {type: integer, format: int64}\n"
            + "  seats: {type: integer, format: int32}\n"
            + "  few: {type: integer, format: int64, maximum: 9}\n"
            + "  limit: {type: integer, format: int64}\n"
            + "  any: {type: integer}\n";
    List<Variation> all = bodies(numbers, place -> true);

    assertThat(names(all))
        .filteredOn(name -> name.endsWith("beyond 32 bits"))
        .containsExactly("value of views beyond 32 bits");
    assertThat(bodiesOf(all, "value of views beyond 32 bits"))
        .singleElement()
        .satisfies(body -> assertThat(body.at("/views").longValue()).isGreaterThan(1L << 31));
  }

  private static void isFull(JsonNode body) {
    assertThat(body.has("text") && body.has("state") && body.has("count")).isTrue();
    assertThat(body.has("tags") && body.has("place")).isTrue();
  }

  @Test
  void should_begin_with_what_finds_the_most_and_say_nothing_twice() throws Exception {
    List<Variation> all = bodies(place -> true);

    assertThat(all).extracting(Variation::kind).isSorted();
    assertThat(all).extracting(Variation::input).doesNotHaveDuplicates();
  }

  @Test
  void should_leave_alone_what_is_not_open() throws Exception {
    List<Variation> all = bodies(place -> !place.startsWith("body text"));

    assertThat(all)
        .extracting(variation -> variation.input().body().path("text").asText())
        .containsOnly("a");
    assertThat(names(all)).contains("state = done");
  }

  @Test
  void should_send_nothing_where_nothing_is_asked_for() {
    Contract contract =
        Documents.withOperation(
            "post",
            """
            requestBody:
              content:
                application/json:
                  schema: {type: object, properties: {note: {type: string}}}
                  examples: {one: {value: {note: first}}, two: {value: {note: second}}}
                application/x-www-form-urlencoded:
                  schema: {type: object, properties: {note: {type: string}, more: {type: string}}}
            """);
    ValidInput valid = new ValidInput(Map.of(), json("{\"note\": \"x\"}"), "application/json");

    List<Variation> all =
        Variations.of(contract, 1).all(Documents.operation(contract), valid, place -> true);

    assertThat(names(all)).startsWith("no body", "the smallest body");
    assertThat(bodiesOf(all, "the smallest body")).containsExactly(json("{}"));
    assertThat(all)
        .filteredOn(variation -> variation.kind() == Variation.Kind.EXAMPLE)
        .extracting(variation -> variation.input().body())
        .containsExactly(json("{\"note\": \"first\"}"), json("{\"note\": \"second\"}"));
    assertThat(all)
        .filteredOn(variation -> variation.kind() == Variation.Kind.MEDIA_TYPE)
        .singleElement()
        .satisfies(
            variation -> {
              assertThat(variation.input().contentType())
                  .isEqualTo("application/x-www-form-urlencoded");
              assertThat(variation.input().body().has("note")).isTrue();
              assertThat(variation.input().body().has("more")).isTrue();
            });
  }

  @Test
  void should_take_optional_parameters_alone_in_pairs_and_all() {
    List<Variation> all = parameters(place -> true);

    assertThat(parametersOf(all, "no optional parameter")).containsExactly(Map.of("path id", id()));
    assertThat(parametersOf(all, "optional query parameter sort"))
        .singleElement()
        .satisfies(sent -> assertThat(sent).containsOnlyKeys("path id", "query sort"));
    assertThat(parametersOf(all, "query parameter sort and query parameter near"))
        .singleElement()
        .satisfies(
            sent -> assertThat(sent).containsOnlyKeys("path id", "query sort", "query near"));
    assertThat(parametersOf(all, "every optional parameter"))
        .singleElement()
        .satisfies(sent -> assertThat(sent).hasSize(4));
    assertThat(names(all)).contains("sort = asc", "sort = desc", "greatest value of limit");
  }

  @Test
  void should_take_each_example_of_a_parameter_and_no_empty_text_that_is_not_allowed() {
    List<Variation> all = parameters(place -> true);

    assertThat(all)
        .filteredOn(variation -> variation.name().equals("example of query parameter near"))
        .extracting(variation -> variation.input().parameters().get("query near").asText())
        .containsExactly("Paris", "Rome");
    assertThat(all)
        .extracting(variation -> variation.input().parameters().get("query near"))
        .doesNotContain(TextNode.valueOf(""));
  }

  @Test
  void should_put_nothing_into_a_header_that_may_not_arrive_as_it_was_sent() {
    Contract contract =
        Documents.withOperation(
            "get",
            """
            parameters:
              - {name: X-Mark, in: header, schema: {type: string}}
              - {name: q, in: query, schema: {type: string}}
            """);

    List<Variation> all =
        Variations.of(contract, 1)
            .all(
                Documents.operation(contract), new ValidInput(Map.of(), null, null), place -> true);

    assertThat(names(all))
        .contains("other scripts and an emoji for q", "1500 characters for X-Mark")
        .doesNotContain("other scripts and an emoji for X-Mark");
  }

  @Test
  void should_never_vary_what_names_a_thing_in_the_path() {
    assertThat(parameters(place -> true))
        .extracting(variation -> variation.input().parameters().get("path id"))
        .containsOnly(id());
  }

  private static List<Variation> bodies(Predicate<String> open) throws Exception {
    return bodies(FILTER, open);
  }

  private static List<Variation> bodies(String thing, Predicate<String> open) throws Exception {
    Contract contract = Documents.withThing("3.1.0", thing);
    ValidInput valid = new ValidInput(Map.of(), json("{\"text\": \"a\"}"), "application/json");
    return Variations.of(contract, 1).all(Documents.operation(contract), valid, open);
  }

  private static List<Variation> parameters(Predicate<String> open) {
    Contract contract =
        Documents.withOperation(
            "get",
            """
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer, minimum: 1, maximum: 9}}
              - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 50}}
              - {name: sort, in: query, schema: {type: string, enum: [asc, desc]}}
              - name: near
                in: query
                schema: {type: string}
                examples: {one: {value: Paris}, two: {value: Rome}}
            """);
    ValidInput valid =
        new ValidInput(Map.of("path id", id(), "query limit", IntNode.valueOf(10)), null, null);
    return Variations.of(contract, 1).all(Documents.operation(contract), valid, open);
  }

  private static JsonNode id() {
    return IntNode.valueOf(7);
  }

  private static List<String> valuesOf(List<Variation> all, String pointer) {
    return all.stream()
        .map(variation -> variation.input().body().at(pointer))
        .filter(value -> !value.isMissingNode())
        .map(JsonNode::toString)
        .toList();
  }

  private static List<String> names(List<Variation> all) {
    return all.stream().map(Variation::name).toList();
  }

  private static List<JsonNode> bodiesOf(List<Variation> all, String name) {
    return all.stream()
        .filter(variation -> variation.name().equals(name))
        .map(variation -> variation.input().body())
        .toList();
  }

  private static List<Map<String, JsonNode>> parametersOf(List<Variation> all, String name) {
    return all.stream()
        .filter(variation -> variation.name().equals(name))
        .map(variation -> variation.input().parameters())
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
