package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.probe.PreparedCall;
import java.util.Optional;
import java.util.Set;

/** Makes a call of the same operation that asks for something else, or acts on something else. */
interface AlternativeCalls {

  /** Why there is none. */
  String NONE = "nothing else of our own is there to do it with, and none could be made";

  /**
   * Such a call; empty where there is nothing else.
   *
   * @param fixed names of fields that say for whom or with what the call is made
   */
  Optional<PreparedCall> of(PreparedCall call, Set<String> fixed);

  /**
   * Such a call while what the given one acts on is still there; made for it where need be. Empty
   * where an operation is not about a thing of its own.
   */
  default Optional<PreparedCall> beside(PreparedCall call) {
    return Optional.empty();
  }
}
