package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;

/** Turns faults of a document into findings. */
final class FaultFindings {

  private static final String SUBJECT = "document";

  private FaultFindings() {}

  static Finding of(Level level, DocumentFault fault) {
    return Finding.of(level, SUBJECT, fault.message())
        .at(fault.place())
        .comparing(null, fault.kind());
  }
}
