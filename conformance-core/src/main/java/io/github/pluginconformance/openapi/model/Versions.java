package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.FaultKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides by the {@code openapi} field whether we can read a document. */
final class Versions {

  private static final Pattern KNOWN = Pattern.compile("3\\.[01]\\.\\d+(-.+)?");
  private static final Pattern READABLE = Pattern.compile("3\\.[012](\\..*)?");
  private static final String ASKED = "OpenAPI 3.0.x or 3.1.x is asked for";

  private Versions() {}

  /** The version, if it is one that we can read. */
  static Optional<String> of(JsonNode root, PartFaults faults) {
    JsonNode openapi = root.path("openapi");
    if (openapi.isMissingNode() && root.has("swagger")) {
      faults.fatal(
          FaultKind.SPEC_SWAGGER2,
          "/swagger",
          "this is Swagger " + root.get("swagger").asText() + ", which is not supported; " + ASKED);
      return Optional.empty();
    }
    if (!openapi.isValueNode() || openapi.isNull()) {
      faults.fatal(FaultKind.SPEC_VERSION, "", "no openapi version; " + ASKED);
      return Optional.empty();
    }
    return check(openapi, faults);
  }

  private static Optional<String> check(JsonNode openapi, PartFaults faults) {
    String written = openapi.asText().trim();
    String version = unquoted(written);
    if (!READABLE.matcher(version).matches()) {
      faults.fatal(
          FaultKind.SPEC_VERSION, "/openapi", "version " + written + " is not supported; " + ASKED);
      return Optional.empty();
    }
    if (!openapi.isTextual()) {
      warn("the version is the number " + version + ", where a string is asked for", faults);
    } else if (!version.equals(written)) {
      warn("the version holds quotes of its own: " + written, faults);
    } else if (version.startsWith("3.2")) {
      warn("version " + version + " is read as far as 3.1 goes; " + ASKED, faults);
    } else if (!KNOWN.matcher(version).matches()) {
      warn("version " + version + " has no third part; " + ASKED, faults);
    }
    return Optional.of(version);
  }

  private static void warn(String message, PartFaults faults) {
    faults.add(FaultKind.SPEC_VERSION, "/openapi", message);
  }

  /** Quotes that are part of the text come of quoting twice. */
  private static String unquoted(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isQuote(text.charAt(start))) {
      start++;
    }
    while (end > start && isQuote(text.charAt(end - 1))) {
      end--;
    }
    return start > 0 && end < text.length() ? text.substring(start, end) : text;
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }
}
