package io.github.pluginconformance.wire;

/**
 * Something that went wrong on the wire.
 *
 * @param message one sentence in our own words, with the values that matter (host and port, limit
 *     and what was read)
 */
public record Failure(FailureKind kind, String message) {

  @Override
  public String toString() {
    return kind.code() + ": " + message;
  }
}
