package io.github.pluginconformance.evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the evidence that is gathered for each API of a plugin, and shown for all of them.
 *
 * @param <T> the part itself
 */
public interface Joinable<T> {

  /** Both in one, this one first. */
  T and(T other);

  static <E> List<E> both(List<E> first, List<E> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
