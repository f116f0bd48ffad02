package io.github.pluginconformance.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each keyword of both dialects with a value that is valid and its broken twin. */
class KeywordsTest {

  /** A keyword, a schema that uses it, a valid and an invalid value, and where the breach is. */
  record Row(String version, JsonNode row) {
    @Override
    public String toString() {
      return version + " " + row.get("keyword").asText();
    }
  }

  static Stream<Row> rows() {
    return Stream.concat(rows("3.0.3", "keywords-3.0.jsonl"), rows("3.1.0", "keywords-3.1.jsonl"));
  }

  private static Stream<Row> rows(String version, String resource) {
    try (InputStream stream =
            Objects.requireNonNull(KeywordsTest.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().toList();
      return all.stream().map(line -> new Row(version, Contracts.json(line)));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void no_value_is_blamed_for_a_type_that_there_is_not() {
    Contract contract =
        Contracts.withSchemas(
            "3.0.3", "A: {properties: {link: {type: uri}, count: {type: integer}}}");
    SchemaRef schema =
        new SchemaRef(
            "/components/schemas/A", contract.document().root().at("/components/schemas/A"));
    JsonNode value = Contracts.json("{\"link\": \"https://example.com\", \"count\": \"two\"}");

    assertThat(contract.validate(schema, value, Direction.RESPONSE))
        .extracting(Breach::location)
        .containsExactly("$.count");
  }

  @Test
  void no_value_is_blamed_for_a_name_that_is_no_regular_expression() {
    Contract contract =
        Contracts.withSchemas(
            "3.1.0",
            "A: {properties: {n: {type: integer}}, patternProperties: {'(': {type: string},"
                + " '^c': {type: integer}}}");

    assertThat(Contracts.validate(contract, "A", "{\"n\": 1, \"count\": 2}", Direction.RESPONSE))
        .isEmpty();
    assertThat(
            Contracts.validate(contract, "A", "{\"n\": 1, \"count\": \"two\"}", Direction.RESPONSE))
        .extracting(Breach::location)
        .containsExactly("$.count");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_valid_value_has_no_breach_and_its_broken_twin_has_exactly_one(Row row) {
    Contract contract = Contracts.withSchemas(row.version, "A: " + row.row.get("schema"));
    SchemaRef schema =
        new SchemaRef(
            "/components/schemas/A", contract.document().root().at("/components/schemas/A"));

    assertThat(contract.validate(schema, row.row.get("valid"), Direction.RESPONSE)).isEmpty();

    List<Breach> breaches = contract.validate(schema, row.row.get("invalid"), Direction.RESPONSE);
    assertThat(breaches).extracting(Breach::kind).containsExactly(Breach.Kind.SCHEMA);
    assertThat(breaches)
        .extracting(Breach::location)
        .containsExactly(row.row.get("location").asText());
    assertThat(breaches.get(0).expected()).isNotBlank().doesNotContain("a value that matches ");
    assertThat(contract.isValid(schema, row.row.get("invalid"), Direction.RESPONSE)).isFalse();
  }

  /** That is a fault of the document, and of no answer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: []",
        "type: 5",
        "enum: 'abc'",
        "enum: []",
        "enum: {a: b}",
        "required: {a: b}",
        "oneOf: []",
        "anyOf: []",
        "additionalProperties: 'no'",
        "additionalProperties: []",
        "maxLength: -1",
        "maxItems: 'two'",
        "maxProperties: -1",
        "minContains: []",
        "writeOnly: 'zzz'",
        "writeOnly: null"
      })
  void a_keyword_that_cannot_have_its_value_asks_for_nothing(String keyword) {
    for (String version : List.of("3.0.3", "3.1.0")) {
      Contract contract = Contracts.withSchemas(version, "A: {" + keyword + ", description: d}");
      for (String value : List.of("\"abc\"", "7", "{\"id\": \"1\"}", "[\"x\", \"y\"]")) {
        assertThat(Contracts.validate(contract, "A", value, Direction.RESPONSE)).isEmpty();
      }
    }
  }

  /** YAML takes {@code null} without quotes for no value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: [string, null]",
        "type: [string, 'null']",
        "anyOf: [{type: string}, {type: null}]",
        "oneOf: [{type: string}, {type: null}]"
      })
  void a_type_null_without_quotes_is_meant(String schema) {
    Contract contract = Contracts.withSchemas("3.1.0", "A: {" + schema + "}");

    assertThat(Contracts.validate(contract, "A", "null", Direction.RESPONSE)).isEmpty();
    assertThat(Contracts.validate(contract, "A", "\"x\"", Direction.RESPONSE)).isEmpty();
    assertThat(Contracts.validate(contract, "A", "5", Direction.RESPONSE)).isNotEmpty();
  }
}
