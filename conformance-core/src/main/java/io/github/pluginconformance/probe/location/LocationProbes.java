package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code location/}. */
public final class LocationProbes {

  private LocationProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    return List.of(new LocatedReads(), new IdentityProbe());
  }
}
