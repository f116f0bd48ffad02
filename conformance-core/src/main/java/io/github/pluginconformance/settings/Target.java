package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The plugin under test.
 *
 * @param baseUrl where it runs
 * @param publicUrl the origin that its documents name; requests to it are sent to {@code baseUrl}
 * @param specUrl where the API document is, if no manifest leads there; relative to {@code baseUrl}
 */
@PublicApi
public record Target(URI baseUrl, @Nullable URI publicUrl, @Nullable String specUrl) {

  /** The origin its documents name: {@code publicUrl} where given, else {@code baseUrl}. */
  public URI namedOrigin() {
    return publicUrl != null ? publicUrl : baseUrl;
  }

  /** Whether the plugin runs on this machine: a loopback host, whatever {@code publicUrl} says. */
  public boolean isLoopback() {
    return isLoopback(baseUrl);
  }

  static boolean isLoopback(URI url) {
    String host = url.getHost();
    return host != null
        && (host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]"));
  }
}
