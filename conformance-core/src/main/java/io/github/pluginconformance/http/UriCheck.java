package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said against an address by its text alone. */
final class UriCheck {

  /**
   * Only numbers, at least one of them with a leading zero, which some read as octal or
   * hexadecimal.
   */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?=.*(?:^|\\.)0[0-9x])(?:(?:\\d+|0x[0-9a-f]*)(?:\\.|$))+");

  private UriCheck() {}

  /** The first objection, empty if there is none. */
  static Optional<Failure> objection(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return refused(FailureKind.SSRF_SCHEME, "the scheme is '" + scheme + "', not http or https");
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.contains("@")) {
      return refused(
          FailureKind.URL_USERINFO, "the address carries user information before its host");
    }
    if (uri.getHost() == null || uri.getPort() > 65535) {
      return refused(FailureKind.UNPARSABLE_HOST, "'" + authority + "' is no host and port");
    }
    return ambiguous(uri.getHost());
  }

  private static Optional<Failure> ambiguous(String host) {
    return AMBIGUOUS.matcher(host.toLowerCase(Locale.ROOT)).matches()
        ? refused(
            FailureKind.AMBIGUOUS_IP,
            host + " is read as different addresses by different programs, so it is not fetched")
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
