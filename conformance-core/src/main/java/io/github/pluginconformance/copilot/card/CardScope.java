package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The data that an element of a template is bound to.
 *
 * @param data what names lead into
 * @param item what the card is made for: where {@code $root} leads first
 * @param selected all that was selected: where {@code $root} leads otherwise
 * @param index the place of {@code data} in the list that the element is repeated for
 */
record CardScope(JsonNode data, JsonNode item, JsonNode selected, int index) {

  CardScope within(JsonNode inner, int place) {
    return new CardScope(inner, item, selected, place);
  }

  /** The value behind a reference; missing where there is none. */
  JsonNode value(String start, JsonNode... steps) {
    if (start.equals("$root")) {
      JsonNode ofItem = walk(item, steps);
      return ofItem.isMissingNode() ? walk(selected, steps) : ofItem;
    }
    return walk(begin(start), steps);
  }

  private JsonNode begin(String start) {
    return switch (start) {
      case "$data" -> data;
      case "$index" -> IntNode.valueOf(index);
      default -> data.path(start);
    };
  }

  private static JsonNode walk(JsonNode from, JsonNode... steps) {
    JsonNode at = from;
    for (JsonNode step : steps) {
      at = step.isNumber() ? element(at, step) : at.path(step.asText());
    }
    return at;
  }

  private static JsonNode element(JsonNode array, JsonNode index) {
    return array.isArray() && index.canConvertToInt()
        ? array.path(index.intValue())
        : MissingNode.getInstance();
  }
}
