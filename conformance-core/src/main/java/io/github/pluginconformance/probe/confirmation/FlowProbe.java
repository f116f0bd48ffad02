package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.ClassifiedOperation;
import io.github.pluginconformance.evidence.FlowSeen;
import io.github.pluginconformance.evidence.FlowStep.Kind;
import io.github.pluginconformance.evidence.FlowsSeen;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tries out how each operation that may act is confirmed; creates first, deletes last. */
final class FlowProbe implements Probe {

  @Override
  public Phase phase() {
    return Phase.CONFIRM;
  }

  @Override
  public String area() {
    return "confirmation";
  }

  @Override
  public void run(RunContext context) {
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    caller.ifPresent(found -> run(context, found));
  }

  private static void run(RunContext context, OperationCaller caller) {
    List<ClassifiedOperation> all = new Classifier(caller, context.settings()).all();
    FlowChoice choice = new FlowChoice(caller, context, all);
    List<FlowSeen> seen = new ArrayList<>();
    all.stream()
        .filter(choice::isTried)
        .sorted(Comparator.comparing(one -> caller.access(one.operation())))
        .forEach(
            one -> {
              seen.add(tried(caller, choice, one));
              // A run that ends early has what was seen so far.
              context.evidence().record(FlowsSeen.class, new FlowsSeen(List.copyOf(seen)));
            });
    context.evidence().record(FlowsSeen.class, new FlowsSeen(List.copyOf(seen)));
  }

  private static FlowSeen tried(
      OperationCaller caller, FlowChoice choice, ClassifiedOperation one) {
    Stage stage = new Stage(caller, one);
    Optional<String> refused = choice.refused(one);
    if (refused.isPresent()) {
      stage.leave(refused.get(), Kind.values());
      return stage.seen();
    }
    Optional<PreparedCall> call = new Material(caller, choice).prepare(one);
    if (call.isEmpty()) {
      stage.leave(caller.missing(one.operation()), Kind.values());
      return stage.seen();
    }
    stage.open(call.get());
    choice.flow(one).run(stage, call.get());
    return stage.seen();
  }

  /** The order of {@link Access} is the order in which flows are tried. */
  static boolean creates(OperationCaller caller, ClassifiedOperation one) {
    return caller.access(one.operation()) == Access.CREATE;
  }
}
