package io.github.pluginconformance.openapi.model;

/** Which way a value travels: decides what {@code readOnly} and {@code writeOnly} mean for it. */
public enum Direction {
  /** In a request: readOnly properties may not be sent and are not required. */
  REQUEST,
  /** In an answer: writeOnly properties may not be sent and are not required. */
  RESPONSE,
  /** Neither: both are optional (an example of a component by itself). */
  NEITHER
}
