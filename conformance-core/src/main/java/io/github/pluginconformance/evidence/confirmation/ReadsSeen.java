package io.github.pluginconformance.evidence.confirmation;

import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * What GETs did to the state.
 *
 * @param watched those that were called between two reads of one state
 * @param effects at most one for each
 */
public record ReadsSeen(List<Operation> watched, List<ReadEffect> effects) {

  /** What the operation was seen to do; empty for nothing. */
  public Optional<ReadEffect> effectOf(Operation operation) {
    return effects.stream()
        .filter(effect -> effect.operation().subject().equals(operation.subject()))
        .findFirst();
  }

  /** Whether the operation was seen to change something. */
  public boolean changes(Operation operation) {
    return effectOf(operation)
        .filter(effect -> effect.kind() == ReadEffect.Kind.CHANGES)
        .isPresent();
  }
}
