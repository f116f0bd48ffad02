package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.http.Origin;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The origins that may get the client's secret and the user's password: the plugin's own, and those
 * that the settings name. A manifest alone is not trusted with them.
 */
final class TrustedOrigins {

  private final Target target;
  private final Set<Origin> origins;

  TrustedOrigins(Settings settings) {
    this.target = settings.target();
    this.origins =
        Stream.concat(
                Stream.of(settings.target().baseUrl(), settings.target().namedOrigin()),
                settings.allowedOrigins().stream())
            .map(Origin::of)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Why an address may get no secret, and what to supply; empty if it may. */
  Optional<String> objection(URI address) {
    Origin origin = Origin.of(address);
    return target.isBase(address) || origins.contains(origin)
        ? Optional.empty()
        : Optional.of(
            origin
                + " is neither the plugin's own origin (baseUrl, publicUrl) nor one of"
                + " allowedOrigins: add it there if it may get the OAuth credentials");
  }
}
