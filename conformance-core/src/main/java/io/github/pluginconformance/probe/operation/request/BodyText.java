package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  static String text(String mediaType, JsonNode value) {
    if (isJson(mediaType)) {
      return JsonText.of(value);
    }
    if (mediaType.equals("application/x-www-form-urlencoded")) {
      return form(value);
    }
    if (mediaType.startsWith("multipart/")) {
      return multipart(value);
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

  private static String multipart(JsonNode value) {
    StringBuilder parts = new StringBuilder();
    value
        .fields()
        .forEachRemaining(
            field -> {
              String type =
                  field.getValue().isContainerNode() ? "\r\nContent-Type: application/json" : "";
              parts
                  .append("--")
                  .append(BOUNDARY)
                  .append("\r\nContent-Disposition: form-data; name=\"");
              parts.append(quoted(field.getKey())).append('"').append(type).append("\r\n\r\n");
              parts.append(ParameterText.scalar(field.getValue())).append("\r\n");
            });
    return parts.append("--").append(BOUNDARY).append("--\r\n").toString();
  }

  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
