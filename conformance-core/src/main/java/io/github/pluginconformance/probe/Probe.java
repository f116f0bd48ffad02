package io.github.pluginconformance.probe;

import java.util.List;

/** Talks to the plugin and records what happened; judges nothing. */
public interface Probe {

  /** When it runs. */
  Phase phase();

  /** The area whose evidence it gathers, such as {@code manifest}; for progress output. */
  String area();

  /**
   * Beginnings of the ids of the rules that need what it gathers, such as {@code opengraph/}; it
   * does not run if none of them is selected. Empty for a probe that others build on.
   */
  default List<String> serves() {
    return List.of();
  }

  /**
   * Whether it sends nothing and only looks at what others have recorded: then it runs at the end
   * of a run that was stopped on the way too.
   */
  default boolean sendsNothing() {
    return false;
  }

  /** What it is called where it fails. */
  default String name() {
    return getClass().getSimpleName();
  }

  /**
   * Gathers. What it needs and does not find in the context (no document, no credential) makes it
   * return without a record.
   */
  void run(RunContext context);
}
