package io.github.pluginconformance.probe;

/** Talks to the plugin and records what happened; judges nothing. */
public interface Probe {

  /** When it runs. */
  Phase phase();

  /** The area whose evidence it gathers, such as {@code manifest}; for progress output. */
  String area();

  /**
   * Gathers. What it needs and does not find in the context (no document, no credential) makes it
   * return without a record.
   */
  void run(RunContext context);
}
