package io.github.pluginconformance.copilot.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;

/**
 * Compares values as RFC 9535 does: only numbers with numbers and texts with texts have an order.
 */
final class Comparing {

  private Comparing() {}

  static boolean holds(JsonNode left, String operator, JsonNode right) {
    return switch (operator) {
      case "==" -> equal(left, right);
      case "!=" -> !equal(left, right);
      case "<" -> isLess(left, right);
      case ">" -> isLess(right, left);
      case "<=" -> isLess(left, right) || equal(left, right);
      default -> isLess(right, left) || equal(left, right);
    };
  }

  private static boolean isLess(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) < 0;
    }
    return left.isTextual()
        && right.isTextual()
        && isLess(
            left.textValue().codePoints().toArray(), right.textValue().codePoints().toArray());
  }

  /** Character by character, not by the halves in which Java keeps some. */
  private static boolean isLess(int[] left, int[] right) {
    return Arrays.compare(left, right) < 0;
  }

  private static boolean equal(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) == 0;
    }
    if (left.isArray() && right.isArray()) {
      return left.size() == right.size() && equalElements(left, right);
    }
    return left.isObject() && right.isObject()
        ? left.size() == right.size() && equalMembers(left, right)
        : left.equals(right);
  }

  private static boolean equalElements(JsonNode left, JsonNode right) {
    for (int i = 0; i < left.size(); i++) {
      if (!equal(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalMembers(JsonNode left, JsonNode right) {
    for (Map.Entry<String, JsonNode> member : left.properties()) {
      if (!right.has(member.getKey()) || !equal(member.getValue(), right.get(member.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
