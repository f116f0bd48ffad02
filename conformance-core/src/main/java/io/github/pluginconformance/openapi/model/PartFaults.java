package io.github.pluginconformance.openapi.model;

import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.document.Faults;
import io.github.pluginconformance.openapi.document.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes faults of the parts of a document, named by their pointers. */
final class PartFaults {

  private final Faults faults;
  private final Map<String, Position> positions;

  PartFaults(Faults faults, Map<String, Position> positions) {
    this.faults = faults;
    this.positions = positions;
  }

  void add(FaultKind kind, String pointer, String message) {
    faults.add(kind, pointer, position(pointer), message);
  }

  void fatal(FaultKind kind, String pointer, String message) {
    faults.fatal(kind, pointer, position(pointer), message);
  }

  private @Nullable Position position(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      Position position = positions.get(at);
      if (position != null || at.isEmpty()) {
        return position;
      }
    }
  }
}
