package io.github.pluginconformance.openapi.sample;

/** How many of the properties that may be left out a sample has. */
public enum Extent {
  /** Required properties only. */
  MINIMAL,
  /**
   * Required properties and those with an example or a default; all where the object names no
   * required ones at all, since documents that forget {@code required} are far more common than
   * operations that need no input.
   */
  TYPICAL,
  /** Every declared property that is not deprecated. */
  FULL
}
