package io.github.pluginconformance.probe.auth;

import java.net.URI;
import java.util.Set;

/** Manifest and API document of {@link SloppyPlugin}. */
final class SloppyDocuments {

  private SloppyDocuments() {}

  static String manifest(String auth, Set<Sloppiness> faults, URI base, String server) {
    return """
    {"schema_version": "v1", "name_for_human": "Todos", "name_for_model": "todos",
     "description_for_human": "Keeps your list", "description_for_model": "Keeps a list of things to do.",
     "auth": %s, "api": {"type": "openapi", "url": "%s/openapi.json"},
     "logo_url": "%s/logo.png", "contact_email": "kaj@example.com", "legal_info_url": "%s/legal"}
    """
        .formatted(declaration(auth, faults, server), base, base, base);
  }

  private static String declaration(String auth, Set<Sloppiness> faults, String server) {
    String token =
        faults.contains(Sloppiness.OTHER_VERIFICATION_TOKEN)
            ? "f".repeat(32)
            : SloppyPlugin.VERIFICATION;
    String tokens = "\"verification_tokens\": {\"openai\": \"" + token + "\"}";
    if (faults.contains(Sloppiness.NO_TYPE)) {
      return "null";
    }
    return switch (auth) {
      case "none" -> "{\"type\": \"none\"}";
      case "oauth" ->
          """
          {"type": "oauth", "client_url": "%s/authorize", "authorization_url": "%s/token", "scope": "todos",
           "authorization_content_type": "%s", %s}\
          """
              .formatted(server, server, requests(faults), tokens);
      default ->
          "{\"type\": \"%s\", \"authorization_type\": \"%s\", %s}"
              .formatted(type(faults), auth, tokens);
    };
  }

  private static String requests(Set<Sloppiness> faults) {
    if (faults.contains(Sloppiness.UNKNOWN_REQUESTS)) {
      return "application/xml";
    }
    return faults.contains(Sloppiness.FORM_REQUESTS)
        ? "application/x-www-form-urlencoded"
        : "application/json";
  }

  private static String type(Set<Sloppiness> faults) {
    return faults.contains(Sloppiness.UNKNOWN_TYPE)
        ? "servcie_http"
        : faults.contains(Sloppiness.USER_HTTP) ? "user_http" : "service_http";
  }

  static String document(String auth, URI base, String server) {
    return """
    {"openapi": "3.0.3", "info": {"title": "Todos", "version": "1"}, "servers": [{"url": "%s"}],
     "security": [%s],
     "components": {"securitySchemes": {"key": %s}, "schemas": {
       "Todo": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}}},
     "paths": {
      "/todos": {
       "get": {"operationId": "listTodos", "summary": "List", "responses": {"200": {"description": "ok",
         "content": {"application/json": {"schema": {"type": "array", "items": {"type": "string"}}}}}}},
       "post": {"operationId": "addTodo", "summary": "Add",
         "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Todo"}}}},
         "responses": {"201": {"description": "made", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Todo"}}}}}}},
      "/count": {"get": {"operationId": "countTodos", "summary": "Count", "responses": {"200": {"description": "ok",
         "content": {"application/json": {"schema": {"type": "integer"}}}}}}},
      "/version": {"get": {"operationId": "version", "summary": "Version", "security": [], "responses": {"200": {"description": "ok",
         "content": {"application/json": {"schema": {"type": "string"}}}}}}}}}
    """
        .formatted(base, auth.equals("none") ? "" : "{\"key\": []}", scheme(auth, server));
  }

  private static String scheme(String auth, String server) {
    return auth.equals("oauth")
        ? """
        {"type": "oauth2", "flows": {"authorizationCode": {"authorizationUrl": "%s/authorize",
         "tokenUrl": "%s/token", "scopes": {"todos": "your list"}}}}\
        """
            .formatted(server, server)
        : auth.equals("key")
            ? "{\"type\": \"apiKey\", \"in\": \"header\", \"name\": \"X-Api-Key\"}"
            : "{\"type\": \"http\", \"scheme\": \""
                + (auth.equals("none") ? "bearer" : auth)
                + "\"}";
  }
}
