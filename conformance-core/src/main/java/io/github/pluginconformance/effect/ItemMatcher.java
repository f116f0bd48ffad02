package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.FieldLexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the same thing in two versions of a list: by its id; where items have none, by having most
 * values in common.
 */
final class ItemMatcher {

  private static final int MOST_COMPARED = 200;

  private ItemMatcher() {}

  /** Two versions of one thing. */
  record Pair(JsonNode before, JsonNode after) {}

  /**
   * The things that are in both.
   *
   * @param gone items that have no equal in the other list
   * @param fresh likewise
   */
  static List<Pair> pairs(List<JsonNode> gone, List<JsonNode> fresh) {
    boolean objects =
        gone.stream().allMatch(JsonNode::isObject) && fresh.stream().allMatch(JsonNode::isObject);
    if (!objects || gone.isEmpty() || fresh.isEmpty() || gone.size() > MOST_COMPARED) {
      return List.of();
    }
    return id(gone, fresh).map(name -> byId(name, gone, fresh)).orElseGet(() -> alike(gone, fresh));
  }

  /** The field that names each item: one that every item has, with a value of its own. */
  private static Optional<String> id(List<JsonNode> gone, List<JsonNode> fresh) {
    Set<String> names = new TreeSet<>(Comparator.comparing(String::length).thenComparing(n -> n));
    gone.get(0).fieldNames().forEachRemaining(names::add);
    return names.stream()
        .filter(ItemMatcher::isLikeId)
        .filter(name -> isUnique(name, gone) && isUnique(name, fresh))
        .findFirst();
  }

  private static boolean isLikeId(String name) {
    return FieldLexicon.KEYS.contains(name.toLowerCase(Locale.ROOT))
        || name.matches(".*(Id|_id|ID|Uuid|_uuid|Key|_key)");
  }

  private static boolean isUnique(String name, List<JsonNode> items) {
    return items.stream().allMatch(item -> item.path(name).isValueNode())
        && items.stream().map(item -> item.get(name)).distinct().count() == items.size();
  }

  private static List<Pair> byId(String name, List<JsonNode> gone, List<JsonNode> fresh) {
    Map<JsonNode, JsonNode> named = new HashMap<>();
    fresh.forEach(item -> named.put(item.get(name), item));
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode item : gone) {
      JsonNode other = named.get(item.get(name));
      if (other != null) {
        pairs.add(new Pair(item, other));
      }
    }
    return pairs;
  }

  private static List<Pair> alike(List<JsonNode> gone, List<JsonNode> fresh) {
    List<JsonNode> left = new ArrayList<>(fresh);
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode item : gone) {
      left.stream()
          .filter(other -> 2 * common(item, other) >= item.size() && common(item, other) > 0)
          .max(Comparator.comparingInt(other -> common(item, other)))
          .ifPresent(
              other -> {
                left.remove(other);
                pairs.add(new Pair(item, other));
              });
    }
    return pairs;
  }

  private static int common(JsonNode one, JsonNode other) {
    return (int)
        one.properties().stream()
            .filter(field -> field.getValue().equals(other.get(field.getKey())))
            .count();
  }
}
