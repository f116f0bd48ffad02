package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code operation/}. */
public final class OperationProbes {

  private OperationProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    return List.of();
  }
}
