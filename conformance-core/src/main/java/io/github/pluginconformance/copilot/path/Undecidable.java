package io.github.pluginconformance.copilot.path;

/** What a query selects cannot be told: it asks for more than is evaluated here. */
final class Undecidable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Undecidable(String reason) {
    super(reason, null, false, false);
  }
}
