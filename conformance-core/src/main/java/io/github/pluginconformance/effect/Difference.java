package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How two states differ: what is new or gone in their lists, whatever its order, and which values
 * are others than before. An item that keeps its id is the same thing with other values.
 */
public record Difference(List<JsonNode> added, List<JsonNode> removed, List<ValueChange> changed) {

  static Difference between(JsonNode before, JsonNode after) {
    Difference difference = new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    difference.compare("", before, after);
    return difference;
  }

  /** The same without some of the changed values. */
  public Difference without(Predicate<ValueChange> left) {
    return new Difference(added, removed, changed.stream().filter(left.negate()).toList());
  }

  /** How many things are new, gone or changed. */
  public int size() {
    int things = Math.max(added.size(), removed.size());
    return things > 0 ? things : Math.min(1, changed.size());
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  /** Whether nothing came or went, whatever else changed. */
  public boolean keepsThings() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** Whether things only came. */
  public boolean grows() {
    return !added.isEmpty() && removed.isEmpty();
  }

  /** Whether things only went. */
  public boolean shrinks() {
    return added.isEmpty() && !removed.isEmpty();
  }

  /** In a few words, with the first thing of each kind. */
  public String inWords() {
    List<String> words = new ArrayList<>();
    tell(words, added, "new");
    tell(words, removed, "gone");
    if (words.isEmpty() && !changed.isEmpty()) {
      String more = changed.size() == 1 ? "" : ", and " + (changed.size() - 1) + " more";
      words.add("changed: " + changed.get(0).inWords() + more);
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
      compareItems(place + VolatileState.ITEM, before, after);
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
      changed.add(ValueChange.of(place, before, after));
    }
  }

  /** Equal items go together first, whatever their order, then those that are the same thing. */
  private void compareItems(String place, JsonNode before, JsonNode after) {
    List<JsonNode> gone = without(before, after);
    List<JsonNode> fresh = without(after, before);
    for (ItemMatcher.Pair pair : ItemMatcher.pairs(gone, fresh)) {
      gone.remove(pair.before());
      fresh.remove(pair.after());
      Difference inside = between(pair.before(), pair.after());
      added.addAll(inside.added());
      removed.addAll(inside.removed());
      inside.changed.forEach(
          one ->
              changed.add(
                  new ValueChange(place + one.place(), one.item(), one.before(), one.after())
                      .within(pair.after())));
    }
    removed.addAll(gone);
    added.addAll(fresh);
  }

  /** The items of one list that have no equal in the other. */
  static List<JsonNode> without(Iterable<JsonNode> list, Iterable<JsonNode> other) {
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
