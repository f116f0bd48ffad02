package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said against an address by its text alone. */
final class UriCheck {

  private static final Pattern LEADING_ZERO_IN_QUAD =
      Pattern.compile("(?=(?:\\d+\\.){3}\\d+$)(?:\\d+\\.)*0\\d+(?:\\.\\d+)*");

  private UriCheck() {}

  /** The first objection, empty if there is none. */
  static Optional<Failure> objection(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return refused(FailureKind.SSRF_SCHEME, "the scheme is '" + scheme + "', not http or https");
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.contains("@")) {
      return refused(FailureKind.URL_USERINFO, "the address carries user information before its host");
    }
    if (uri.getHost() == null || uri.getPort() > 65535) {
      return refused(FailureKind.UNPARSABLE_HOST, "'" + authority + "' is no host and port");
    }
    return ambiguous(uri.getHost());
  }

  private static Optional<Failure> ambiguous(String host) {
    return LEADING_ZERO_IN_QUAD.matcher(host).matches()
        ? refused(
            FailureKind.AMBIGUOUS_IP,
            host + " is octal to some readers and decimal to others, so it is not fetched")
        : Optional.empty();
  }

  private static Optional<Failure> refused(FailureKind kind, String message) {
    return Optional.of(new Failure(kind, message));
  }

  /** The same address without user information, for the record. */
  static URI withoutUserinfo(URI uri) {
    String authority = uri.getRawAuthority();
    if (authority == null || !authority.contains("@")) {
      return uri;
    }
    String bare = authority.substring(authority.lastIndexOf('@') + 1);
    try {
      return URI.create(uri.toString().replace("//" + authority, "//" + bare));
    } catch (IllegalArgumentException e) {
      return URI.create(uri.getScheme() + "://invalid/");
    }
  }
}
