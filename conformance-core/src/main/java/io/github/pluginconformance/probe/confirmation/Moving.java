package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places of a state that move by themselves, such as a clock: two reads with nothing in between
 * tell. Items of a list share their places.
 */
final class Moving {

  private static final String ITEM = "/*";

  private final Set<String> places = new HashSet<>();
  private boolean unsteady;

  /** What differs between two reads with nothing in between. */
  static Moving between(Snapshot one, Snapshot other) {
    Moving moving = new Moving();
    moving.compare("", one.state(), other.state());
    return moving;
  }

  /** Whether things come and go by themselves, so that nothing can be told from their number. */
  boolean isUnsteady() {
    return unsteady;
  }

  /** The state without what moves. */
  JsonNode still(Snapshot snapshot) {
    return still("", snapshot.state());
  }

  private void compare(String place, JsonNode one, JsonNode other) {
    if (one.isObject() && other.isObject()) {
      names(one, other)
          .forEach(name -> compare(place + "/" + name, one.path(name), other.path(name)));
    } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(place + ITEM, one.get(i), other.get(i));
      }
    } else if (one.isArray() && other.isArray()) {
      unsteady = true;
    } else if (!one.equals(other)) {
      places.add(place);
    }
  }

  private static Set<String> names(JsonNode one, JsonNode other) {
    Set<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode still(String place, JsonNode node) {
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> copy.add(still(place + ITEM, item)));
      return copy;
    }
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String at = place + "/" + field.getKey();
        if (!places.contains(at)) {
          copy.set(field.getKey(), still(at, field.getValue()));
        }
      }
      return copy;
    }
    return places.contains(place) ? JsonNodeFactory.instance.nullNode() : node;
  }
}
