package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Values written in the wrong JSON type, such as {@code "5"} for a number: common in examples and
 * in settings.
 */
final class Coercion {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

  private Coercion() {}

  /** The value, or the same in another JSON type, whichever is accepted first. */
  static Optional<JsonNode> fitting(JsonNode value, Predicate<JsonNode> accepted) {
    if (accepted.test(value)) {
      return Optional.of(value);
    }
    return otherwise(value).filter(accepted);
  }

  private static Optional<JsonNode> otherwise(JsonNode value) {
    if (value.isNumber() || value.isBoolean()) {
      return Optional.of(TextNode.valueOf(value.asText()));
    }
    String text = value.asText("");
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(NumberValues.node(new BigDecimal(text)));
    }
    boolean logical = text.equals("true") || text.equals("false");
    return logical ? Optional.of(BooleanNode.valueOf(text.equals("true"))) : Optional.empty();
  }
}
