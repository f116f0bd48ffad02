package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.List;
import java.util.Map;

/** What a {@code discriminator} says about the schemas it chooses from. */
final class BranchTags {

  private BranchTags() {}

  /** The value that chooses a schema: from the mapping, else the schema's name. */
  static String tagOf(JsonNode discriminator, SchemaRef chosen) {
    String name = nameOf(chosen.pointer());
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      String target = entry.getValue().asText();
      if (target.equals(name) || target.equals("#" + chosen.pointer())) {
        return entry.getKey();
      }
    }
    return name;
  }

  /** The components that extend a schema by {@code allOf}. */
  static List<SchemaRef> subtypes(SchemaFinder schemas, SchemaRef parent) {
    return schemas.components().stream().filter(one -> extendsFrom(one, parent)).toList();
  }

  private static boolean extendsFrom(SchemaRef schema, SchemaRef parent) {
    return SchemaFinder.elements(schema, "allOf").stream()
        .anyMatch(part -> part.node().path("$ref").asText().equals("#" + parent.pointer()));
  }

  private static String nameOf(String pointer) {
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return last.replace("~1", "/").replace("~0", "~");
  }
}
