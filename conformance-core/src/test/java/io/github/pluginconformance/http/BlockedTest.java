package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests that are never sent. A trap server on another address of this machine sees no
 * connection.
 */
class BlockedTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/, SSRF_LINK_LOCAL",
    "http://10.0.0.1/, SSRF_PRIVATE",
    "http://127.0.0.2:PORT/, SSRF_PRIVATE",
    "http://localhost:PORT/, SSRF_PRIVATE",
    "http://[::1]:PORT/, SSRF_PRIVATE",
    "http://[::ffff:7f00:1]/, SSRF_PRIVATE",
    "http://[::127.0.0.1]/, SSRF_PRIVATE",
    "http://[64:ff9b::7f00:1]/, SSRF_PRIVATE",
    "http://[2002:7f00:1::]/, SSRF_PRIVATE",
    "http://[::]/, SSRF_PRIVATE",
    "http://0.0.0.0/, SSRF_PRIVATE",
    "http://2130706433/, SSRF_PRIVATE",
    "http://0/, SSRF_PRIVATE",
    "http://0x7f000001/, AMBIGUOUS_IP",
    "http://127.1/, UNPARSABLE_HOST",
    "http://①②⑦.0.0.1/, UNPARSABLE_HOST",
    "http://127。0。0。1/, UNPARSABLE_HOST",
    "http://0177.0.0.1/, AMBIGUOUS_IP",
    "http://017700000001/, AMBIGUOUS_IP",
    "http://0x7f.0.0.1/, UNPARSABLE_HOST",
    "http://127.0.0.01/, AMBIGUOUS_IP",
    "http://good@127.0.0.1/, URL_USERINFO",
    "http://user:pass@example.com/, URL_USERINFO",
    "http://127.0.0.1#@good/, SSRF_PRIVATE",
    "file:///etc/passwd, SSRF_SCHEME",
    "jar:file:/x!/y, SSRF_SCHEME",
    "gopher://127.0.0.1/, SSRF_SCHEME",
    "ftp://127.0.0.1/, SSRF_SCHEME",
    "mailto:a@example.com, SSRF_SCHEME"
  })
  void refuses_the_address(String text, FailureKind expected) {
    try (ScriptedServer target = ScriptedServer.json("{}");
        ScriptedServer trap = ScriptedServer.playingOn("127.0.0.2", (request, socket) -> {});
        Fetcher fetcher = TestFetchers.to(target)) {
      URI uri = URI.create(text.replace("PORT", Integer.toString(trap.port())));

      Exchange exchange = fetcher.send(Request.get(uri, Kind.ANSWER, "any"));

      assertThat(exchange.failed()).map(Failure::kind).contains(expected);
      assertThat(exchange.response()).isNull();
      assertThat(exchange.toString()).doesNotContain("pass@");
      assertThat(trap.connections() + target.connections()).isZero();
    }
  }

  @ParameterizedTest(name = "target at {0}, link to {1}")
  @CsvSource({
    "93.184.215.14, 10.0.0.1, SSRF_INWARD",
    "93.184.215.14, 169.254.169.254, SSRF_INWARD",
    "2606:2800:21f::1, fd00::1, SSRF_INWARD",
    "192.168.1.5, 10.0.0.1, SSRF_PRIVATE",
    "192.168.1.5, 169.254.169.254, SSRF_LINK_LOCAL"
  })
  void tells_a_private_link_of_a_public_plugin(String own, String other, FailureKind expected) {
    Resolver.Lookup lookup =
        host -> new InetAddress[] {InetAddress.getByName(host.endsWith(".example") ? other : own)};
    try (ScriptedServer target = ScriptedServer.json("{}");
        Fetcher fetcher = withLookup(target, lookup)) {
      assertThat(kindOf(fetcher, "http://intranet.example/")).isEqualTo(expected);
      assertThat(target.connections()).isZero();
    }
  }

  @Test
  void refuses_a_host_with_one_private_address_among_public_ones() {
    Resolver.Lookup lookup =
        host ->
            new InetAddress[] {
              InetAddress.getByName("93.184.215.14"), InetAddress.getByName("127.0.0.1")
            };
    try (ScriptedServer target = ScriptedServer.json("{}");
        Fetcher fetcher = withLookup(target, lookup)) {
      URI uri = URI.create("http://two-faced.example:" + target.port() + "/");

      assertThat(fetcher.send(Request.get(uri, Kind.PAGE, "any")).failure().kind())
          .isEqualTo(FailureKind.SSRF_PRIVATE);
      assertThat(target.connections()).isZero();
    }
  }

  @Test
  void resolves_a_host_once_a_request() {
    AtomicInteger lookups = new AtomicInteger();
    Resolver.Lookup lookup =
        host -> {
          lookups.addAndGet(host.equals("rebinding.example") ? 1 : 0);
          return new InetAddress[] {InetAddress.getByName("10.1.2.3")};
        };
    try (ScriptedServer target = ScriptedServer.json("{}");
        Fetcher fetcher = withLookup(target, lookup)) {
      Exchange exchange =
          fetcher.send(Request.get(URI.create("http://rebinding.example/"), Kind.PAGE, "any"));

      assertThat(exchange.failure().message()).contains("10.1.2.3");
      assertThat(lookups).hasValue(1);
    }
  }

  @Test
  void resolves_a_host_once_for_requests_in_a_row_and_again_where_it_had_no_address() {
    AtomicInteger lookups = new AtomicInteger();
    Resolver.Lookup lookup =
        host -> {
          if (lookups.incrementAndGet() == 1) {
            throw new UnknownHostException(host);
          }
          return new InetAddress[] {InetAddress.getByName("10.1.2.3")};
        };
    try (ScriptedServer target = ScriptedServer.json("{}");
        Fetcher fetcher = withLookup(target, lookup)) {
      assertThat(kindOf(fetcher, "http://late.example/")).isEqualTo(FailureKind.DNS_FAILED);
      assertThat(kindOf(fetcher, "http://late.example/")).isEqualTo(FailureKind.SSRF_PRIVATE);
      int asked = lookups.get();

      assertThat(kindOf(fetcher, "http://late.example/")).isEqualTo(FailureKind.SSRF_PRIVATE);
      assertThat(lookups).hasValue(asked);
    }
  }

  @Test
  void fetches_links_on_usual_ports_only() {
    Resolver.Lookup lookup = host -> new InetAddress[] {InetAddress.getByName("93.184.215.14")};
    try (ScriptedServer target = ScriptedServer.json("{}");
        Fetcher fetcher = withLookup(target, lookup)) {
      Exchange exchange =
          fetcher.send(Request.get(URI.create("http://public.example:6379/"), Kind.PAGE, "any"));

      assertThat(exchange.failure().kind()).isEqualTo(FailureKind.SSRF_PORT);
    }
  }

  @Test
  void names_a_host_that_does_not_exist_and_a_lookup_that_hangs() {
    Resolver.Lookup lookup =
        host -> {
          if (host.startsWith("slow")) {
            Thread.sleep(10_000);
          }
          throw new UnknownHostException(host);
        };
    try (ScriptedServer target = ScriptedServer.json("{}");
        Fetcher fetcher = withLookup(target, lookup)) {
      assertThat(kindOf(fetcher, "http://no-such-host.invalid/")).isEqualTo(FailureKind.DNS_FAILED);
      assertThat(kindOf(fetcher, "http://slow.example/")).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
    }
  }

  @Test
  void reaches_a_local_server_that_was_allowed_by_name() {
    try (ScriptedServer target = ScriptedServer.json("{}");
        ScriptedServer login = ScriptedServer.json("{}");
        Fetcher fetcher =
            Fetchers.open(
                new Target(target.uri("/"), null, null),
                TestFetchers.LIMITS,
                new Redactor(),
                Set.of(Origin.of(login.uri("/"))),
                null)) {
      Exchange exchange = fetcher.send(Request.get(login.uri("/token"), Kind.OAUTH, "any"));

      assertThat(exchange.isComplete()).isTrue();
    }
  }

  @Test
  void never_sends_a_known_secret_to_a_foreign_origin() {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("TOKEN", "s3cr3t/t0ken"));
    Resolver.Lookup lookup = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    try (ScriptedServer target = ScriptedServer.json("{}");
        Fetcher fetcher =
            TestFetchers.to(
                new Target(target.uri("/"), null, null), TestFetchers.LIMITS, redactor, lookup)) {
      URI foreign = URI.create("http://foreign.example/?q=s3cr3t%2ft0ken");
      Request plain = Request.get(URI.create("http://foreign.example/"), Kind.OAUTH, "any");

      assertThat(fetcher.send(Request.get(foreign, Kind.PAGE, "any")).failure().kind())
          .isEqualTo(FailureKind.SECRET_ORIGIN_NOT_ALLOWED);
      assertThat(fetcher.send(plain.withHeader("X-Api-Key", "s3cr3t/t0ken")).failure().kind())
          .isEqualTo(FailureKind.SECRET_ORIGIN_NOT_ALLOWED);
      assertThat(
              fetcher
                  .send(
                      plain
                          .withMethod("POST")
                          .withBody("application/json", "{\"t\":\"s3cr3t\\/t0ken\"}"))
                  .failure()
                  .kind())
          .isEqualTo(FailureKind.SECRET_ORIGIN_NOT_ALLOWED);
    }
  }

  @Test
  void never_sends_a_bad_header_or_a_method_that_is_not_for_plugins() {
    try (ScriptedServer target = ScriptedServer.json("{}");
        Fetcher fetcher = TestFetchers.to(target)) {
      Request request = Request.get(target.uri("/"), Kind.ANSWER, "any");

      Exchange injected = fetcher.send(request.withHeader("X-Region", "US-CA\r\nX-Evil: 1"));
      assertThat(injected.failure().kind()).isEqualTo(FailureKind.BAD_HEADER_VALUE);
      assertThat(injected.failure().message()).contains("X-Region").doesNotContain("Evil");
      Authorization split = Authorization.bearer(Secret.of("T", "abc\r\nX-Evil: 1"));
      assertThat(fetcher.send(request.withAuthorization(split)).failure().kind())
          .isEqualTo(FailureKind.BAD_HEADER_VALUE);
      assertThat(fetcher.send(request.withHeader("Content-Length", "3")).failure().kind())
          .isEqualTo(FailureKind.BAD_HEADER_VALUE);
      assertThat(fetcher.send(request.withMethod("TRACE")).failure().kind())
          .isEqualTo(FailureKind.TOOL);
      assertThat(fetcher.send(request.withMethod("GET / HTTP/1.1\r\n")).failure().kind())
          .isEqualTo(FailureKind.TOOL);
      assertThat(target.connections()).isZero();
      assertThat(fetcher.journal()).hasSize(5).noneMatch(Exchange::wasSent);
    }
  }

  private static FailureKind kindOf(Fetcher fetcher, String uri) {
    return fetcher.send(Request.get(URI.create(uri), Kind.PAGE, "any")).failure().kind();
  }

  private static Fetcher withLookup(ScriptedServer target, Resolver.Lookup lookup) {
    Target named = new Target(target.uri("/"), null, null);
    return TestFetchers.to(named, TestFetchers.LIMITS, new Redactor(), lookup);
  }
}
