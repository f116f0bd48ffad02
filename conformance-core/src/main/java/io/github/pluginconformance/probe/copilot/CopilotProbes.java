package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code copilot/}. */
public final class CopilotProbes {

  private CopilotProbes() {}

  /**
   * New probes for one run. Answers are looked at while what they show exists, and again when
   * updates and confirmation flows have brought more.
   */
  public static List<Probe> create() {
    CitedAddresses cited = new CitedAddresses();
    return List.of(
        new PackageProbe(),
        new PackageLinksProbe(),
        new CitationProbe(Phase.LOOK, cited),
        new CitationProbe(Phase.DELETE, cited),
        new CitationProbe(Phase.NEGATIVE, cited),
        new UnaskedTokenProbe());
  }

  /** Only what reads the package. */
  public static List<Probe> reading() {
    return List.of(new PackageProbe());
  }
}
