package io.github.pluginconformance.probe.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.AuthDeclaration;
import io.github.pluginconformance.openapi.ApiDocument;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a document's security schemes how a GPT Action says that callers authenticate. */
final class SchemeReader {

  private static final String FORM = "application/x-www-form-urlencoded";

  private SchemeReader() {}

  /**
   * The first scheme in use; {@link AuthDeclaration#NONE} where no scheme is asked for anywhere.
   */
  static AuthDeclaration read(ApiDocument document) {
    JsonNode schemes = document.root().path("components").path("securitySchemes");
    for (String name : namesInUse(document)) {
      JsonNode scheme = schemes.path(name);
      if (scheme.isObject()) {
        return declaration(scheme);
      }
    }
    return AuthDeclaration.NONE;
  }

  private static Set<String> namesInUse(ApiDocument document) {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(document.root()),
            document.operations().stream().map(operation -> operation.node()))
        .map(node -> node.path("security"))
        .forEach(
            security -> security.forEach(any -> any.fieldNames().forEachRemaining(names::add)));
    return names;
  }

  private static AuthDeclaration declaration(JsonNode scheme) {
    JsonNode flow = scheme.path("flows").path("authorizationCode");
    return switch (scheme.path("type").asText("")) {
      case "http" -> http(scheme.path("scheme").asText("").toLowerCase(Locale.ROOT));
      case "oauth2" -> oauth(flow);
      default -> AuthDeclaration.UNKNOWN;
    };
  }

  private static AuthDeclaration http(String scheme) {
    return new AuthDeclaration("service_http", scheme, null, null, null, null, Map.of());
  }

  private static AuthDeclaration oauth(JsonNode flow) {
    return new AuthDeclaration(
        "oauth",
        null,
        text(flow, "authorizationUrl"),
        text(flow, "tokenUrl"),
        scopes(flow.path("scopes")),
        FORM,
        Map.of());
  }

  private static String scopes(JsonNode scopes) {
    Iterator<String> names = scopes.fieldNames();
    return String.join(" ", (Iterable<String>) () -> names);
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).textValue() : null;
  }
}
