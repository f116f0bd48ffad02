package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes bodies in the media types that operations ask for, and reads JSON. */
public final class BodyText {

  /** Fixed, so that the same call is the same bytes; no value that we send contains it. */
  private static final String BOUNDARY = "plugin-conformance-4f1c7a90b2";

  private BodyText() {}

  /** The media type to send where a document names a range. */
  static String mediaType(String range) {
    String type = range.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "*/*", "application/*" -> "application/json";
      case "text/*" -> "text/plain";
      default -> type;
    };
  }

  /** The value of the {@code Content-Type} field. */
  static String header(String mediaType) {
    return mediaType.startsWith("multipart/") ? mediaType + "; boundary=" + BOUNDARY : mediaType;
  }

  /**
   * A body as it is sent.
   *
   * @param files the media types of those parts of a multipart body that are files, by name
   */
  static String text(String mediaType, JsonNode value, Map<String, String> files) {
    if (isJson(mediaType)) {
      return JsonText.of(value);
    }
    if (mediaType.equals("application/x-www-form-urlencoded")) {
      return form(value);
    }
    if (mediaType.startsWith("multipart/")) {
      return multipart(value, files);
    }
    return value.isTextual() ? value.textValue() : JsonText.of(value);
  }

  /** What a text says, if it is JSON, as far as it is. */
  public static @Nullable JsonNode parsed(@Nullable String text) {
    return text == null ? null : StrictJsonReader.salvaged(text).orElse(null);
  }

  static boolean isJson(String mediaType) {
    return mediaType.contains("json");
  }

  private static String form(JsonNode value) {
    List<String> pairs = new ArrayList<>();
    value
        .fields()
        .forEachRemaining(
            field ->
                pairs.addAll(
                    ParameterText.form(
                        PercentEncoding.encoded(field.getKey()),
                        field.getValue(),
                        true,
                        PercentEncoding::encoded)));
    return String.join("&", pairs).replace("%20", "+");
  }

  private static String multipart(JsonNode value, Map<String, String> files) {
    StringBuilder parts = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String file = files.getOrDefault(field.getKey(), "");
      if (isOfScalars(field.getValue())) {
        field.getValue().forEach(item -> part(field.getKey(), item, file, parts));
      } else {
        part(field.getKey(), field.getValue(), file, parts);
      }
    }
    return parts.append("--").append(BOUNDARY).append("--\r\n").toString();
  }

  /** Several values of one name are a part each (RFC 7578, section 4.3). */
  private static boolean isOfScalars(JsonNode value) {
    for (JsonNode item : value) {
      if (item.isContainerNode()) {
        return false;
      }
    }
    return value.isArray();
  }

  /**
   * One part.
   *
   * @param file its media type if it is a file, else empty
   */
  private static void part(String name, JsonNode value, String file, StringBuilder parts) {
    parts.append("--").append(BOUNDARY);
    parts.append("\r\nContent-Disposition: form-data; name=\"").append(quoted(name)).append('"');
    if (!file.isEmpty()) {
      parts.append("; filename=\"").append(FileParts.name(file)).append('"');
      parts.append("\r\nContent-Type: ").append(file);
    } else if (value.isContainerNode()) {
      parts.append("\r\nContent-Type: application/json");
    }
    parts.append("\r\n\r\n").append(ParameterText.scalar(value)).append("\r\n");
  }

  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
