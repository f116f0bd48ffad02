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
}
