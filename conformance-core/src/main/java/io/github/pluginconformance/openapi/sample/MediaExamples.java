package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The examples that stand beside a schema, in a media type or a parameter object. Nothing external
 * is fetched.
 */
final class MediaExamples {

  private MediaExamples() {}

  static List<JsonNode> of(SchemaFinder schemas, JsonNode holder) {
    List<JsonNode> found = new ArrayList<>();
    if (holder.has("example")) {
      found.add(holder.get("example"));
    }
    holder.path("examples").forEach(example -> add(found, schemas.dereferenced(example)));
    return found;
  }

  private static void add(List<JsonNode> found, JsonNode example) {
    if (example.has("value")) {
      found.add(example.get("value"));
    }
  }
}
