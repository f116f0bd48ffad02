package io.github.pluginconformance.openapi.document;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the document itself.
 *
 * @param kind a stable name, such as {@code yaml.duplicate-key} or {@code spec.ref-loop}
 * @param fatal whether no model could be built because of it
 * @param pointer JSON pointer into the document; empty for the whole of it
 */
public record DocumentFault(
    String kind, boolean fatal, String pointer, @Nullable Position position, String message) {

  /** Pointer, line and column in words, as far as they are known; null for the whole document. */
  public @Nullable String place() {
    if (position == null) {
      return pointer.isEmpty() ? null : pointer;
    }
    return pointer.isEmpty() ? position.toString() : pointer + " (" + position + ")";
  }

  /** Whether it is a limit of ours that was met, and no fault of the text. */
  public boolean isLimit() {
    return FaultKind.isLimit(kind);
  }
}
