package io.github.pluginconformance.probe.openapi;

import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code openapi/}. */
public final class OpenApiProbes {

  private OpenApiProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    return List.of(
        new DocumentProbe(),
        new CorsProbe(Phase.DISCOVER),
        new CorsProbe(Phase.CLOSE),
        new DocumentAgainProbe());
  }

  /** Only what fetches the document. */
  public static List<Probe> reading() {
    return List.of(new DocumentProbe());
  }
}
