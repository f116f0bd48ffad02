package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.operation.shape.SchemaView;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of a multipart body are files: those of format {@code binary} or {@code base64}
 * (OpenAPI 3.0.4, section 4.7.14.5), with {@code contentMediaType} (3.1), or with an {@code
 * encoding} that is neither text nor JSON. Servers take a part for a file by its file name alone
 * (RFC 7578, section 4.2), and answer that none was sent where it has none.
 */
final class FileParts {

  private static final String ANY_BYTES = "application/octet-stream";
  private static final Set<String> FORMATS = Set.of("binary", "base64");

  private final SchemaView schemas;

  FileParts(SchemaView schemas) {
    this.schemas = schemas;
  }

  /**
   * The media types of the files, by the names of their properties.
   *
   * @param mediaType the one that the body is sent in
   */
  Map<String, String> in(Operation operation, String mediaType) {
    RequestBody body = operation.requestBody();
    Map<String, String> files = new LinkedHashMap<>();
    if (body == null || !mediaType.startsWith("multipart/")) {
      return files;
    }
    for (MediaTypeSpec content : body.content()) {
      SchemaRef schema = content.schema();
      if (schema != null && BodyText.mediaType(content.range()).equals(mediaType)) {
        schemas
            .properties(schema)
            .forEach(
                (name, property) ->
                    type(content.node().path("encoding").path(name), property)
                        .ifPresent(type -> files.putIfAbsent(name, type)));
      }
    }
    return files;
  }

  private Optional<String> type(JsonNode encoding, SchemaRef property) {
    String given = plain(encoding.path("contentType").asText());
    if (!given.isEmpty()) {
      boolean text = given.equals("text/plain") || BodyText.isJson(given);
      return text ? Optional.empty() : Optional.of(given.contains("*") ? ANY_BYTES : given);
    }
    JsonNode node = schemas.resolved(schemas.items(property)).node();
    String media = plain(node.path("contentMediaType").asText());
    if (!media.isEmpty() && !node.has("contentEncoding")) {
      return Optional.of(media);
    }
    return FORMATS.contains(node.path("format").asText())
        ? Optional.of(ANY_BYTES)
        : Optional.empty();
  }

  /** The first of several media types, without parameters. */
  private static String plain(String types) {
    return types.split("[,;]", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  /** What a file of a media type may be called. */
  static String name(String mediaType) {
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1);
    String extension = subtype.equals("plain") ? "txt" : subtype;
    return "sample." + (extension.matches("[a-z0-9]{1,5}") ? extension : "bin");
  }
}
