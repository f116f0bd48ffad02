package io.github.pluginconformance.probe.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.Locale;

/**
 * A body that a write refuses by its own document, so that nothing happens even where the operation
 * is open to everyone: a text where the document asks for an object with required properties.
 */
final class HarmlessBody {

  /** What is sent. */
  static final JsonNode VALUE = TextNode.valueOf("plugin-conformance");

  private static final int LONGEST_CHAIN = 20;

  private final JsonNode root;

  /**
   * For the operations of a document.
   *
   * @param root the whole document, in which references are looked up
   */
  HarmlessBody(JsonNode root) {
    this.root = root;
  }

  /**
   * Whether the operation refuses it: the body is required, is JSON, and is nothing but an object
   * with at least one required property. A DELETE acts by its address alone, so never.
   */
  boolean existsFor(Operation operation) {
    RequestBody body = operation.requestBody();
    return body != null
        && body.required()
        && !operation.method().equals("DELETE")
        && !body.content().isEmpty()
        && body.content().stream().allMatch(this::refuses);
  }

  private boolean refuses(MediaTypeSpec content) {
    SchemaRef schema = content.schema();
    if (schema == null || !content.range().toLowerCase(Locale.ROOT).contains("json")) {
      return false;
    }
    JsonNode node = resolved(schema.node());
    return node.path("type").asText().equals("object") && !node.path("required").isEmpty();
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode node = schema;
    for (int hops = 0; hops < LONGEST_CHAIN && node.path("$ref").isTextual(); hops++) {
      node = target(node.path("$ref").textValue());
    }
    return node;
  }

  private JsonNode target(String reference) {
    boolean inside = reference.startsWith("#/");
    return inside ? root.at(reference.substring(1)) : MissingNode.getInstance();
  }
}
