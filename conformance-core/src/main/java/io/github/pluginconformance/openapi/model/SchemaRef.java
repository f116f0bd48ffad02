package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A schema of the document.
 *
 * @param pointer where it stands, as a JSON pointer into the document
 * @param node the schema as written: an object, or in OpenAPI 3.1 also a boolean; may be a {@code
 *     $ref}
 */
public record SchemaRef(String pointer, JsonNode node) {}
