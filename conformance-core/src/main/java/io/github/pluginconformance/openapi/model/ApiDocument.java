package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Position;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI document that could be read.
 *
 * @param location where it was served; relative server URLs are resolved against it
 * @param root the whole document as written
 * @param version the value of {@code openapi}, such as {@code 3.0.3}
 * @param operations in document order
 * @param positions line and column by JSON pointer
 */
public record ApiDocument(
    URI location,
    JsonNode root,
    String version,
    List<Operation> operations,
    Map<String, Position> positions) {

  /** Whether schemas follow JSON Schema 2020-12 (3.1 and later) rather than the 3.0 dialect. */
  public boolean isVersion31() {
    return !version.startsWith("3.0");
  }

  /**
   * Where the thing at a JSON pointer stands in the text, or the nearest ancestor that has a
   * position.
   */
  public Optional<Position> positionOf(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      Position position = positions.get(at);
      if (position != null || at.isEmpty()) {
        return Optional.ofNullable(position);
      }
    }
  }
}
