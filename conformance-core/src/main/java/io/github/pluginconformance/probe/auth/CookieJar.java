package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.http.Origin;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cookies of one sign-in (RFC 6265), bound to origin and path; a {@code Secure} one goes to
 * https only, or to this machine.
 */
final class CookieJar {

  private final List<Cookie> cookies = new ArrayList<>();

  private record Cookie(Origin origin, String path, boolean secure, String name, String value) {

    boolean goesTo(URI address) {
      Origin asked = Origin.of(address);
      return asked.equals(origin)
          && (!secure || asked.scheme().equals("https") || isThisMachine(asked.host()))
          && isUnder(pathOf(address));
    }

    private boolean isUnder(String asked) {
      return asked.equals(path)
          || (asked.startsWith(path) && (path.endsWith("/") || asked.charAt(path.length()) == '/'));
    }

    /** Browsers trust a connection that does not leave the machine. */
    private static boolean isThisMachine(String host) {
      return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    boolean replaces(Cookie other) {
      return origin.equals(other.origin) && path.equals(other.path) && name.equals(other.name);
    }
  }

  /** Keeps what an answer sets. */
  void keep(URI from, ReceivedResponse answer) {
    for (String field : answer.headers("set-cookie")) {
      String[] parts = field.split(";");
      String[] pair = parts[0].split("=", 2);
      if (pair.length == 2 && !pair[0].isBlank()) {
        keep(from, parts, pair[0].strip(), pair[1].strip());
      }
    }
  }

  private void keep(URI from, String[] parts, String name, String value) {
    String path = attribute(parts, "path").filter(p -> p.startsWith("/")).orElse(defaultPath(from));
    boolean secure = attribute(parts, "secure").isPresent();
    Cookie cookie = new Cookie(Origin.of(from), path, secure, name, value);
    cookies.removeIf(cookie::replaces);
    if (!isExpired(parts)) {
      cookies.add(cookie);
    }
  }

  /** The Cookie field for a request; empty if none goes there. */
  Optional<String> fieldFor(URI address) {
    String field =
        cookies.stream()
            .filter(cookie -> cookie.goesTo(address))
            .map(cookie -> cookie.name() + "=" + cookie.value())
            .collect(Collectors.joining("; "));
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  private static boolean isExpired(String[] parts) {
    return attribute(parts, "max-age")
            .filter(age -> age.equals("0") || age.startsWith("-"))
            .isPresent()
        || attribute(parts, "expires").filter(date -> date.contains("1970")).isPresent();
  }

  private static Optional<String> attribute(String[] parts, String name) {
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair[0].strip().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(pair.length == 2 ? pair[1].strip() : "");
      }
    }
    return Optional.empty();
  }

  private static String defaultPath(URI from) {
    String path = pathOf(from);
    int last = path.lastIndexOf('/');
    return last <= 0 ? "/" : path.substring(0, last);
  }

  private static String pathOf(URI uri) {
    return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
  }
}
