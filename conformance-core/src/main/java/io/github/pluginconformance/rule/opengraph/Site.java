package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.evidence.manifest.RegistrableDomains;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/** Tells the pages that the plugin's maker can mend from all others. */
record Site(Target target, RegistrableDomains domains) {

  static Site of(Evidence evidence) {
    return new Site(
        evidence.settings().target(),
        evidence.part(RegistrableDomains.class).orElse(new RegistrableDomains(Map.of())));
  }

  /**
   * Whether a page is on the registrable domain that the plugin is known by; where there is none,
   * as on localhost, on its host and port.
   */
  boolean isOwn(URI uri) {
    return target.isBase(uri)
        || Stream.of(target.namedOrigin(), target.baseUrl())
            .anyMatch(origin -> isSameServer(origin, uri))
        || haveSameDomain(target.namedOrigin(), uri);
  }

  /** Whether two pages belong together. */
  boolean belongTogether(URI one, URI other) {
    return isSameServer(one, other) || haveSameDomain(one, other) || (isOwn(one) && isOwn(other));
  }

  private boolean haveSameDomain(URI one, URI other) {
    String domain = domains.of(OwnDomain.hostOf(one)).orElse("");
    return !domain.isEmpty() && domain.equals(domains.of(OwnDomain.hostOf(other)).orElse(""));
  }

  private static boolean isSameServer(URI one, URI other) {
    return OwnDomain.hostOf(one).equals(OwnDomain.hostOf(other)) && port(one) == port(other);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }
}
