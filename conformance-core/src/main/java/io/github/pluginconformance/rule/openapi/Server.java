package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A listed server, its variables filled with their defaults and resolved against the document. */
record Server(String url, Optional<URI> address, String pointer) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  /** Those of the document, in order. */
  static List<Server> of(ApiDocument document) {
    List<Server> servers = new ArrayList<>();
    JsonNode listed = document.root().path("servers");
    for (int i = 0; listed.isArray() && i < listed.size(); i++) {
      if (listed.get(i).path("url").isTextual()) {
        servers.add(of(document, listed.get(i), "/servers/" + i + "/url"));
      }
    }
    return List.copyOf(servers);
  }

  private static Server of(ApiDocument document, JsonNode server, String pointer) {
    String url = server.path("url").textValue().strip();
    return new Server(url, resolve(document.location(), withDefaults(url, server)), pointer);
  }

  private static String withDefaults(String url, JsonNode server) {
    return VARIABLE
        .matcher(url)
        .replaceAll(
            variable ->
                Matcher.quoteReplacement(
                    server.path("variables").path(variable.group(1)).path("default").asText()));
  }

  private static Optional<URI> resolve(URI base, String url) {
    try {
      URI address = UriReferences.resolve(base, new URI(url));
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
