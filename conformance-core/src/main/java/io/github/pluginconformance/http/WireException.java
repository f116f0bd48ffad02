package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.io.IOException;

/** Ends an exchange with a named failure. Never leaves this package. */
final class WireException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  WireException(FailureKind kind, String message) {
    this(new Failure(kind, message));
  }

  WireException(Failure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
