package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.Access;
import java.util.Optional;

/** Things of this run for operations that change or delete one. */
final class Things {

  private final Parts parts;

  Things(Parts parts) {
    this.parts = parts;
  }

  /** Something of the operation's resource that we created; created anew where nothing is left of it. */
  Topic of(OperationShape shape) {
    return latest(shape.noun())
        .or(
            () -> {
              createAgain(shape.noun());
              return latest(shape.noun());
            })
        .orElse(Topic.NONE);
  }

  /** Whether what the create makes can be taken away again. */
  boolean canBeRemoved(OperationShape create) {
    return parts.shapes().about(create.noun()).stream()
        .filter(Candidates::deletes)
        .anyMatch(shape -> parts.consent().mayBeCalled(shape.operation()));
  }

  private Optional<Topic> latest(String noun) {
    return parts.ledger().latest(noun).map(entry -> Topic.exactly(entry.thing()));
  }

  private void createAgain(String noun) {
    parts.shapes().about(noun).stream()
        .filter(shape -> shape.access() == Access.CREATE)
        .filter(shape -> parts.log().validOf(shape.operation()).stream().anyMatch(one -> CallLog.succeeded(one.call())))
        .findFirst()
        .ifPresent(shape -> parts.call(shape, Topic.NONE, Intent.VALID, "once more"));
  }
}
