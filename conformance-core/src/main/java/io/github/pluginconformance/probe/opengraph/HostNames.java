package io.github.pluginconformance.probe.opengraph;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes host names of other scripts as the domain name system has them. */
final class HostNames {

  /** The host alone: without a user, which is refused later, and without a port. */
  private static final Pattern HOST =
      Pattern.compile("(?i)^(https?:)?//([\\p{L}\\p{M}\\p{N}.-]+)(?=[:/?#]|$)");

  private HostNames() {}

  /** The address with its host in ASCII; as it was where that is no name. */
  static String inAscii(String address) {
    Matcher matcher = HOST.matcher(address);
    if (!matcher.find() || isAscii(matcher.group(2)) || isDisguised(matcher.group(2))) {
      return address;
    }
    try {
      String host = IDN.toASCII(matcher.group(2), IDN.USE_STD3_ASCII_RULES);
      return address.substring(0, matcher.start(2)) + host + address.substring(matcher.end(2));
    } catch (IllegalArgumentException noName) {
      return address;
    }
  }

  private static boolean isAscii(String host) {
    return host.chars().allMatch(c -> c < 0x80);
  }

  /** Digits in circles and the like become others when they are looked up. */
  private static boolean isDisguised(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return !Normalizer.normalize(lower, Normalizer.Form.NFKC).equals(lower);
  }
}
