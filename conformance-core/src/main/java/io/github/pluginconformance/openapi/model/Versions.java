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
    String version = openapi.asText().trim();
    if (!READABLE.matcher(version).matches()) {
      faults.fatal(
          FaultKind.SPEC_VERSION, "/openapi", "version " + version + " is not supported; " + ASKED);
      return Optional.empty();
    }
    if (!openapi.isTextual()) {
      faults.add(
          FaultKind.SPEC_VERSION,
          "/openapi",
          "the version is the number " + version + "; a string such as \"3.0.3\" is asked for");
    } else if (!KNOWN.matcher(version).matches()) {
      faults.add(FaultKind.SPEC_VERSION, "/openapi", "version " + version + "; " + ASKED);
    }
    return Optional.of(version);
  }
}
