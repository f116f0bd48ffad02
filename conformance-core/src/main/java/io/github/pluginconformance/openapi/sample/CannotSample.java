package io.github.pluginconformance.openapi.sample;

/** One attempt failed; the message says why. */
final class CannotSample extends Exception {

  private static final long serialVersionUID = 1L;

  CannotSample(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
