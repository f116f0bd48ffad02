package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.SentRequest;
import java.util.Iterator;

/**
 * Whether a request carries what a secured operation asks for. Whether it is accepted is for the
 * server to say.
 */
final class CredentialPresence {

  private final JsonNode root;
  private final LocalReferences references;

  CredentialPresence(JsonNode root) {
    this.root = root;
    this.references = new LocalReferences(root);
  }

  boolean isMissing(Operation operation, SentRequest request) {
    if (!Boolean.TRUE.equals(operation.secured())) {
      return false;
    }
    JsonNode own = operation.node().path("security");
    for (JsonNode requirement : own.isMissingNode() ? root.path("security") : own) {
      if (isMet(requirement, request)) {
        return false;
      }
    }
    return true;
  }

  private boolean isMet(JsonNode requirement, SentRequest request) {
    boolean met = true;
    for (Iterator<String> names = requirement.fieldNames(); names.hasNext(); ) {
      met &= carries(scheme(names.next()), request);
    }
    return met;
  }

  private JsonNode scheme(String name) {
    String pointer = Pointers.child("/components/securitySchemes", name);
    return references
        .at(pointer)
        .flatMap(references::resolve)
        .map(LocalReferences.Located::node)
        .orElse(root.path(""));
  }

  private static boolean carries(JsonNode scheme, SentRequest request) {
    if (!scheme.path("type").asText().equals("apiKey")) {
      return request.header("authorization").isPresent();
    }
    String name = scheme.path("name").asText();
    return switch (scheme.path("in").asText()) {
      case "query" -> stands(name, String.valueOf(request.uri().getRawQuery()), "&");
      case "cookie" -> stands(name, request.header("cookie").orElse(""), ";");
      default -> request.header(name).isPresent();
    };
  }

  private static boolean stands(String name, String pairs, String delimiter) {
    for (String pair : pairs.split(delimiter)) {
      if (Form.decoded(pair.trim().split("=", 2)[0]).equals(name)) {
        return true;
      }
    }
    return false;
  }
}
