package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.json.JsonText;

/**
 * A value that is another one than before.
 *
 * @param place of the value as a JSON pointer in which {@code *} stands for any item of a list
 * @param item the innermost item of a list that holds it, as it is now; missing where none does
 */
public record ValueChange(String place, JsonNode item, JsonNode before, JsonNode after) {

  static ValueChange of(String place, JsonNode before, JsonNode after) {
    return new ValueChange(place, MissingNode.getInstance(), before, after);
  }

  /** The same change, seen as one of an item of a list. */
  ValueChange within(JsonNode other) {
    return item.isMissingNode() ? new ValueChange(place, other, before, after) : this;
  }

  /** The name of the value; empty for an item of a list and for the whole. */
  String name() {
    String last = place.substring(place.lastIndexOf('/') + 1);
    return last.equals("*") ? "" : last;
  }

  /** Where it is, and from what to what it has changed. */
  public String inWords() {
    return (place.isEmpty() ? "the whole" : place)
        + " from "
        + JsonText.of(before)
        + " to "
        + JsonText.of(after);
  }
}
