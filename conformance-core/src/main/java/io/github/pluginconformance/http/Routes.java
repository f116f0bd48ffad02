package io.github.pluginconformance.http;

import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a request really goes: addresses under {@code publicUrl} lead to {@code baseUrl}. Knows
 * which origins belong to the plugin.
 */
final class Routes {

  private final Target target;
  private final URI base;
  private final @Nullable URI published;
  private final Set<Origin> allowed;

  Routes(Target target, Set<Origin> allowed) {
    this.target = target;
    this.base = target.baseUrl();
    this.published = target.publicUrl();
    this.allowed = Set.copyOf(allowed);
  }

  /** The address to connect to for the one that a document names. */
  URI sentTo(URI named) {
    URI address = underBase(named);
    return published == null ? address : moved(address, published, base);
  }

  /**
   * The address as documents name it, for one that the server may have built from the host it sees.
   */
  URI named(URI actual) {
    URI address = underBase(actual);
    return published == null ? address : moved(address, base, published);
  }

  /** Whether the plugin itself or a server that the user allowed by name. */
  boolean isOwn(URI sentTo) {
    Origin origin = Origin.of(sentTo);
    return isTarget(sentTo) || allowed.contains(origin);
  }

  /** Whether the plugin itself. */
  boolean isTarget(URI sentTo) {
    return Origin.of(sentTo).equals(Origin.of(base));
  }

  /** The host of the plugin itself. */
  String targetHost() {
    return base.getHost();
  }

  /** The port of the plugin itself. */
  int targetPort() {
    return Origin.of(base).port();
  }

  /** The same under the host of {@code baseUrl}, where it has another name of this machine. */
  private URI underBase(URI uri) {
    boolean other = target.isBase(uri) && !Origin.of(uri).equals(Origin.of(base));
    return other ? moved(uri, originOf(uri), originOf(base)) : uri;
  }

  private static URI originOf(URI uri) {
    return URI.create(uri.getScheme() + "://" + withoutUser(uri));
  }

  private static URI moved(URI uri, URI from, URI to) {
    String prefix = withoutSlash(from.getRawPath());
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (!Origin.of(uri).equals(Origin.of(from)) || !isUnder(path, prefix)) {
      return uri;
    }
    String rest = path.substring(prefix.length());
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(
        to.getScheme() + "://" + withoutUser(to) + withoutSlash(to.getRawPath()) + rest + query);
  }

  private static boolean isUnder(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  private static String withoutSlash(@Nullable String path) {
    String text = path == null ? "" : path;
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static String withoutUser(URI uri) {
    return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
