package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.evidence.manifest.RegistrableDomains;
import io.github.pluginconformance.settings.Target;
import java.util.Locale;
import java.util.Map;

/** The registrable domains of a run. */
record Domains(RegistrableDomains all, Target target) {

  static Domains of(Evidence evidence) {
    return new Domains(
        evidence.part(RegistrableDomains.class).orElse(new RegistrableDomains(Map.of())),
        evidence.settings().target());
  }

  /** The plugin's; empty where it has none, as on an IP address or localhost. */
  String plugins() {
    return all.of(OwnDomain.hostOf(target.namedOrigin())).orElse("");
  }

  /** Whether a host is known to belong to another registrable domain than the plugin. */
  boolean areForeign(String host) {
    String own = plugins();
    String other = all.of(host.toLowerCase(Locale.ROOT)).orElse("");
    return !own.isEmpty() && !other.isEmpty() && !own.equals(other);
  }
}
