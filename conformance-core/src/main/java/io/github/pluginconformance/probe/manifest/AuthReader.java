package io.github.pluginconformance.probe.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code auth} of a manifest, as far as it can be read. */
final class AuthReader {

  private static final Set<String> TYPES = Set.of("none", "service_http", "user_http", "oauth");

  private AuthReader() {}

  /** What the manifest declares; null where it has no {@code auth} object. */
  static @Nullable AuthDeclaration read(JsonNode manifest) {
    JsonNode auth = manifest.path("auth");
    if (!auth.isObject()) {
      return null;
    }
    String type = auth.path("type").asText("");
    String scheme = text(auth, "authorization_type");
    return new AuthDeclaration(
        TYPES.contains(type) ? type : "",
        scheme == null ? null : scheme.toLowerCase(Locale.ROOT),
        text(auth, "client_url"),
        text(auth, "authorization_url"),
        text(auth, "scope"),
        text(auth, "authorization_content_type"),
        tokens(auth.path("verification_tokens")));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).textValue() : null;
  }

  private static Map<String, String> tokens(JsonNode node) {
    Map<String, String> tokens = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            entry -> {
              if (entry.getValue().isTextual()) {
                tokens.put(entry.getKey(), entry.getValue().textValue());
              }
            });
    return Map.copyOf(tokens);
  }
}
