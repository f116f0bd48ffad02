package io.github.pluginconformance.openapi.schema;

import org.jspecify.annotations.Nullable;

/** A bound of ours was met while judging; never leaves this package. */
final class LimitReachedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String pattern;

  LimitReachedException(String limit, String message) {
    this(limit, message, null);
  }

  /**
   * @param pattern the regular expression that is too much; null where it is something else
   */
  LimitReachedException(String limit, String message, @Nullable String pattern) {
    super(limit + ": " + message, null, false, false);
    this.pattern = pattern;
  }

  /** The reason, with the place of the pattern in the document. */
  String at(PatternPlaces places) {
    return getMessage() + (pattern == null ? "" : places.of(pattern).map(": "::concat).orElse(""));
  }
}
