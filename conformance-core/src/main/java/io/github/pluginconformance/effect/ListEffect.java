package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * How the things of a list are others than before, whatever their order.
 *
 * @param added what is new
 * @param gone what is not there any more
 * @param changed what is there with other values
 */
record ListEffect(List<JsonNode> added, List<JsonNode> gone, List<ItemMatcher.Pair> changed) {

  private static final ListEffect NONE = new ListEffect(List.of(), List.of(), List.of());

  static ListEffect between(List<JsonNode> before, List<JsonNode> after) {
    if (before.equals(after)) {
      return NONE;
    }
    List<JsonNode> gone = Difference.without(before, after);
    List<JsonNode> added = Difference.without(after, before);
    List<ItemMatcher.Pair> changed = ItemMatcher.pairs(gone, added);
    for (ItemMatcher.Pair pair : changed) {
      removeOne(gone, pair.before());
      removeOne(added, pair.after());
    }
    return new ListEffect(List.copyOf(added), List.copyOf(gone), changed);
  }

  boolean keepsAll() {
    return gone.isEmpty() && changed.isEmpty();
  }

  /** Whether nothing came and nothing went. */
  boolean keepsThings() {
    return added.isEmpty() && gone.isEmpty();
  }

  private static void removeOne(List<JsonNode> items, JsonNode item) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == item) {
        items.remove(i);
        return;
      }
    }
  }
}
