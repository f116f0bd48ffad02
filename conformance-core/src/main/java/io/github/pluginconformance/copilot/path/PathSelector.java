package io.github.pluginconformance.copilot.path;

import org.jspecify.annotations.Nullable;

/** What a segment selects among the children of a value. */
public sealed interface PathSelector {

  /** The member of an object. */
  record Name(String name) implements PathSelector {}

  /** Every child. */
  record Wildcard() implements PathSelector {}

  /**
   * The element of an array.
   *
   * @param index from the start; negative ones from the end
   */
  record Index(long index) implements PathSelector {}

  /**
   * Some elements of an array.
   *
   * @param start null for the first in the direction of {@code step}
   * @param end the first that is left out; null for none
   */
  record Slice(@Nullable Long start, @Nullable Long end, long step) implements PathSelector {}

  /** The children for which a condition holds. */
  record Filter(Condition condition) implements PathSelector {}
}
