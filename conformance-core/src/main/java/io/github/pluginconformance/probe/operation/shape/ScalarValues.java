package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The same scalar in another JSON type: a number as text, text that is a number as one. */
public final class ScalarValues {

  private ScalarValues() {}

  public static Optional<JsonNode> otherwise(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(TextNode.valueOf(value.asText()));
    }
    boolean number = value.isTextual() && value.textValue().matches("-?\\d{1,18}");
    return number
        ? Optional.of(LongNode.valueOf(Long.parseLong(value.textValue())))
        : Optional.empty();
  }

  /** Lists of nothing else, as it is and in another JSON type. */
  public static List<JsonNode> listsOf(JsonNode value) {
    return Stream.concat(Stream.of(value), otherwise(value).stream())
        .<JsonNode>map(one -> JsonNodeFactory.instance.arrayNode().add(one))
        .toList();
  }

  /** Whether two scalars are the same but for their JSON type. */
  public static boolean same(JsonNode one, JsonNode other) {
    return one.isValueNode() && other.isValueNode() && one.asText().equals(other.asText());
  }
}
