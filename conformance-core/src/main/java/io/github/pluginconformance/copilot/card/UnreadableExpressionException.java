package io.github.pluginconformance.copilot.card;

/** An expression that cannot be evaluated here, which says nothing about the platform. */
final class UnreadableExpressionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableExpressionException(String what) {
    super(what, null, false, false);
  }
}
