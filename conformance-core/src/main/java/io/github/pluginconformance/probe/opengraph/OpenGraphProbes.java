package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code opengraph/}. */
public final class OpenGraphProbes {

  private OpenGraphProbes() {}

  /**
   * New probes for one run, in the order in which they run within a phase: one look after the
   * creates, one after the updates and one after the confirmation flows, for the links that only
   * these return.
   */
  public static List<Probe> create() {
    LinkLook look = new LinkLook();
    return List.of(
        new LinkProbe(Phase.LOOK, look),
        new LinkProbe(Phase.UPDATE, look),
        new LinkProbe(Phase.CONFIRM, look));
  }
}
