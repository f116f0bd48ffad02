package io.github.pluginconformance.openapi.model;

import io.github.pluginconformance.openapi.document.DocumentFault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document: a model, unless a fault is fatal, and everything that is wrong
 * with it.
 *
 * @param sha256 of the bytes that were read, in lower-case hex
 */
public record Reading(@Nullable ApiDocument document, List<DocumentFault> faults, String sha256) {

  /** The model, if one could be built. */
  public Optional<ApiDocument> model() {
    return Optional.ofNullable(document);
  }
}
