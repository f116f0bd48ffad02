package io.github.pluginconformance.probe.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.MediaTypeSpec;
import io.github.pluginconformance.openapi.Operation;
import io.github.pluginconformance.openapi.RequestBody;

/**
 * A body that a write refuses by its own document, so that nothing happens even where the operation
 * is open to everyone: a text where the document asks for an object with required properties.
 */
final class HarmlessBody {

  /** What is sent. */
  static final JsonNode VALUE = TextNode.valueOf("plugin-conformance");

  private HarmlessBody() {}

  /**
   * Whether the operation refuses it: the body is required, is JSON, and is nothing but an object
   * with at least one required property. A DELETE acts by its address alone, so never.
   */
  static boolean existsFor(Operation operation) {
    RequestBody body = operation.requestBody();
    return body != null
        && body.required()
        && !operation.method().equals("DELETE")
        && !body.content().isEmpty()
        && body.content().stream().allMatch(HarmlessBody::refuses);
  }

  private static boolean refuses(MediaTypeSpec content) {
    return false;
  }
}
