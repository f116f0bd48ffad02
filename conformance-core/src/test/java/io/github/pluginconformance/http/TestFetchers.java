package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.testing.ScriptedServer;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** Fetchers with limits small enough for tests. */
final class TestFetchers {

  /** Patient, for a busy machine. */
  static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 500, Duration.ofMinutes(2), 4);

  /** For servers that never answer. */
  static final Limits HASTY = new Limits(Duration.ofMillis(400), 500, Duration.ofMinutes(2), 4);

  static final WireLimits WIRE =
      new WireLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          4096,
          20,
          1000,
          20_000,
          100_000,
          50_000,
          1000,
          200,
          5,
          10_000_000);

  private TestFetchers() {}

  static Fetcher to(ScriptedServer server) {
    return to(server.uri("/"));
  }

  static Fetcher to(URI base) {
    return to(base, LIMITS, new Redactor());
  }

  static Fetcher to(URI base, Limits limits, Redactor redactor) {
    return to(new Target(base, null, null), limits, redactor, InetAddress::getAllByName);
  }

  static Fetcher to(Target target, Limits limits, Redactor redactor, Resolver.Lookup lookup) {
    return Fetchers.open(
        new Routes(target, Set.of()),
        limits,
        WIRE,
        redactor,
        null,
        TestFetchers::defaultTls,
        lookup);
  }

  static SSLContext defaultTls() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
