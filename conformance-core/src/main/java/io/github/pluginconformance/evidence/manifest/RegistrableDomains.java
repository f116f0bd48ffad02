package io.github.pluginconformance.evidence.manifest;

import java.util.Map;
import java.util.Optional;

/**
 * Registrable domains by host, as the public suffix list (publicsuffix.org) has them. Hosts that
 * have none, such as IP addresses and {@code localhost}, are missing.
 */
public record RegistrableDomains(Map<String, String> byHost) {

  /** The registrable domain of a host; empty where it has none. */
  public Optional<String> of(String host) {
    return Optional.ofNullable(byHost.get(host));
  }
}
