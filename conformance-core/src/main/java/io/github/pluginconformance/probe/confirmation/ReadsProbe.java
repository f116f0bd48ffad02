package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.List;

/**
 * Looks whether GETs changed anything: compares what the same reads showed before and after the
 * other GETs, mostly from calls that were made anyway.
 */
final class ReadsProbe extends Probe {

  ReadsProbe(Phase phase) {
    super(phase, "confirmation", List.of("confirmation/get-is-safe", "operation/repeatable"));
  }

  @Override
  public void run(RunContext context) {
    context.service(OperationCaller.class).ifPresent(caller -> run(context, caller));
  }

  private void run(RunContext context, OperationCaller caller) {
    ReadWatch watch = ReadWatch.in(context, caller);
    // Where the run makes something, every list is read again afterwards anyway; where something is
    // open, all of them are worth it.
    if (phase() == Phase.READ && !creates(caller) || watch.hasDoubts()) {
      watch.lookAgainAtLists();
    }
    watch.compare();
    context.evidence().record(watch.seen());
  }

  private static boolean creates(OperationCaller caller) {
    return caller.operations().stream()
        .filter(operation -> caller.access(operation) == Access.CREATE)
        .anyMatch(operation -> caller.forbidden(operation).isEmpty());
  }
}
