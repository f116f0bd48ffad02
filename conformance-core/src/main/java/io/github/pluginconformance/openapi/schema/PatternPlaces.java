package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Finds where in a document a regular expression stands. */
final class PatternPlaces {

  private record Place(String pointer, JsonNode node) {}

  private final JsonNode document;

  PatternPlaces(JsonNode document) {
    this.document = document;
  }

  /** The first place, as a pointer: a {@code pattern}, or a name of {@code patternProperties}. */
  Optional<String> of(String pattern) {
    Deque<Place> open = new ArrayDeque<>();
    open.add(new Place("#", document));
    while (!open.isEmpty()) {
      Place place = open.poll();
      JsonNode named = place.node.path("patternProperties");
      if (pattern.equals(place.node.path("pattern").textValue())) {
        return Optional.of(place.pointer + "/pattern");
      }
      if (named.has(pattern)) {
        return Optional.of(place.pointer + "/patternProperties");
      }
      addBelow(place, open);
    }
    return Optional.empty();
  }

  private static void addBelow(Place place, Deque<Place> open) {
    for (Map.Entry<String, JsonNode> entry : place.node.properties()) {
      String key = entry.getKey().replace("~", "~0").replace("/", "~1");
      open.add(new Place(place.pointer + "/" + key, entry.getValue()));
    }
    for (int i = 0; place.node.isArray() && i < place.node.size(); i++) {
      open.add(new Place(place.pointer + "/" + i, place.node.get(i)));
    }
  }
}
