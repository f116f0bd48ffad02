package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import java.util.List;

/**
 * A schema of the document.
 *
 * @param pointer where it stands, as a JSON pointer into the document
 * @param node the schema as written: an object, or in OpenAPI 3.1 also a boolean; may be a {@code
 *     $ref}
 */
public record SchemaRef(String pointer, JsonNode node) {

  /** The schemas of its own properties, in order. */
  public List<SchemaRef> properties() {
    return node.path("properties").properties().stream()
        .map(
            entry ->
                new SchemaRef(
                    Pointers.child(pointer + "/properties", entry.getKey()), entry.getValue()))
        .toList();
  }
}
