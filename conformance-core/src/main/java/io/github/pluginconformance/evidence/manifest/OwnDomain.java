package io.github.pluginconformance.evidence.manifest;

import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the platform counts as a plugin's own: the root domain of the manifest's host, which is the
 * host without a leading {@code www.}, and everything below it.
 */
public final class OwnDomain {

  private static final String WWW = "www.";

  private OwnDomain() {}

  /** The host of an address in lower case; empty where it has none. */
  public static String hostOf(URI uri) {
    return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
  }

  /** The host without a leading {@code www.}. */
  public static String rootOf(String host) {
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }

  /** Whether a host is the root domain or below it. */
  public static boolean covers(String root, String host) {
    return !host.isEmpty() && (host.equals(root) || host.endsWith("." + root));
  }

  /** Whether an address is at or below the root domain of an origin that the plugin is known by. */
  public static boolean isOwn(Target target, URI address) {
    String host = hostOf(address);
    return target.isBase(address)
        || hosts(target).stream().anyMatch(own -> covers(rootOf(own), host));
  }

  /** The hosts the plugin is known by: the one its documents name and the one where it runs. */
  public static Set<String> hosts(Target target) {
    return Stream.of(target.namedOrigin(), target.baseUrl())
        .map(OwnDomain::hostOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether the platform follows a redirect on the way to a manifest or a document: within one
   * host, from {@code www.} to the apex, or to a host below the one asked, and never from https to
   * http.
   */
  public static boolean mayRedirect(URI from, URI to) {
    String asked = hostOf(from);
    boolean near = covers(asked, hostOf(to)) || hostOf(to).equals(rootOf(asked));
    return near && !isDowngrade(from, to);
  }

  /** Whether a redirect leads from https to http: whoever listens can answer in its place. */
  public static boolean isDowngrade(URI from, URI to) {
    return "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme());
  }
}
