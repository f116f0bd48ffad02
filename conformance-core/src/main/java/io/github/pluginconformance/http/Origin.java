package io.github.pluginconformance.http;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port (RFC 6454).
 *
 * @param port the effective port, 80 or 443 where none is given
 */
public record Origin(String scheme, String host, int port) {

  /** The origin of an absolute http or https address; the host is empty where it has none. */
  public static Origin of(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return new Origin(scheme, host, port);
  }

  @Override
  public String toString() {
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }
}
