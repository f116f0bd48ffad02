package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Difference;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.stream.Stream;

/** Which of the things that are different the address of a call names. */
final class NamedThings {

  private NamedThings() {}

  /** Whether it names something that is different. */
  static boolean any(PreparedCall call, Difference difference) {
    return Stream.concat(difference.added().stream(), touched(difference))
        .anyMatch(thing -> is(call, thing));
  }

  /** Whether nothing is new, and all that is different is what it names. */
  static boolean isAll(PreparedCall call, Difference difference) {
    return difference.added().isEmpty() && touched(difference).allMatch(thing -> is(call, thing));
  }

  /** Whether a thing carries a value of the address. */
  static boolean is(PreparedCall call, JsonNode thing) {
    return call.parameters().values().stream().anyMatch(value -> carries(thing, value));
  }

  private static Stream<JsonNode> touched(Difference difference) {
    return Stream.concat(
        difference.removed().stream(), difference.changed().stream().map(change -> change.item()));
  }

  private static boolean carries(JsonNode thing, JsonNode value) {
    return thing.isObject()
        ? thing.properties().stream().anyMatch(field -> isSame(field.getValue(), value))
        : isSame(thing, value);
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.isValueNode() && one.asText().equals(other.asText());
  }
}
