package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.http.Origin;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.OAuthClient;
import java.net.URI;

/** The platform's callback address, and others that a server must not mistake for it. */
final class Callback {

  private static final URI FOREIGN = URI.create("https://attacker.example/oauth/callback");

  private Callback() {}

  /** The address that the user registered, else the platform's with an id of zeros. */
  static URI of(Profile profile, OAuthClient client) {
    URI given = client.redirectUri();
    return given != null ? given : profile.callback();
  }

  /** An address on a host of nobody's. */
  static URI foreign() {
    return FOREIGN;
  }

  /** An address whose host begins like that of the callback. */
  static URI lookalike(URI callback) {
    return URI.create(
        "https://" + callback.getHost() + ".attacker.example" + callback.getRawPath());
  }

  /** The callback of another plugin at the same place. */
  static URI otherPlugin(URI callback) {
    String path = callback.getRawPath().replaceFirst("(/aip/(?:plugin-|g-)?)[^/]*", "$1ffffffff");
    String other = path.equals(callback.getRawPath()) ? path + "-other" : path;
    return URI.create(Origin.of(callback) + other);
  }

  /** An address that begins like the callback and leads out of it, to that of another plugin. */
  static URI behind(URI callback) {
    String path = callback.getRawPath();
    String up = "/..".repeat((int) path.chars().filter(c -> c == '/').count());
    return URI.create(Origin.of(callback) + path + up + otherPlugin(callback).getRawPath());
  }

  /** Whether a browser that is sent to an address has arrived at a callback. */
  static boolean isAt(URI callback, URI address) {
    return Origin.of(callback).equals(Origin.of(address)) && path(callback).equals(path(address));
  }

  private static String path(URI uri) {
    return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
  }
}
