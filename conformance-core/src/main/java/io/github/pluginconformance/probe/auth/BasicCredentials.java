package io.github.pluginconformance.probe.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads and writes the credentials of basic authentication (RFC 7617). */
final class BasicCredentials {

  private BasicCredentials() {}

  /** A pair of user and password as it is sent. */
  static String encoded(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** The pair that is sent; empty where the text is none. */
  static Optional<String> pair(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return Optional.of(pair).filter(text -> text.contains(":"));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  static String password(String pair) {
    return pair.substring(pair.indexOf(':') + 1);
  }
}
