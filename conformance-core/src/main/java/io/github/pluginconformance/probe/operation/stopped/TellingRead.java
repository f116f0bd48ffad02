package io.github.pluginconformance.probe.operation.stopped;

import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.List;

/**
 * A read that may show what the stopped run has left.
 *
 * @param attempts the writes whose doing it would show
 */
record TellingRead(OperationShape shape, PreparedCall read, List<Attempted> attempts) {

  /** Whether it is the read of one thing, by the end of its path. */
  boolean isOfOne() {
    return shape.item().isPresent();
  }
}
