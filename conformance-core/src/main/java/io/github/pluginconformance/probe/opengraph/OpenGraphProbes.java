package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code opengraph/}. */
public final class OpenGraphProbes {

  private OpenGraphProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    return List.of();
  }
}
