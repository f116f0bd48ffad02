package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Merge keys: gone from YAML 1.2, alive in documents. */
final class YamlMerge {

  private static final String KEY = "<<";

  private YamlMerge() {}

  /** Merges what stands under a merge key into the mapping. Whether there was one. */
  static boolean apply(JsonNode mapping) {
    JsonNode merged = mapping.isObject() ? mapping.get(KEY) : null;
    if (merged == null || !isMergeable(merged)) {
      return false;
    }
    ((ObjectNode) mapping).remove(KEY);
    for (JsonNode source : merged.isArray() ? merged : List.of(merged)) {
      source
          .properties()
          .forEach(entry -> add((ObjectNode) mapping, entry.getKey(), entry.getValue()));
    }
    return true;
  }

  private static boolean isMergeable(JsonNode merged) {
    if (merged.isObject()) {
      return true;
    }
    boolean allObjects = merged.isArray() && !merged.isEmpty();
    for (JsonNode source : merged) {
      allObjects &= source.isObject();
    }
    return allObjects;
  }

  private static void add(ObjectNode mapping, String name, JsonNode value) {
    if (!mapping.has(name)) {
      mapping.set(name, value);
    }
  }
}
