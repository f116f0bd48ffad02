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
