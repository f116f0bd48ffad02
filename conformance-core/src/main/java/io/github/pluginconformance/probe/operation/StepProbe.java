package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.probe.CallRules;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.probe.operation.step.Step;

/** A step as a probe: runs where there is a session, and records what is known afterwards. */
final class StepProbe extends Probe {

  private final Step step;

  StepProbe(Phase phase, Step step) {
    super(phase, "operation", CallRules.BEGINNINGS);
    this.step = step;
  }

  @Override
  public String name() {
    return step.getClass().getSimpleName();
  }

  @Override
  public void run(RunContext context) {
    context.service(SessionComponents.class).ifPresent(parts -> run(parts, context));
  }

  private void run(SessionComponents parts, RunContext context) {
    try {
      step.run(parts);
    } finally {
      EvidenceRecording.of(parts, context.evidence());
    }
  }
}
