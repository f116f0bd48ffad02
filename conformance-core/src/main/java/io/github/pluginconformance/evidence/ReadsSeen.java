package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.Operation;
import java.util.List;

/**
 * What GETs did to the state.
 *
 * @param watched those that were called between two reads of one state
 */
public record ReadsSeen(List<Operation> watched, List<ReadEffect> effects) {

  /** Whether the operation was seen to change something. */
  public boolean changes(Operation operation) {
    return effects.stream()
        .anyMatch(effect -> effect.operation().subject().equals(operation.subject()));
  }
}
