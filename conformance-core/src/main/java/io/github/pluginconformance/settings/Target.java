package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The plugin under test.
 *
 * @param baseUrl where it runs
 * @param publicUrl the origin that its documents name; requests to it are sent to {@code baseUrl}
 * @param specUrl where the API document is, if no manifest leads to one that is served; relative to
 *     {@code baseUrl}
 */
@PublicApi
public record Target(URI baseUrl, @Nullable URI publicUrl, @Nullable String specUrl) {

  private static final List<String> LOOPBACK_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  /** The origin its documents name: {@code publicUrl} where given, else {@code baseUrl}. */
  public URI namedOrigin() {
    return publicUrl != null ? publicUrl : baseUrl;
  }

  /** Whether the plugin runs on this machine: a loopback host, whatever {@code publicUrl} says. */
  public boolean isLoopback() {
    return isLoopback(baseUrl);
  }

  /**
   * Whether an address leads to {@code baseUrl} by that name or by another name of this machine:
   * {@code localhost} and {@code 127.0.0.1} on the same port are the same plugin.
   */
  public boolean isBase(URI address) {
    return hasScheme(address)
        && port(address) == port(baseUrl)
        && (host(address).equals(host(baseUrl))
            || LOOPBACK_NAMES.contains(host(address)) && LOOPBACK_NAMES.contains(host(baseUrl)));
  }

  private boolean hasScheme(URI address) {
    return baseUrl.getScheme() != null && baseUrl.getScheme().equalsIgnoreCase(address.getScheme());
  }

  private static String host(URI url) {
    return url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }

  static boolean isLoopback(URI url) {
    String host = url.getHost();
    return host != null
        && (host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]"));
  }
}
