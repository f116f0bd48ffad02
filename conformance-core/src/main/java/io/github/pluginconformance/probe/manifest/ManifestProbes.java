package io.github.pluginconformance.probe.manifest;

import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code manifest/}. */
public final class ManifestProbes {

  private ManifestProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    return List.of(
        new StartupProbe(),
        new ManifestProbe(),
        new DocumentHintProbe(),
        new DomainsProbe(),
        new ManifestClientsProbe(),
        new ManifestLinksProbe(),
        new ApprovedManifestProbe());
  }

  /** Only what fetches the manifest. */
  public static List<Probe> reading() {
    return List.of(new ManifestProbe());
  }
}
