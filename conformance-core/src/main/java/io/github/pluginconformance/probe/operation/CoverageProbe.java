package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.probe.CallRules;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.operation.step.SessionComponents;

/** Records which parts of the document the run has met, once no more calls are made. */
final class CoverageProbe extends Probe {

  CoverageProbe() {
    super(Phase.CLOSE, "operation", CallRules.BEGINNINGS);
  }

  @Override
  public boolean sendsNothing() {
    return true;
  }

  @Override
  public void run(RunContext context) {
    context
        .service(SessionComponents.class)
        .map(parts -> new DocumentCoverage(parts).seen())
        .ifPresent(seen -> context.evidence().record(seen));
  }
}
