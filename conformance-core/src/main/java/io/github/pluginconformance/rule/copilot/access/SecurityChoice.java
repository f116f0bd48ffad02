package io.github.pluginconformance.rule.copilot.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the alternatives in the {@code security} of an operation.
 *
 * @param names of the schemes that it needs at once; empty where callers need no credential
 * @param scheme the object of the first one; null where there is none
 */
record SecurityChoice(List<String> names, @Nullable JsonNode scheme) {

  private static final Pattern SECURE =
      Pattern.compile("https://[^/\\s]+.*|http://(localhost|127\\.0\\.0\\.1)\\b.*|\\$\\{\\{.*");

  /** The alternatives in force for an operation, its own or the document's. */
  static List<SecurityChoice> of(Exposed one) {
    JsonNode root = one.document().root();
    JsonNode own = one.operation().node().path("security");
    List<SecurityChoice> choices = new ArrayList<>();
    for (JsonNode choice : own.isArray() ? own : root.path("security")) {
      List<String> names = new ArrayList<>();
      choice.fieldNames().forEachRemaining(names::add);
      choices.add(new SecurityChoice(names, names.isEmpty() ? null : scheme(names.get(0), root)));
    }
    return choices;
  }

  private static @Nullable JsonNode scheme(String name, JsonNode root) {
    JsonNode scheme = root.path("components").path("securitySchemes").path(name);
    return new LocalReferences(root)
        .resolve(new LocalReferences.Located(scheme, ""))
        .map(LocalReferences.Located::node)
        .filter(JsonNode::isObject)
        .orElse(null);
  }

  boolean isOpen() {
    return names.isEmpty();
  }

  /** Why the platform cannot use it at all. */
  Optional<String> unsupported() {
    if (names.size() > 1) {
      return Optional.of("needs at once: " + String.join(", ", names));
    }
    String kind = kind();
    return kind.equals("oauth2") && !flow().isObject()
        ? Optional.of(names.get(0) + ": oauth2 without the flow authorizationCode")
        : kind.equals("apiKey in cookie")
            ? Optional.of(names.get(0) + ": " + kind)
            : Optional.empty();
  }

  /** Whether a runtime with this type of auth sends what it asks for. */
  boolean agreesWith(String authType) {
    String kind = kind();
    return switch (authType) {
      case "OAuthPluginVault" ->
          kind.equals("oauth2")
              ? isSecure("authorizationUrl") && isSecure("tokenUrl")
              : List.of("openIdConnect", "http bearer", "").contains(kind);
      case "ApiKeyPluginVault" ->
          List.of("http bearer", "apiKey in header", "apiKey in query", "").contains(kind);
      default -> isOpen();
    };
  }

  /** What it is, for people. */
  String shown(String authType) {
    boolean addresses = kind().equals("oauth2") && authType.equals("OAuthPluginVault");
    return addresses
        ? "authorizationUrl " + url("authorizationUrl") + ", tokenUrl " + url("tokenUrl")
        : isOpen() ? "no credential" : kind();
  }

  /** Its type and what belongs to it; empty where the document does not say. */
  private String kind() {
    String type = text("type");
    return switch (type) {
      case "http" -> "http " + text("scheme").toLowerCase(Locale.ROOT);
      case "apiKey" -> "apiKey in " + text("in");
      default -> type;
    };
  }

  private boolean isSecure(String name) {
    return SECURE.matcher(url(name)).matches();
  }

  private String url(String name) {
    String url = flow().path(name).asText("");
    return url.isEmpty() ? "missing" : url;
  }

  private JsonNode flow() {
    return scheme == null
        ? MissingNode.getInstance()
        : scheme.path("flows").path("authorizationCode");
  }

  private String text(String name) {
    return scheme == null ? "" : scheme.path(name).asText("");
  }
}
