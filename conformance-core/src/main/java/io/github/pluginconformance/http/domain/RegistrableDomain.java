package io.github.pluginconformance.http.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a host name that one party registers, such as {@code example.co.uk}; by the public
 * suffix list (publicsuffix.org).
 */
public final class RegistrableDomain {

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]|.*:.*");

  /** More characters no host name has (RFC 1035, section 2.3.4). */
  private static final int LONGEST = 253;

  private RegistrableDomain() {}

  /**
   * The registrable domain of a host in lower case; empty for IP addresses, {@code localhost},
   * public suffixes, and what is too long for a host name.
   */
  public static Optional<String> of(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST || !name.contains(".") || ADDRESS.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(PublicSuffixes.matcherFor(name).getDomainRoot(name));
  }
}
