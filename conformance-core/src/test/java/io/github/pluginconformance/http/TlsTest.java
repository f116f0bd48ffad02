package io.github.pluginconformance.http;

import static io.github.pluginconformance.testing.ScriptedServer.hold;
import static io.github.pluginconformance.testing.ScriptedServer.response;
import static io.github.pluginconformance.testing.ScriptedServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.TestTls;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TlsTest {

  private static TestTls tls;

  @BeforeAll
  static void makeCertificate(@TempDir Path directory) {
    tls = TestTls.selfSigned(directory, "ip:127.0.0.1");
  }

  @Test
  void speaks_tls_with_a_trusted_server() {
    try (ScriptedServer server = https()) {
      Exchange exchange = fetch(server.uri("/"), tls.trusting());

      assertThat(exchange.isComplete()).as("%s", exchange.failure()).isTrue();
      assertThat(exchange.response().text()).isEqualTo("{}");
    }
  }

  @Test
  void trusts_the_certificates_of_a_bundle_besides_the_usual_ones(@TempDir Path directory) {
    Path bundle = tls.writePem(directory.resolve("ca.pem"));
    try (ScriptedServer server = https()) {
      Exchange exchange = fetch(server.uri("/"), Trust.context(bundle));

      assertThat(exchange.isComplete()).as("%s", exchange.failure()).isTrue();
    }
  }

  @Test
  void trusts_no_unknown_certificate() {
    try (ScriptedServer server = https()) {
      assertThat(kind(server.uri("/"), TestFetchers.defaultTls()))
          .isEqualTo(FailureKind.TLS_UNTRUSTED);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void refuses_a_certificate_for_another_host() {
    try (ScriptedServer server = https()) {
      URI other = URI.create("https://localhost:" + server.port() + "/");

      assertThat(kind(other, tls.trusting())).isEqualTo(FailureKind.TLS_HOST_MISMATCH);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void names_the_day_on_which_a_certificate_expired(@TempDir Path directory) {
    TestTls expired = TestTls.issued(directory, "ip:127.0.0.1", "-20d", 10);
    try (ScriptedServer server = https(expired)) {
      Exchange exchange = fetch(server.uri("/"), expired.trusting());

      assertThat(exchange.failure().kind()).isEqualTo(FailureKind.TLS_EXPIRED);
      assertThat(exchange.failure().message()).contains(day(-10));
    }
  }

  @Test
  void names_the_day_from_which_a_certificate_is_valid(@TempDir Path directory) {
    TestTls early = TestTls.issued(directory, "ip:127.0.0.1", "+5d", 10);
    try (ScriptedServer server = https(early)) {
      Exchange exchange = fetch(server.uri("/"), early.trusting());

      assertThat(exchange.failure().kind()).isEqualTo(FailureKind.TLS_NOT_YET_VALID);
      assertThat(exchange.failure().message()).contains(day(5));
    }
  }

  @Test
  void says_beside_the_answer_that_a_certificate_ends_soon(@TempDir Path directory) {
    assertThat(faults(TestTls.issued(directory, "ip:127.0.0.1", "-1d", 14)))
        .containsExactly(FailureKind.TLS_EXPIRES_SOON);
    assertThat(faults(TestTls.issued(directory, "ip:127.0.0.1", "-1d", 16))).isEmpty();
  }

  private static List<FailureKind> faults(TestTls certificate) {
    try (ScriptedServer server = https(certificate)) {
      Exchange exchange = fetch(server.uri("/"), certificate.trusting());
      return exchange.response().faults().stream().map(Failure::kind).toList();
    }
  }

  private static String day(int fromNow) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(fromNow).toString();
  }

  @Test
  void tells_a_plain_server_from_a_secure_one() {
    try (ScriptedServer plain = raw((socket) -> write(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"));
        ScriptedServer secure = https()) {
      assertThat(kind(plain.uri("/"), tls.trusting())).isEqualTo(FailureKind.NOT_TLS);
      URI http = URI.create(secure.uri("/").toString().replace("https:", "http:"));
      assertThat(kind(http, tls.trusting())).isEqualTo(FailureKind.TLS_ON_HTTP_PORT);
    }
  }

  @Test
  void names_a_server_that_knows_old_versions_only() {
    String protocolVersionAlert = "\u0015\u0003\u0001\u0000\u0002\u0002\u0046";
    try (ScriptedServer old = raw((socket) -> write(socket, protocolVersionAlert))) {
      assertThat(kind(old.uri("/"), tls.trusting())).isEqualTo(FailureKind.TLS_VERSION_TOO_OLD);
    }
  }

  @Test
  void gives_up_a_handshake_that_is_never_answered() {
    try (ScriptedServer silent = raw(socket -> hold(socket))) {
      Exchange exchange = fetch(silent.uri("/"), tls.trusting(), TestFetchers.HASTY);

      assertThat(exchange.failure().kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
      assertThat(exchange.failure().message()).contains("TLS");
    }
  }

  @Test
  void names_a_connection_that_is_closed_during_the_handshake() {
    try (ScriptedServer closing = raw(socket -> {})) {
      assertThat(kind(closing.uri("/"), tls.trusting())).isEqualTo(FailureKind.CONNECTION_RESET);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.pluginconformance.http.WireFaultTest#fine")
  void finds_nothing_wrong_with_what_the_standard_allows(
      String method, String answer, String body) {
    try (ScriptedServer server = https((request, socket) -> write(socket, answer))) {
      Exchange exchange = fetch(server.uri("/"), method);

      assertThat(exchange.isComplete()).as("%s", exchange.failure()).isTrue();
      assertThat(faults(exchange)).isEmpty();
      assertThat(exchange.response().text()).isEqualTo(body);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.pluginconformance.http.WireFaultTest#faults")
  void names_the_fault_and_reads_on(
      String what, ScriptedServer.Script script, FailureKind expected) {
    try (ScriptedServer server = https(script)) {
      Exchange exchange = fetch(server.uri("/"), "GET");

      assertThat(exchange.failed()).isEmpty();
      assertThat(faults(exchange)).containsExactly(expected);
      assertThat(exchange.response().text()).isEqualTo("ok");
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.pluginconformance.http.WireFaultTest#bodiesNotAllowed")
  void finds_a_body_where_none_is_allowed(String method, String answer) {
    try (ScriptedServer server = https((request, socket) -> write(socket, answer))) {
      Exchange exchange = fetch(server.uri("/"), method);

      assertThat(faults(exchange)).containsExactly(FailureKind.BODY_NOT_ALLOWED);
      assertThat(exchange.response().body()).isEmpty();
    }
  }

  private static ScriptedServer https(ScriptedServer.Script script) {
    return ScriptedServer.playingOn(tls.listen(), "https", script);
  }

  private static Exchange fetch(URI uri, String method) {
    Request request = Request.get(uri, Kind.ANSWER, "any").withMethod(method);
    return fetch(request, tls.trusting(), TestFetchers.LIMITS);
  }

  /** All but that the certificate of these tests ends soon. */
  private static List<FailureKind> faults(Exchange exchange) {
    return exchange.response().faults().stream()
        .map(Failure::kind)
        .filter(kind -> kind != FailureKind.TLS_EXPIRES_SOON)
        .toList();
  }

  /** Whole answers, after which the connection ends as it should not. */
  @ParameterizedTest(name = "{0}, then {2}")
  @CsvSource({
    "HTTP/1.1 204 No Content, '', ORDERLY",
    "HTTP/1.1 304 Not Modified, 'Content-Length: 9', ORDERLY",
    "HTTP/1.1 200 OK, Content-Length: 0, ORDERLY",
    "HTTP/1.1 204 No Content, '', CLOSED",
    "HTTP/1.1 204 No Content, '', GARBAGE",
    "HTTP/1.1 204 No Content, '', RESET",
    "HTTP/1.1 200 OK, Content-Length: 0, CLOSED",
    "HTTP/1.1 200 OK, Content-Length: 0, GARBAGE",
    "HTTP/1.1 200 OK, Content-Length: 0, RESET"
  })
  void takes_a_whole_answer_for_whole_however_the_connection_ends(
      String status, String field, End end) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    try (ScriptedServer server =
        ScriptedServer.greetingOn(
            listener,
            "https",
            (hello, socket) -> {
              SSLSocket secure =
                  (SSLSocket)
                      tls.serving()
                          .getSocketFactory()
                          .createSocket(socket, new ByteArrayInputStream(hello.body()), false);
              byte[] request = new byte[4096];
              assertThat(secure.getInputStream().read(request)).isPositive();
              write(secure, status + "\r\n" + (field.isEmpty() ? "" : field + "\r\n") + "\r\n");
              end.play(secure, socket);
            })) {
      Exchange exchange = fetch(server.uri("/"), tls.trusting());

      assertThat(exchange.isComplete()).as("%s", exchange.failure()).isTrue();
      assertThat(faults(exchange)).isEmpty();
    }
  }

  /** How a connection ends below TLS. */
  private enum End {
    ORDERLY,
    CLOSED,
    GARBAGE,
    RESET;

    void play(SSLSocket secure, Socket socket) throws IOException, InterruptedException {
      if (this == ORDERLY) {
        secure.close();
      } else if (this == GARBAGE) {
        write(socket, "this is no record of TLS");
      } else if (this == RESET) {
        // Lets the answer arrive: a reset overtakes what has not been read.
        Thread.sleep(50);
        ScriptedServer.reset(socket);
      }
    }
  }

  private interface Raw {
    void play(Socket socket) throws Exception;
  }

  /**
   * Says https of itself and speaks no TLS; a client hello is no request, so the script starts at
   * once.
   */
  private static ScriptedServer raw(Raw script) {
    try {
      ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
      return ScriptedServer.greetingOn(listener, "https", (request, socket) -> script.play(socket));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ScriptedServer https() {
    return https(tls);
  }

  private static ScriptedServer https(TestTls certificate) {
    return ScriptedServer.playingOn(
        certificate.listen(), "https", (request, socket) -> write(socket, response(200, "", "{}")));
  }

  private static FailureKind kind(URI uri, SSLContext context) {
    return fetch(uri, context).failure().kind();
  }

  private static Exchange fetch(URI uri, SSLContext context) {
    return fetch(uri, context, TestFetchers.LIMITS);
  }

  private static Exchange fetch(URI uri, SSLContext context, Limits limits) {
    return fetch(Request.get(uri, Kind.ANSWER, "any"), context, limits);
  }

  private static Exchange fetch(Request request, SSLContext context, Limits limits) {
    Routes routes = new Routes(new Target(request.uri(), null, null), Set.of());
    try (Fetcher fetcher =
        Fetchers.open(
            routes,
            limits,
            TestFetchers.WIRE,
            new Redactor(),
            null,
            () -> context,
            InetAddress::getAllByName)) {
      return fetcher.send(request);
    }
  }
}
