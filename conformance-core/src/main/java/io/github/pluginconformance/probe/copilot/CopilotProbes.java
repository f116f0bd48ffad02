package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code copilot/}. */
public final class CopilotProbes {

  private CopilotProbes() {}

  /** New probes for one run. */
  public static List<Probe> create() {
    return List.of(new PackageProbe(), new UnaskedTokenProbe());
  }

  /** Only what reads the package. */
  public static List<Probe> reading() {
    return List.of(new PackageProbe());
  }
}
