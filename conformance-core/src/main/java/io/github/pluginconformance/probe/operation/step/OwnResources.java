package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        parts.ledger().live(shape.noun()).stream()
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

  /** A new thing of the operation's resource, whatever else there is. */
  Optional<LedgerEntry> anew(OperationShape shape) {
    Optional<LedgerEntry> before = parts.ledger().latest(shape.noun());
    createAgain(shape.noun());
    return parts.ledger().latest(shape.noun()).filter(one -> !before.equals(Optional.of(one)));
  }

  /** Whether another thing of ours has to be named besides the one that is changed. */
  private static boolean isKin(OperationShape shape, Slot slot) {
    return shape.changes() && slot.required() && shape.isRelation(slot);
  }

  /** The target of a call about a thing; none where there is none. */
  static CallTarget target(Optional<LedgerEntry> entry) {
    return entry.map(found -> CallTarget.exactly(found.thing())).orElse(CallTarget.NONE);
  }

  /** Whether what the create makes can be taken away again, as far as has been seen. */
  public boolean canBeRemoved(OperationShape create) {
    List<OperationShape> deletes =
        parts.shapes().about(create.noun()).stream()
            .filter(Candidates::deletes)
            .filter(shape -> parts.consent().mayBeCalled(shape.operation()))
            .toList();
    return deletes.stream().anyMatch(shape -> !takesNothingAway(shape));
  }

  /**
   * Whether a delete was called and has never taken anything away: it was refused each time, or the
   * thing was there afterwards. Whatever else is made would stay.
   */
  private boolean takesNothingAway(OperationShape delete) {
    List<WriteSeen> tried =
        parts.watch().seen(delete.operation()).stream()
            .filter(write -> write.call().intent() == Intent.VALID)
            .filter(write -> write.status() != 409 || !wasMovedOn(write.target()))
            .toList();
    return !tried.isEmpty() && tried.stream().noneMatch(OwnResources::mayHaveTakenAway);
  }

  /** Whether a deed of this run was done to a thing, which brought it into another state. */
  boolean wasMovedOn(@Nullable JsonNode id) {
    return id != null
        && parts.log().answered().stream()
            .filter(one -> isDeed(one.prepared().operation()))
            .flatMap(one -> one.prepared().parameters().values().stream())
            .anyMatch(value -> ScalarValues.same(value, id));
  }

  private static boolean isDeed(Operation operation) {
    return operation.method().equals("POST") && operation.path().matches(".*\\}/[^{}/]+/?");
  }

  private static boolean mayHaveTakenAway(WriteSeen write) {
    WriteEffect effect = WriteEffect.of(write);
    return write.succeeded() && (!effect.isConfirmed() || effect.isGone());
  }

  /** Makes what an operation has to be made in, where nothing of it is left. */
  void provideFor(OperationShape shape) {
    provideFor(shape, new HashSet<>(Set.of(shape.noun())));
  }

  private void provideFor(OperationShape shape, Set<String> begun) {
    for (Slot slot : shape.required()) {
      String owner = shape.nounOf(slot);
      if (shape.isId(slot) && begun.add(owner) && parts.ledger().latest(owner).isEmpty()) {
        createAgain(owner, begun);
      }
    }
  }

  /**
   * Whether an operation was seen to make things that can be taken away again: a create, or a deed
   * that was answered with something new, such as a payment.
   */
  boolean makesRemovable(OperationShape shape) {
    boolean makes =
        shape.access() == Access.CREATE
            || shape.access() == Access.ACT
                && parts.ledger().about(shape.noun()).stream()
                    .anyMatch(
                        entry ->
                            entry.by().operation().equals(shape.operation())
                                && entry.thing().id() != null);
    return makes && canBeRemoved(shape);
  }

  private void createAgain(String noun) {
    createAgain(noun, new HashSet<>(Set.of(noun)));
  }

  private void createAgain(String noun, Set<String> begun) {
    parts.shapes().about(noun).stream()
        .filter(shape -> shape.access() == Access.CREATE)
        .filter(
            shape ->
                parts.log().validOf(shape.operation()).stream()
                    .anyMatch(one -> one.call().succeeded()))
        .findFirst()
        .ifPresent(
            shape -> {
              provideFor(shape, begun);
              parts.call(shape, CallTarget.NONE, Intent.VALID, "once more");
            });
  }
}
