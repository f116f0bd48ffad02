package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How two states differ: what is new or gone in their lists, whatever its order, and which other
 * values changed.
 */
record Difference(List<JsonNode> added, List<JsonNode> removed, List<String> changed) {

  static Difference between(JsonNode before, JsonNode after) {
    Difference difference = new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    difference.compare("", before, after);
    return difference;
  }

  /** How many things are new, gone or changed. */
  int size() {
    int things = Math.max(added.size(), removed.size());
    return things > 0 ? things : Math.min(1, changed.size());
  }

  boolean isEmpty() {
    return size() == 0;
  }

  /** Whether nothing came or went, whatever else changed. */
  boolean keepsThings() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** Whether things only came. */
  boolean grows() {
    return !added.isEmpty() && removed.isEmpty();
  }

  /** Whether things only went. */
  boolean shrinks() {
    return added.isEmpty() && !removed.isEmpty();
  }

  /** In a few words, with the first thing of each kind. */
  String inWords() {
    List<String> words = new ArrayList<>();
    tell(words, added, "new");
    tell(words, removed, "gone");
    if (words.isEmpty() && !changed.isEmpty()) {
      words.add("changed: " + String.join(", ", changed));
    }
    return String.join("; ", words);
  }

  private static void tell(List<String> words, List<JsonNode> things, String what) {
    if (!things.isEmpty()) {
      words.add(things.size() + " " + what + ", such as " + JsonText.of(things.get(0)));
    }
  }

  private void compare(String place, JsonNode before, JsonNode after) {
    if (before.isArray() && after.isArray()) {
      added.addAll(without(after, before));
      removed.addAll(without(before, after));
    } else if (before.isObject() && after.isObject()) {
      Set<String> names = new TreeSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(place + "/" + name, before.path(name), after.path(name)));
    } else if (before.isMissingNode() && after.isArray()) {
      after.forEach(added::add);
    } else if (before.isArray() && after.isMissingNode()) {
      before.forEach(removed::add);
    } else if (!before.equals(after)) {
      changed.add(place.isEmpty() ? "the whole" : place);
    }
  }

  /** The items of one list that have no equal in the other. */
  private static List<JsonNode> without(JsonNode list, JsonNode other) {
    Map<JsonNode, Integer> left = new HashMap<>();
    other.forEach(item -> left.merge(item, 1, Integer::sum));
    List<JsonNode> rest = new ArrayList<>();
    for (JsonNode item : list) {
      if (left.merge(item, -1, Integer::sum) < 0) {
        rest.add(item);
      }
    }
    return rest;
  }
}
