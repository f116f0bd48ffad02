package io.github.pluginconformance.openapi.schema;

/** A bound of ours was met while judging; never leaves this package. */
final class LimitReachedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LimitReachedException(String limit, String message) {
    super(limit + ": " + message, null, false, false);
  }
}
