package io.github.pluginconformance.openapi.document;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a text; never leaves this package. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final FaultKind kind;
  private final String pointer;
  private final transient @Nullable Position position;

  UnreadableException(FaultKind kind, String pointer, @Nullable Position position, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.pointer = pointer;
    this.position = position;
  }

  FaultKind kind() {
    return kind;
  }

  String pointer() {
    return pointer;
  }

  @Nullable Position position() {
    return position;
  }
}
