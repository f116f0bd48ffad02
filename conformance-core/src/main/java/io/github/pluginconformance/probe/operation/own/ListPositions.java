package io.github.pluginconformance.probe.operation.own;

import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.Optional;

/** Where in its list a thing stands, for operations that name things by their place. */
public interface ListPositions {

  /**
   * The number to send; empty where it cannot be known that the place is that of a thing of ours.
   */
  Optional<Integer> of(OperationShape shape, Slot slot, CallTarget target);
}
