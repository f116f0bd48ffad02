package io.github.pluginconformance.probe.operation;

import java.util.Optional;

/** Where in its list a thing stands, for operations that name things by their place. */
interface Places {

  /**
   * The number to send; empty where it cannot be known that the place is that of a thing of ours.
   */
  Optional<Integer> of(OperationShape shape, Slot slot, Topic topic);
}
