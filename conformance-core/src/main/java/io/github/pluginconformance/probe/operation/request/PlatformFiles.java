package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of the conversation. A document declares {@code openaiFileIdRefs} as a list of texts, and
 * the platform fills it with an object for each file: name, id, media type and a link that can be
 * downloaded.
 */
final class PlatformFiles {

  private static final String PROPERTY = "openaiFileIdRefs";

  private final URI shown;

  /**
   * @param shown a file that the plugin can download: its own API document
   */
  PlatformFiles(URI shown) {
    this.shown = shown;
  }

  /** Whether the platform fills all that a body says, so that nothing of it is made up. */
  static boolean fillAll(JsonNode body) {
    return body.size() == 1 && body.path(PROPERTY).isArray();
  }

  /** The body as the platform sends it. */
  @Nullable String filled(@Nullable String body) {
    if (body == null || !body.contains(PROPERTY)) {
      return body;
    }
    return StrictJsonReader.strictly(body)
        .filter(json -> json.isObject() && json.path(PROPERTY).isArray())
        .map(json -> filled((ObjectNode) json))
        .orElse(body);
  }

  private String filled(ObjectNode body) {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    for (JsonNode file : body.path(PROPERTY)) {
      files.add(file.isTextual() ? file(files.size() + 1) : file);
    }
    return JsonText.of(body.deepCopy().setAll(Map.of(PROPERTY, files)));
  }

  private ObjectNode file(int number) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", "conformance-" + number + ".txt")
        .put("id", "file-conformance" + number)
        .put("mime_type", "text/plain")
        .put("download_link", shown.toString());
  }
}
