package io.github.pluginconformance.rule.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads addresses out of declarations. */
final class DeclaredAddress {

  private DeclaredAddress() {}

  /** An absolute address with a host; empty where it is none. */
  static Optional<URI> of(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text)).filter(uri -> uri.isAbsolute() && uri.getHost() != null);
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
