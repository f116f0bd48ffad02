package io.github.pluginconformance.rule.openapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.LocalReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the text asks of security schemes and of what names them. */
final class SecurityMusts {

  /** The fields of a scheme by its type, required ones first. */
  private static final Map<String, List<String>> OF_TYPE =
      Map.of(
          "apiKey", List.of("name", "in"),
          "http", List.of("scheme"),
          "oauth2", List.of("flows"),
          "openIdConnect", List.of("openIdConnectUrl"),
          "mutualTLS", List.of());

  private static final List<String> OF_SOME =
      List.of("name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl");
  private static final Map<String, List<String>> OF_FLOW =
      Map.of(
          "implicit", List.of("authorizationUrl"),
          "password", List.of("tokenUrl"),
          "clientCredentials", List.of("tokenUrl"),
          "authorizationCode", List.of("authorizationUrl", "tokenUrl"));

  private final boolean version31;
  private final JsonNode root;
  private final LocalReferences references;
  private final Defects defects;

  SecurityMusts(boolean version31, JsonNode root, Defects defects) {
    this.version31 = version31;
    this.root = root;
    this.references = new LocalReferences(root);
    this.defects = defects;
  }

  void scheme(JsonNode node, String pointer) {
    String type = node.path("type").asText("");
    List<String> types = new ArrayList<>(List.of("apiKey", "http", "oauth2", "openIdConnect"));
    if (version31) {
      types.add("mutualTLS");
    }
    defects.oneOf(node, pointer, "type", types);
    if (types.contains(type)) {
      fields(node, pointer, type);
    }
  }

  private void fields(JsonNode node, String pointer, String type) {
    List<String> own = OF_TYPE.getOrDefault(type, List.of());
    for (String field : own) {
      defects.required(node, pointer, field, "a security scheme of type " + type);
    }
    boolean http = type.equals("http");
    boolean bearer = http && "bearer".equalsIgnoreCase(node.path("scheme").asText("bearer"));
    for (String field : OF_SOME) {
      boolean fits = own.contains(field) || bearer && field.equals("bearerFormat");
      if (!fits) {
        String of = http ? "another type or scheme" : "another type";
        defects.notHere(node, pointer, field, "it belongs to security schemes of " + of);
      }
    }
    if (type.equals("apiKey")) {
      defects.oneOf(node, pointer, "in", List.of("query", "header", "cookie"));
    }
    defects.uri(node, pointer, "openIdConnectUrl");
  }

  void flows(JsonNode node, String pointer) {
    OF_FLOW.forEach(
        (flow, fields) -> {
          if (node.path(flow).isObject()) {
            flow(node.path(flow), Pointers.child(pointer, flow), flow, fields);
          }
        });
  }

  private void flow(JsonNode node, String pointer, String name, List<String> fields) {
    for (String field : List.of("authorizationUrl", "tokenUrl")) {
      if (fields.contains(field)) {
        defects.required(node, pointer, field, "the flow " + name);
      } else {
        defects.notHere(node, pointer, field, "the flow " + name + " does not use it");
      }
      defects.uri(node, pointer, field);
    }
    defects.uri(node, pointer, "refreshUrl");
  }

  /** In 3.0 only what knows scopes may name any; 3.1 admits names of roles elsewhere. */
  void requirement(JsonNode node, String pointer) {
    if (version31) {
      return;
    }
    JsonNode schemes = root.path("components").path("securitySchemes");
    node.properties()
        .forEach(
            entry -> {
              String type =
                  references.resolved(schemes.path(entry.getKey())).path("type").asText("");
              boolean plain = type.equals("apiKey") || type.equals("http");
              if (plain && !entry.getValue().isEmpty()) {
                defects.add(
                    Pointers.child(pointer, entry.getKey()),
                    "a scheme of type " + type + " has no scopes",
                    "an empty list",
                    entry.getValue().size() + " scopes");
              }
            });
  }
}
