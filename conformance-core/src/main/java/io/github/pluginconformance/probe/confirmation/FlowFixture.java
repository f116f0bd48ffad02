package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees to it that there is something of our own to change or to delete. */
final class FlowFixture {

  private final OperationCaller caller;
  private final FlowFactory maker;
  private final List<ClassifiedOperation> all;
  private final List<FlowSeen> seen;

  FlowFixture(
      OperationCaller caller,
      FlowFactory maker,
      List<ClassifiedOperation> all,
      List<FlowSeen> seen) {
    this.caller = caller;
    this.maker = maker;
    this.all = all;
    this.seen = seen;
  }

  /** A call of an operation; what it acts on is made first where nothing is left of it. */
  Optional<PreparedCall> prepare(ClassifiedOperation one) {
    Optional<PreparedCall> ready = caller.prepare(one.operation());
    if (ready.isPresent() || FlowProbe.creates(caller, one)) {
      return ready;
    }
    makeFor(one);
    return caller.prepare(one.operation());
  }

  private void makeFor(ClassifiedOperation one) {
    all.stream()
        .filter(other -> FlowProbe.creates(caller, other) && isSameResource(other, one.operation()))
        .filter(other -> caller.forbiddenInFlows(other.operation()).isEmpty() && !isIdle(other))
        .findFirst()
        .ifPresent(this::make);
  }

  /** Whether a create was seen to make nothing. */
  private boolean isIdle(ClassifiedOperation create) {
    return seen.stream()
        .filter(flow -> flow.operation().equals(create))
        .flatMap(flow -> flow.step(Kind.CONFIRMED).stream())
        .anyMatch(step -> step.isKnown() && !step.acted());
  }

  /**
   * What an operation is tried with once more: a delete with another thing, anything else with
   * other values.
   */
  AlternativeCalls another(ClassifiedOperation one) {
    return caller.access(one.operation()) == Access.DELETE
        ? new OtherThing(one)
        : new PayloadVariation(caller.contract())::of;
  }

  private void make(ClassifiedOperation create) {
    caller
        .prepare(create.operation())
        .ifPresent(call -> maker.flow(create, another(create)).happyPath(call));
  }

  private boolean isSameResource(ClassifiedOperation create, Operation operation) {
    return caller.readerOf(create.operation()).equals(caller.readerOf(operation));
  }

  /** A delete is tried once more with another thing. */
  private final class OtherThing implements AlternativeCalls {

    private final ClassifiedOperation delete;

    OtherThing(ClassifiedOperation delete) {
      this.delete = delete;
    }

    @Override
    public Optional<PreparedCall> of(PreparedCall call, Set<String> fixed) {
      return prepare(delete).filter(other -> !other.equals(call));
    }

    @Override
    public Optional<PreparedCall> beside(PreparedCall call) {
      makeFor(delete);
      return of(call, Set.of());
    }
  }
}
