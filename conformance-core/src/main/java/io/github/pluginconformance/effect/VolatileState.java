package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What of a state moves by itself: two reads with nothing in between tell. Items of a list share
 * their places. Clocks move whether or not two reads in a row show it.
 */
public final class VolatileState {

  /** Any item of a list, in a place. */
  static final String ITEM = "/*";

  private final Set<String> places = new HashSet<>();
  private boolean unsteady;

  /** What differs between two reads with nothing in between. */
  static VolatileState between(Snapshot one, Snapshot other) {
    VolatileState moving = new VolatileState();
    moving.learn(one, other);
    return moving;
  }

  /** Adds what differs between two more reads with nothing in between. */
  public void learn(Snapshot one, Snapshot other) {
    Difference idle = difference(one, other);
    idle.changed().forEach(change -> places.add(change.place()));
    // What still comes or goes without the values that move does so by itself.
    unsteady = unsteady || !difference(one, other).keepsThings();
  }

  /** Whether things come and go by themselves, so that nothing can be told from their number. */
  public boolean isUnsteady() {
    return unsteady;
  }

  /** How two states differ, but for what moves. */
  public Difference difference(Snapshot before, Snapshot after) {
    return Difference.between(still("", before.state()), still("", after.state()))
        .without(change -> places.contains(change.place()) || Clocks.isOne(change));
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
