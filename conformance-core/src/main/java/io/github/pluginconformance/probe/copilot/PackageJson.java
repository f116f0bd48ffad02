package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Position;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import java.util.Map;
import java.util.Optional;

/** Reading JSON files of a package. */
final class PackageJson {

  private PackageJson() {}

  /** Whether a file is a plugin manifest and no other part of a package. */
  static boolean isPluginManifest(byte[] bytes) {
    return object(bytes)
        .filter(node -> node.path("schema_version").asText("").startsWith("v2"))
        .filter(node -> node.has("runtimes"))
        .isPresent();
  }

  /** Where everything in a file stands, by JSON pointer. */
  static Map<String, Position> positions(byte[] bytes) {
    return StrictJsonReader.read(bytes).positions();
  }

  /** The value in a file; empty where it is no JSON. */
  static Optional<JsonNode> value(byte[] bytes) {
    return StrictJsonReader.read(bytes).read();
  }

  /** The object in a file; empty where it is none. */
  static Optional<JsonNode> object(byte[] bytes) {
    return value(bytes).filter(JsonNode::isObject);
  }
}
