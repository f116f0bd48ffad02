package io.github.pluginconformance.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "\"a \\\"quoted\\\" \\\\ text\\nwith é and 😀\"",
        "[1,-2,12345678901,123456789012345678901234567890,0.10,1E+400,[],{}]",
        "{\"a\":{\"b\":[{\"c\":null}]},\"\":\"\",\"d\":[[],[[]]]}"
      })
  void should_write_what_a_mapper_writes(String json) throws Exception {
    JsonNode value = MAPPER.readTree(json);

    assertThat(JsonText.of(value)).isEqualTo(MAPPER.writeValueAsString(value));
    assertThat(MAPPER.readTree(JsonText.pretty(value))).isEqualTo(value);
  }

  @Test
  void should_take_two_spaces_a_level() throws Exception {
    JsonNode value = MAPPER.readTree("{\"a\":[1,{\"b\":2}]}");

    assertThat(JsonText.pretty(value))
        .isEqualTo(
            """
            {
              "a" : [
                1,
                {
                  "b" : 2
                }
              ]
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202E", "\u2066", "\u200B", "\u00AD", "\uFEFF", "\u2028", "\uFFFE", "\uFFFF", "\u0085"
      })
  void should_escape_what_misleads_a_reader(String character) throws Exception {
    JsonNode value = JsonNodeFactory.instance.objectNode().put("a", "x" + character + "é😀");

    String readable = JsonText.pretty(out -> out.writeString(value.get("a").textValue()));

    assertThat(readable).doesNotContain(character).contains("é😀");
    assertThat(JsonText.readable(value)).doesNotContain(character);
    assertThat(MAPPER.readTree(readable)).isEqualTo(value.get("a"));
  }

  @Test
  void should_write_doubles_and_what_is_not_there() {
    assertThat(JsonText.of(JsonNodeFactory.instance.numberNode(0.5))).isEqualTo("0.5");
    assertThat(JsonText.of(MissingNode.getInstance())).isEmpty();
  }

  @Test
  void should_write_what_is_very_deep() {
    ArrayNode root = JsonNodeFactory.instance.arrayNode();
    ArrayNode inner = root;
    for (int i = 1; i < 100_000; i++) {
      inner = inner.addArray();
    }

    assertThat(JsonText.of(root)).isEqualTo("[".repeat(100_000) + "]".repeat(100_000));
  }
}
