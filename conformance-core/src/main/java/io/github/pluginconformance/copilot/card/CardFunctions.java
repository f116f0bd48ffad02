package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.json.JsonText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The functions and operators that are evaluated: those that public cards use. */
final class CardFunctions {

  private CardFunctions() {}

  /** The value for these arguments; missing where the platform would fail over them. */
  static JsonNode call(String name, List<JsonNode> given) {
    return switch (name) {
      case "!", "not" -> BooleanNode.valueOf(!isTrue(first(given)));
      case "==", "equals" -> BooleanNode.valueOf(isEqual(first(given), second(given)));
      case "!=" -> BooleanNode.valueOf(!isEqual(first(given), second(given)));
      case "<", ">", "<=", ">=" -> ordered(name, first(given), second(given));
      case "+" -> sum(first(given), second(given));
      case "-", "*", "/", "%" -> calculated(name, first(given), second(given));
      case "mul" -> given.stream().reduce(CardFunctions::product).orElse(missing());
      case "&", "concat" -> concat(given);
      case "coalesce" ->
          given.stream().filter(value -> !isNothing(value)).findFirst().orElse(missing());
      case "count", "length" -> size(first(given));
      case "join" -> join(given);
      case "formatNumber" -> CardFormats.number(first(given), second(given));
      case "formatDateTime" -> CardFormats.date(first(given), second(given));
      case "uriComponent" -> uriComponent(first(given));
      default -> throw new UnreadableExpressionException("the function " + name);
    };
  }

  /** Everything but false and nothing is true, also zero and an empty text. */
  static boolean isTrue(JsonNode value) {
    return value.isBoolean() ? value.booleanValue() : !isNothing(value);
  }

  static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** A value as it stands in a text. */
  static String text(JsonNode value) {
    if (isNothing(value)) {
      return "";
    }
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().toPlainString();
    }
    return value.isContainerNode() ? JsonText.of(value) : value.asText();
  }

  private static boolean isEqual(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) == 0;
    }
    return isNothing(left) ? isNothing(right) : left.equals(right);
  }

  private static JsonNode ordered(String operator, JsonNode left, JsonNode right) {
    int order;
    if (left.isNumber() && right.isNumber()) {
      order = left.decimalValue().compareTo(right.decimalValue());
    } else if (left.isTextual() && right.isTextual()) {
      order = left.textValue().compareTo(right.textValue());
    } else {
      return missing();
    }
    return BooleanNode.valueOf(
        operator.endsWith("=") && order == 0 || (operator.startsWith("<") ? order < 0 : order > 0));
  }

  /** Numbers are added, everything else is put together. */
  private static JsonNode sum(JsonNode left, JsonNode right) {
    return left.isNumber() && right.isNumber()
        ? number(left.decimalValue().add(right.decimalValue()))
        : TextNode.valueOf(text(left) + text(right));
  }

  private static JsonNode product(JsonNode left, JsonNode right) {
    return calculated("*", left, right);
  }

  private static JsonNode calculated(String operator, JsonNode left, JsonNode right) {
    if (!left.isNumber() || !right.isNumber()) {
      return missing();
    }
    BigDecimal one = left.decimalValue();
    BigDecimal other = right.decimalValue();
    boolean divides = operator.equals("/") || operator.equals("%");
    if (divides && other.signum() == 0) {
      return missing();
    }
    return number(
        switch (operator) {
          case "-" -> one.subtract(other, MathContext.DECIMAL128);
          case "*" -> one.multiply(other, MathContext.DECIMAL128);
          case "/" -> one.divide(other, MathContext.DECIMAL128);
          default -> one.remainder(other, MathContext.DECIMAL128);
        });
  }

  private static JsonNode number(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return DecimalNode.valueOf(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
  }

  private static JsonNode concat(List<JsonNode> given) {
    return TextNode.valueOf(given.stream().map(CardFunctions::text).collect(Collectors.joining()));
  }

  private static JsonNode size(JsonNode value) {
    if (value.isTextual()) {
      return IntNode.valueOf(value.textValue().length());
    }
    return value.isContainerNode() ? IntNode.valueOf(value.size()) : missing();
  }

  private static JsonNode join(List<JsonNode> given) {
    if (!first(given).isArray()) {
      return missing();
    }
    List<String> texts = new ArrayList<>();
    first(given).forEach(one -> texts.add(text(one)));
    return TextNode.valueOf(String.join(text(second(given)), texts));
  }

  private static JsonNode uriComponent(JsonNode value) {
    return isNothing(value)
        ? missing()
        : TextNode.valueOf(
            URLEncoder.encode(text(value), StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private static JsonNode first(List<JsonNode> given) {
    return given.isEmpty() ? missing() : given.get(0);
  }

  private static JsonNode second(List<JsonNode> given) {
    return given.size() < 2 ? missing() : given.get(1);
  }

  private static JsonNode missing() {
    return MissingNode.getInstance();
  }
}
