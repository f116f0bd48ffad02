package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.wire.FailureKind;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an origin has to be. */
final class Origins {

  private static final int HTTPS_PORT = 443;
  private static final Set<FailureKind> TLS =
      EnumSet.of(
          FailureKind.TLS_UNTRUSTED,
          FailureKind.TLS_HOST_MISMATCH,
          FailureKind.TLS_EXPIRED,
          FailureKind.TLS_NOT_YET_VALID,
          FailureKind.TLS_VERSION_TOO_OLD,
          FailureKind.NOT_TLS,
          FailureKind.TLS_ON_HTTP_PORT);

  private Origins() {}

  /** Whether something is wrong with the secure connection or with the lack of one. */
  static boolean isTlsFault(FailureKind kind) {
    return TLS.contains(kind);
  }

  /** Whether a host is this machine. */
  static boolean isLoopback(URI uri) {
    String host = OwnDomain.hostOf(uri);
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }

  /** Why an address is not fit for the platform; empty if it is. */
  static Optional<String> fault(URI uri) {
    if (isLoopback(uri)) {
      return Optional.empty();
    }
    if (!"https".equalsIgnoreCase(uri.getScheme())) {
      return Optional.of("plain http on a host that is not this machine");
    }
    int port = uri.getPort();
    return port < 0 || port == HTTPS_PORT ? Optional.empty() : Optional.of("port " + port);
  }
}
