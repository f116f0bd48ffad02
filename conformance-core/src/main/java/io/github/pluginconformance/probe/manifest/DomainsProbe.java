package io.github.pluginconformance.probe.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.evidence.manifest.RegistrableDomains;
import io.github.pluginconformance.http.domain.RegistrableDomain;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks up the registrable domains of the hosts that the manifest names. */
final class DomainsProbe extends Probe {

  DomainsProbe() {
    super(Phase.DISCOVER, "manifest");
  }

  @Override
  public void run(RunContext context) {
    Set<String> hosts = new LinkedHashSet<>(OwnDomain.hosts(context.settings().target()));
    context.evidence().part(ManifestSeen.class).ifPresent(seen -> addHosts(hosts, seen));
    Map<String, String> domains = new TreeMap<>();
    for (String host : hosts) {
      RegistrableDomain.of(host).ifPresent(domain -> domains.put(host, domain));
    }
    context.evidence().record(new RegistrableDomains(Map.copyOf(domains)));
  }

  private static void addHosts(Set<String> hosts, ManifestSeen seen) {
    JsonNode manifest = seen.manifest();
    if (manifest != null) {
      hosts.add(host(manifest.path("legal_info_url").asText("")));
      String email = manifest.path("contact_email").asText("");
      hosts.add(email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT));
    }
  }

  private static String host(String address) {
    try {
      return OwnDomain.hostOf(new URI(address.strip()));
    } catch (URISyntaxException malformed) {
      return "";
    }
  }
}
