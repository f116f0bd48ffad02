package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a JSON text.
 *
 * @param value what could be read of it, also where it is not strictly JSON (the last of duplicate
 *     keys, the first of several values, a trailing comma left out); null if nothing could
 * @param positions line and column by JSON pointer; empty if there is no value
 */
public record JsonReading(
    @Nullable JsonNode value, List<DocumentFault> faults, Map<String, Position> positions) {

  /** The value, if any could be read. */
  public Optional<JsonNode> read() {
    return Optional.ofNullable(value);
  }

  /** Whether the text is exactly one JSON value by RFC 8259; a byte order mark is forgiven. */
  public boolean isStrict() {
    return faults.stream().allMatch(fault -> fault.kind().equals(FaultKind.JSON_BOM.code()));
  }
}
