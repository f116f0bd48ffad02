package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code confirmation/}. */
public final class ConfirmationProbes {

  private ConfirmationProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    return List.of(
        new ClassificationProbe(),
        new ReadsProbe(Phase.READ),
        new ReadsProbe(Phase.LOOK),
        new FlowProbe());
  }
}
