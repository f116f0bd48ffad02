package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The structure of JSON answers: what may not change between two equal reads. */
final class JsonStructure {

  private static final int SHORT = 4;

  private JsonStructure() {}

  /**
   * The first place where two answers differ in more than values; empty if there is none or one of
   * them is no JSON.
   *
   * @param optional names of properties that may be missing in one of them
   */
  static Optional<String> difference(String one, String other, Set<String> optional) {
    JsonNode first = read(one);
    JsonNode second = read(other);
    return first.isMissingNode() || second.isMissingNode()
        ? Optional.empty()
        : difference("$", first, second, optional);
  }

  /**
   * Whether a value of the answer is the text, or contains it where it is long enough to be
   * telling.
   */
  static boolean mentions(String body, String trace) {
    JsonNode json = read(body);
    return json.isMissingNode() ? body.contains(trace) : mentions(json, trace);
  }

  private static boolean mentions(JsonNode node, String trace) {
    if (node.isValueNode()) {
      String text = node.asText();
      return text.equals(trace) || (trace.length() >= SHORT && text.contains(trace));
    }
    for (JsonNode child : node) {
      if (mentions(child, trace)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> difference(
      String at, JsonNode one, JsonNode other, Set<String> optional) {
    if (one.isNull() || other.isNull()) {
      return Optional.empty();
    }
    if (!kind(one).equals(kind(other))) {
      return Optional.of(at + " was " + kind(one) + ", then " + kind(other));
    }
    return one.isObject() ? inside(at, one, other, optional) : Optional.empty();
  }

  private static Optional<String> inside(
      String at, JsonNode one, JsonNode other, Set<String> optional) {
    for (Map.Entry<String, JsonNode> field : one.properties()) {
      String place = at + "." + field.getKey();
      if (!other.has(field.getKey())) {
        if (optional.contains(field.getKey())) {
          continue;
        }
        return Optional.of(place + " was there, then missing");
      }
      Optional<String> deeper =
          difference(place, field.getValue(), other.get(field.getKey()), optional);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return added(at, one, other, optional);
  }

  private static Optional<String> added(
      String at, JsonNode one, JsonNode other, Set<String> optional) {
    Iterator<String> names = other.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!one.has(name) && !optional.contains(name)) {
        return Optional.of(at + "." + name + " was missing, then there");
      }
    }
    return Optional.empty();
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      default -> "a string";
    };
  }

  /** What a call sent, as JSON; a missing node if it is none. */
  static JsonNode sent(Call call) {
    return read(new String(call.exchange().request().body(), StandardCharsets.UTF_8));
  }

  /** A body as JSON, as far as it is; a missing node if it is none. */
  static JsonNode read(String body) {
    return StrictJsonReader.salvaged(body).orElse(MissingNode.getInstance());
  }
}
