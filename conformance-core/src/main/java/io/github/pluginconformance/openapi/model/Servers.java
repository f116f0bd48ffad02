package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The base path under which operations are found. */
final class Servers {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  /** What a build was to fill in; the path behind it is known all the same. */
  private static final Pattern LEFT_OPEN = Pattern.compile("\\$?\\{\\{[^{}]*}}");

  private final URI location;

  Servers(URI location) {
    this.location = location;
  }

  /**
   * The base path of the first server of the first holder that lists any, without a trailing slash.
   */
  String basePath(List<JsonNode> holders) {
    for (JsonNode holder : holders) {
      JsonNode first = holder.path("servers").path(0);
      if (first.path("url").isTextual()) {
        return path(withDefaults(first));
      }
    }
    return "";
  }

  private static String withDefaults(JsonNode server) {
    String written = server.get("url").textValue().trim();
    Matcher open = LEFT_OPEN.matcher(written);
    String url = open.lookingAt() ? written.substring(open.end()) : written;
    Matcher variables = VARIABLE.matcher(LEFT_OPEN.matcher(url).replaceAll("open"));
    return variables.replaceAll(
        variable ->
            Matcher.quoteReplacement(
                server.path("variables").path(variable.group(1)).path("default").asText()));
  }

  /** As it is written: an encoded blank stays one, and empty segments stay where they are. */
  private String path(String url) {
    if (url.isBlank()) {
      return "";
    }
    try {
      String path = UriReferences.resolve(location, new URI(url.trim())).getRawPath();
      return path == null || path.isEmpty() ? "" : trimmed(UriReferences.withoutDots(path));
    } catch (URISyntaxException | IllegalArgumentException unusable) {
      return "";
    }
  }

  private static String trimmed(String path) {
    String at = path;
    while (at.endsWith("/")) {
      at = at.substring(0, at.length() - 1);
    }
    return at;
  }
}
