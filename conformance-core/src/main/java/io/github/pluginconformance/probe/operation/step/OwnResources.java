package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.Optional;

/** Things of this run for operations that change or delete one. */
public final class OwnResources {

  private final SessionComponents parts;

  public OwnResources(SessionComponents parts) {
    this.parts = parts;
  }

  /**
   * Something of the operation's resource that we created; created anew where nothing is left of
   * it.
   */
  Optional<LedgerEntry> of(OperationShape shape) {
    long needed = shape.slots().stream().anyMatch(slot -> isKin(shape, slot)) ? 2 : 1;
    long there =
        parts.ledger().live().stream()
            .filter(entry -> entry.thing().noun().equals(shape.noun()))
            .filter(entry -> !parts.ledger().isMissing(entry))
            .count();
    boolean none =
        there < needed && there > 0
            || parts
                .ledger()
                .latest(shape.noun())
                .filter(one -> !parts.ledger().isMissing(one))
                .isEmpty();
    if (none && !parts.ledger().loses(shape.noun())) {
      createAgain(shape.noun());
    }
    Optional<LedgerEntry> entry = parts.ledger().latest(shape.noun());
    entry.ifPresent(found -> new ListRefresh(parts, Intent.STATE_PROBE).before(shape, found));
    return entry.flatMap(parts.ledger()::current);
  }

  /** Whether another thing of ours has to be named besides the one that is changed. */
  private static boolean isKin(OperationShape shape, Slot slot) {
    return shape.changes() && slot.required() && shape.isRelation(slot);
  }

  /** The target of a call about a thing; none where there is none. */
  static CallTarget target(Optional<LedgerEntry> entry) {
    return entry.map(found -> CallTarget.exactly(found.thing())).orElse(CallTarget.NONE);
  }

  /** Whether what the create makes can be taken away again. */
  public boolean canBeRemoved(OperationShape create) {
    return parts.shapes().about(create.noun()).stream()
        .filter(Candidates::deletes)
        .anyMatch(shape -> parts.consent().mayBeCalled(shape.operation()));
  }

  private void createAgain(String noun) {
    parts.shapes().about(noun).stream()
        .filter(shape -> shape.access() == Access.CREATE)
        .filter(
            shape ->
                parts.log().validOf(shape.operation()).stream()
                    .anyMatch(one -> one.call().succeeded()))
        .findFirst()
        .ifPresent(shape -> parts.call(shape, CallTarget.NONE, Intent.VALID, "once more"));
  }
}
