package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.Position;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import org.jspecify.annotations.Nullable;

/** Turns faults of a document into findings. */
final class FaultFindings {

  private static final String SUBJECT = "document";

  private FaultFindings() {}

  static Finding of(Level level, DocumentFault fault) {
    return Finding.of(level, SUBJECT, fault.message())
        .at(place(fault))
        .comparing(null, fault.kind());
  }

  private static @Nullable String place(DocumentFault fault) {
    Position position = fault.position();
    if (position == null) {
      return fault.pointer().isEmpty() ? null : fault.pointer();
    }
    return fault.pointer().isEmpty()
        ? position.toString()
        : fault.pointer() + " (" + position + ")";
  }
}
