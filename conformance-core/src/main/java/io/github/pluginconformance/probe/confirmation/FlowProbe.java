package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowsSeen;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.CallRules;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries out how each operation that may act is confirmed; creates first, deletes last. */
final class FlowProbe extends Probe {

  FlowProbe() {
    super(Phase.CONFIRM, "confirmation", CallRules.BEGINNINGS);
  }

  @Override
  public void run(RunContext context) {
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    caller.ifPresent(found -> run(context, found));
  }

  private static void run(RunContext context, OperationCaller caller) {
    List<ClassifiedOperation> all = new ConfirmationClassifier(caller, context.settings()).all();
    ReadWatch watch = ReadWatch.in(context, caller);
    LateReads late = new LateReads(caller, watch);
    FlowChoice choice = new FlowChoice(caller, context.settings(), all);
    FlowFactory maker =
        new FlowFactory(
            caller,
            context.fetcher(),
            context.credential(),
            context.settings().credentials().other());
    List<FlowSeen> seen = new ArrayList<>();
    for (ClassifiedOperation one : order(caller, choice, all)) {
      if (!FlowProbe.creates(caller, one)) {
        late.run(context);
      }
      seen.add(tried(caller, choice, maker, seen, one));
      // A run that ends early has what was seen so far.
      context.evidence().record(new FlowsSeen(List.copyOf(seen)));
    }
    late.run(context);
    context.evidence().record(new FlowsSeen(List.copyOf(seen)));
    // Others may have been seen at work since reads were tried.
    context.evidence().record(watch.seen());
  }

  /** In the order of {@link Access}: creates first, deletes near the end. */
  private static List<ClassifiedOperation> order(
      OperationCaller caller, FlowChoice choice, List<ClassifiedOperation> all) {
    return all.stream()
        .filter(choice::isTried)
        .sorted(Comparator.comparing(one -> caller.access(one.operation())))
        .toList();
  }

  private static FlowSeen tried(
      OperationCaller caller,
      FlowChoice choice,
      FlowFactory maker,
      List<FlowSeen> seen,
      ClassifiedOperation one) {
    FlowExecution execution = new FlowExecution(caller, one);
    Optional<String> refused = choice.refused(one);
    if (refused.isPresent()) {
      execution.leaveAll(refused.get());
      return execution.seen();
    }
    FlowFixture material = new FlowFixture(caller, maker, choice.all(), seen);
    Optional<PreparedCall> call = material.prepare(one).map(ready -> different(caller, one, ready));
    if (call.isEmpty()) {
      execution.leaveAll(caller.missing(one.operation()));
      return execution.seen();
    }
    execution.begin(call.get());
    maker.flow(one, material.another(one)).run(execution, call.get());
    execution.lookAfterRefusals();
    return execution.seen();
  }

  /** A change to what is there already changes nothing, and nothing could be seen of it. */
  private static PreparedCall different(
      OperationCaller caller, ClassifiedOperation one, PreparedCall call) {
    if (caller.access(one.operation()) != Access.UPDATE) {
      return call;
    }
    Set<String> fixed =
        caller
            .confirmation(one.operation())
            .flatMap(flow -> Optional.ofNullable(flow.field()))
            .map(Set::of)
            .orElse(Set.of());
    return new PayloadVariation(caller.contract()).of(call, fixed).orElse(call);
  }

  static boolean creates(OperationCaller caller, ClassifiedOperation one) {
    return caller.access(one.operation()) == Access.CREATE;
  }
}
