package io.github.pluginconformance.openapi.sample;

/**
 * Where a sample comes from, the most trustworthy first. A composed value is as trustworthy as its
 * weakest part.
 */
public enum Provenance {
  /** Given by the {@link ValueSource}: settings, the run's own identity, an earlier answer. */
  SUPPLIED,
  /** An example in the document. */
  EXAMPLE,
  /** A default in the document. */
  DEFAULT,
  /** One of the values that the document lists: enum, const, a boolean. */
  ENUM,
  /** Made up from the constraints. */
  GENERATED;

  Provenance weaker(Provenance other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
