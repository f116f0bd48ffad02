package io.github.pluginconformance.rule.openapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a document, at most so many. */
final class Defects {

  static final int MOST = 200;

  private final Map<String, Defect> found = new LinkedHashMap<>();

  void add(String pointer, String message, String expected, String actual) {
    if (found.size() < MOST) {
      found.putIfAbsent(pointer + " " + message, new Defect(pointer, message, expected, actual));
    }
  }

  /** Two fields that may not stand together. */
  void exclusive(JsonNode node, String pointer, String one, String other) {
    if (node.has(one) && node.has(other)) {
      add(
          pointer,
          one + " and " + other + " exclude each other",
          one + " or " + other,
          "both of them");
    }
  }

  /** A field, if it stands there, has one of some values. */
  void oneOf(JsonNode node, String pointer, String field, Collection<String> values) {
    JsonNode value = node.path(field);
    if (value.isTextual() && !values.contains(value.textValue())) {
      add(
          Pointers.child(pointer, field),
          field + " cannot be " + value.textValue() + " here",
          String.join(", ", values),
          value.textValue());
    }
  }

  /** A field must stand there. */
  void required(JsonNode node, String pointer, String field, String of) {
    if (!node.has(field)) {
      add(pointer, of + " lacks the required field " + field, field, "nothing");
    }
  }

  /** A field has no meaning here. */
  void notHere(JsonNode node, String pointer, String field, String why) {
    if (node.has(field)) {
      add(Pointers.child(pointer, field), field + " has no place here: " + why, why, field);
    }
  }

  /** A field, if it stands there, is a URI or a reference relative to one. */
  void uri(JsonNode node, String pointer, String field) {
    JsonNode value = node.path(field);
    if (value.isTextual() && !isReference(value.textValue())) {
      add(
          Pointers.child(pointer, field),
          field + " is not in the form of a URI",
          "a URI (RFC 3986)",
          value.textValue());
    }
  }

  private static boolean isReference(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException invalid) {
      return false;
    }
  }

  List<Defect> list() {
    return List.copyOf(found.values());
  }
}
