package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.operation.step.CleanUpStep;
import io.github.pluginconformance.probe.operation.step.ConditionalReadStep;
import io.github.pluginconformance.probe.operation.step.CreateStep;
import io.github.pluginconformance.probe.operation.step.DeleteStep;
import io.github.pluginconformance.probe.operation.step.GoneItemStep;
import io.github.pluginconformance.probe.operation.step.InvalidInputStep;
import io.github.pluginconformance.probe.operation.step.MissedUpdateStep;
import io.github.pluginconformance.probe.operation.step.OptionalReadStep;
import io.github.pluginconformance.probe.operation.step.PagesStep;
import io.github.pluginconformance.probe.operation.step.PlatformCreateStep;
import io.github.pluginconformance.probe.operation.step.PlatformReadStep;
import io.github.pluginconformance.probe.operation.step.ReadAgainStep;
import io.github.pluginconformance.probe.operation.step.ReadStep;
import io.github.pluginconformance.probe.operation.step.RelatedReadStep;
import io.github.pluginconformance.probe.operation.step.RestoreStep;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.probe.operation.step.StaleVersionStep;
import io.github.pluginconformance.probe.operation.step.UncommonReadStep;
import io.github.pluginconformance.probe.operation.step.UnknownItemStep;
import io.github.pluginconformance.probe.operation.step.UpdateStep;
import io.github.pluginconformance.probe.operation.step.VariedReadStep;
import io.github.pluginconformance.probe.operation.step.VariedWriteStep;
import java.util.List;

/** The probes of the area {@code operation/}. */
public final class OperationProbes {

  private OperationProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    return create(SessionComponents.Machine.real());
  }

  static List<Probe> create(SessionComponents.Machine machine) {
    return List.of(
        new OpenSession(machine),
        new StepProbe(Phase.READ, new ReadStep()),
        new StepProbe(Phase.CREATE, new CreateStep()),
        new StepProbe(Phase.READ_AGAIN, new ReadAgainStep()),
        new StepProbe(Phase.READ_AGAIN, new RelatedReadStep()),
        new StepProbe(Phase.LOOK, new PlatformReadStep()),
        new StepProbe(Phase.LOOK, new OptionalReadStep()),
        new StepProbe(Phase.LOOK, new UncommonReadStep()),
        new StepProbe(Phase.LOOK, new VariedReadStep()),
        new StepProbe(Phase.LOOK, new ConditionalReadStep()),
        new StepProbe(Phase.UPDATE, new UpdateStep()),
        new StepProbe(Phase.UPDATE, new RelatedReadStep()),
        new StepProbe(Phase.DELETE, new DeleteStep()),
        new StepProbe(Phase.DELETE, new RestoreStep()),
        new StepProbe(Phase.DELETE, new GoneItemStep()),
        new StepProbe(Phase.DELETE, new PlatformCreateStep()),
        new StepProbe(Phase.DELETE, new VariedWriteStep()),
        new StepProbe(Phase.DELETE, new PagesStep()),
        new StepProbe(Phase.NEGATIVE, new MissedUpdateStep()),
        new StepProbe(Phase.NEGATIVE, new UnknownItemStep()),
        new StepProbe(Phase.NEGATIVE, new InvalidInputStep()),
        new StepProbe(Phase.NEGATIVE, new StaleVersionStep()),
        new StepProbe(Phase.CLEAN_UP, new CleanUpStep()),
        // Others call operations after the clean-up: what came of that is recorded too.
        new StepProbe(Phase.CLOSE, parts -> parts.ledger().ended(parts.leftBehind().size())),
        new CoverageProbe(),
        new SecondOpinionProbe());
  }
}
