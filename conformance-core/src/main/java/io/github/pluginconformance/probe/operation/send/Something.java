package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;

/** Tells an answer that shows a thing from one that says that there is none. */
final class Something {

  /** What tells how a request went rather than what is there. */
  private static final Set<String> ABOUT_REQUEST =
      Set.of("status", "success", "ok", "message", "error", "detail", "code");

  private Something() {}

  /**
   * Whether a body shows anything: an item in a list, or where it has no list, a value that was not
   * asked with.
   */
  static boolean isIn(JsonNode body, Collection<JsonNode> asked) {
    return hasList(body) ? hasItems(body) : hasValue(body, asked);
  }

  private static boolean hasList(JsonNode node) {
    if (node.isArray()) {
      return true;
    }
    for (JsonNode child : node) {
      if (hasList(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasItems(JsonNode node) {
    if (node.isArray()) {
      return !node.isEmpty();
    }
    for (JsonNode child : node) {
      if (hasItems(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasValue(JsonNode node, Collection<JsonNode> asked) {
    if (node.isObject()) {
      return node.properties().stream()
          .filter(field -> !ABOUT_REQUEST.contains(field.getKey()))
          .anyMatch(field -> hasValue(field.getValue(), asked));
    }
    boolean empty =
        node.isNull()
            || node.isMissingNode()
            || node.isTextual() && node.textValue().isEmpty()
            || node.isNumber() && node.asDouble() == 0
            || node.isBoolean() && !node.booleanValue();
    return !empty && asked.stream().noneMatch(node::equals);
  }
}
