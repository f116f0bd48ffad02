package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.ReadsSeen;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;

/**
 * Looks whether GETs changed anything: compares what the same reads showed before and after the
 * other GETs, mostly from calls that were made anyway.
 */
record ReadsProbe(Phase phase) implements Probe {

  @Override
  public String area() {
    return "confirmation";
  }

  @Override
  public void run(RunContext context) {
    context.service(OperationCaller.class).ifPresent(caller -> run(context, caller));
  }

  private void run(RunContext context, OperationCaller caller) {
    ReadsSeen before = context.evidence().part(ReadsSeen.class).orElseGet(ReadWatch::nothing);
    ReadWatch watch = new ReadWatch(caller, before);
    if (phase == Phase.READ) {
      watch.lookAgainAtLists();
    }
    watch.compare();
    context.evidence().record(ReadsSeen.class, watch.seen());
  }
}
