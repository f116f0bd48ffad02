package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.operation.step.Step;

/** A step as a probe: runs where there is a session, and records what is known afterwards. */
record StepProbe(Phase phase, Step step) implements Probe {

  @Override
  public String area() {
    return "operation";
  }

  @Override
  public void run(RunContext context) {
    OperationCaller caller = context.service(OperationCaller.class).orElse(null);
    if (caller instanceof OperationSession session) {
      try {
        step.run(session.parts());
      } finally {
        EvidenceRecording.of(session.parts(), context.evidence());
      }
    }
  }
}
