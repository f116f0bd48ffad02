package io.github.pluginconformance.http;

import static io.github.pluginconformance.testing.ScriptedServer.answering;
import static io.github.pluginconformance.testing.ScriptedServer.hold;
import static io.github.pluginconformance.testing.ScriptedServer.playing;
import static io.github.pluginconformance.testing.ScriptedServer.reset;
import static io.github.pluginconformance.testing.ScriptedServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.ScriptedServer.Script;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What servers do wrong on the wire, and the name it gets. Each time the server sees exactly one
 * request.
 */
class WireFaultTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  static Stream<Arguments> failures() {
    return Stream.of(
        failure("no answer at all", hanging(""), FailureKind.DEADLINE_EXCEEDED),
        failure(
            "head, then silence",
            hanging(OK + "Content-Length: 10\r\n\r\n"),
            FailureKind.DEADLINE_EXCEEDED),
        failure(
            "half a body, then silence",
            hanging(OK + "Content-Length: 10\r\n\r\n12345"),
            FailureKind.DEADLINE_EXCEEDED),
        failure(
            "a header byte now and then",
            dripping(OK + "X-Slow: ", "a"),
            FailureKind.DEADLINE_EXCEEDED),
        failure(
            "a body byte now and then", dripping(OK + "\r\n", "b"), FailureKind.DEADLINE_EXCEEDED),
        failure(
            "a chunk now and then",
            dripping(OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nc\r\n"),
            FailureKind.DEADLINE_EXCEEDED),
        failure(
            "a body without end",
            endless(OK + "\r\n", "x".repeat(8000)),
            FailureKind.BODY_TOO_LARGE),
        failure(
            "a chunked body without end",
            endless(
                OK + "Transfer-Encoding: chunked\r\n\r\n", "3e8\r\n" + "x".repeat(1000) + "\r\n"),
            FailureKind.BODY_TOO_LARGE),
        failure(
            "a chunk's first line without end",
            endless(OK + "Transfer-Encoding: chunked\r\n\r\n1;x=", "y".repeat(8000)),
            FailureKind.MALFORMED_CHUNK),
        failure(
            "a trailer line without end",
            endless(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\nX: ", "y".repeat(8000)),
            FailureKind.MALFORMED_CHUNK),
        failure(
            "trailers without end",
            endless(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X-Many: 1\r\n"),
            FailureKind.MALFORMED_CHUNK),
        failure(
            "one header line without end",
            endless(OK + "X-Long: ", "y".repeat(8000)),
            FailureKind.HEADERS_TOO_LARGE),
        failure(
            "header fields without end",
            endless(OK, "X-Many: 1\r\n"),
            FailureKind.HEADERS_TOO_LARGE),
        failure(
            "a malformed chunk of what is declared as gzip",
            raw(
                OK
                    + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3\r\nabc\r\nZZZ\r\n"),
            FailureKind.MALFORMED_CHUNK),
        failure("closed without a byte", raw(""), FailureKind.EMPTY_RESPONSE),
        failure("reset without a byte", resetting(""), FailureKind.CONNECTION_RESET),
        failure(
            "reset in the middle of the body",
            resetting(OK + "Content-Length: 1000\r\n\r\n1234567"),
            FailureKind.TRUNCATED),
        failure(
            "less than Content-Length",
            raw(OK + "Content-Length: 1000\r\n\r\n1234567"),
            FailureKind.TRUNCATED),
        failure("closed in the middle of the head", raw(OK + "Content-Le"), FailureKind.TRUNCATED),
        failure(
            "two lengths",
            raw(OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc"),
            FailureKind.CONFLICTING_CONTENT_LENGTH),
        failure(
            "two lengths in a list",
            raw(OK + "Content-Length: 2, 3\r\n\r\nabc"),
            FailureKind.CONFLICTING_CONTENT_LENGTH),
        failure(
            "a length and chunks",
            raw(OK + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            FailureKind.AMBIGUOUS_FRAMING),
        failure(
            "an unknown transfer coding",
            raw(OK + "Transfer-Encoding: gzip\r\n\r\n"),
            FailureKind.AMBIGUOUS_FRAMING),
        failure(
            "a negative length",
            raw(OK + "Content-Length: -5\r\n\r\n"),
            FailureKind.BAD_CONTENT_LENGTH),
        failure(
            "a length beyond all numbers",
            raw(OK + "Content-Length: 99999999999999999999\r\n\r\n"),
            FailureKind.BAD_CONTENT_LENGTH),
        failure(
            "a bad chunk size",
            raw(OK + "Transfer-Encoding: chunked\r\n\r\nZZZ\r\nabc\r\n"),
            FailureKind.MALFORMED_CHUNK),
        failure(
            "a chunk that lies",
            raw(OK + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n"),
            FailureKind.MALFORMED_CHUNK),
        failure(
            "chunks without an end",
            raw(OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"),
            FailureKind.TRUNCATED),
        failure(
            "status 600",
            raw("HTTP/1.1 600 Odd\r\nContent-Length: 0\r\n\r\n"),
            FailureKind.INVALID_STATUS),
        failure("status 99", raw("HTTP/1.1 99 Odd\r\n\r\n"), FailureKind.INVALID_STATUS),
        failure("status abc", raw("HTTP/1.1 abc Odd\r\n\r\n"), FailureKind.INVALID_STATUS),
        failure("no HTTP", raw("SSH-2.0-OpenSSH_9.2\r\n"), FailureKind.MALFORMED_RESPONSE),
        failure("HTTP/2 in words", raw("HTTP/2 200\r\n\r\n"), FailureKind.MALFORMED_RESPONSE),
        failure(
            "only an interim answer",
            raw("HTTP/1.1 103 Early Hints\r\n\r\n"),
            FailureKind.BODY_NOT_ALLOWED),
        failure(
            "another protocol",
            raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
            FailureKind.BODY_NOT_ALLOWED),
        failure(
            "interim answers without end",
            endless("", "HTTP/1.1 100 Continue\r\n\r\n"),
            FailureKind.TOO_MANY_INTERIM),
        failure(
            "TLS on a plain port",
            raw("\u0015\u0003\u0003\u0000\u0002\u0002\n"),
            FailureKind.TLS_ON_HTTP_PORT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void names_the_failure(String what, Script script, FailureKind expected) {
    try (ScriptedServer server = playing(script);
        Fetcher fetcher = TestFetchers.to(server.uri("/"), limits(expected), new Redactor())) {
      Exchange exchange = fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, what));

      assertThat(exchange.failed()).map(Failure::kind).contains(expected);
      assertThat(exchange.isComplete()).isFalse();
      assertThat(server.requests()).hasSize(1);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        failure(
            "bare LF",
            raw("HTTP/1.1 200 OK\nContent-Length: 2\n\nok"),
            FailureKind.LENIENT_FRAMING),
        failure(
            "a header without colon",
            raw(OK + "NoColonHere\r\nContent-Length: 2\r\n\r\nok"),
            FailureKind.LENIENT_FRAMING),
        failure(
            "a space before the colon",
            raw(OK + "Server : x\r\nContent-Length: 2\r\n\r\nok"),
            FailureKind.LENIENT_FRAMING),
        failure(
            "NUL in a header",
            raw(OK + "X-Bad: a\u0000b\r\nContent-Length: 2\r\n\r\nok"),
            FailureKind.CONTROL_CHAR_IN_HEADER),
        failure(
            "ESC in a header",
            raw(OK + "X-Bad: \u001b[31mred\r\nContent-Length: 2\r\n\r\nok"),
            FailureKind.CONTROL_CHAR_IN_HEADER),
        failure(
            "a folded header",
            raw(OK + "X-Bad: one\r\n two\r\nContent-Length: 2\r\n\r\nok"),
            FailureKind.CONTROL_CHAR_IN_HEADER),
        failure(
            "a header without name",
            raw(OK + ": x\r\nContent-Length: 2\r\n\r\nok"),
            FailureKind.LENIENT_FRAMING),
        failure(
            "two content types",
            raw(
                OK
                    + "Content-Type: application/json\r\nContent-Type: text/html\r\n"
                    + "Content-Length: 2\r\n\r\nok"),
            FailureKind.LENIENT_FRAMING),
        failure(
            "more than Content-Length",
            raw(OK + "Content-Length: 2\r\n\r\nok{\"hidden\": true}"),
            FailureKind.BYTES_AFTER_BODY),
        failure(
            "more after the last chunk",
            raw(
                OK
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + "2\r\n"
                    + "ok\r\n"
                    + "0\r\n\r\n"
                    + "HTTP/1.1 200 OK\r\n\r\n"),
            FailureKind.BYTES_AFTER_BODY),
        failure(
            "more than Content-Length, a little later",
            (request, socket) -> {
              write(socket, OK + "Content-Length: 2\r\n\r\nok");
              write(socket, "more");
            },
            FailureKind.BYTES_AFTER_BODY),
        failure(
            "an unknown charset",
            raw(OK + "Content-Type: text/html; charset=evil-9\r\nContent-Length: 2\r\n\r\nok"),
            FailureKind.UNKNOWN_CHARSET),
        failure(
            "UTF-7",
            raw(OK + "Content-Type: text/html; charset=\"utf-7\"\r\nContent-Length: 2\r\n\r\nok"),
            FailureKind.UNKNOWN_CHARSET));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void names_the_fault_and_reads_on(String what, Script script, FailureKind expected) {
    try (ScriptedServer server = playing(script);
        Fetcher fetcher = TestFetchers.to(server)) {
      Exchange exchange = fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, what));

      assertThat(exchange.failed()).isEmpty();
      assertThat(exchange.response().faults()).extracting(Failure::kind).containsExactly(expected);
      assertThat(exchange.response().text()).isEqualTo("ok");
      assertThat(server.requests()).hasSize(1);
    }
  }

  static Stream<Arguments> bodiesNotAllowed() {
    return Stream.of(
        Arguments.of("GET", "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nok"),
        Arguments.of("GET", "HTTP/1.1 204 No Content\r\n\r\nok"),
        Arguments.of("GET", "HTTP/1.1 205 Reset Content\r\nContent-Length: 2\r\n\r\nok"),
        Arguments.of("GET", "HTTP/1.1 304 Not Modified\r\n\r\nok"),
        Arguments.of("HEAD", OK + "Content-Length: 2\r\n\r\nok"));
  }

  @ParameterizedTest
  @MethodSource("bodiesNotAllowed")
  void finds_a_body_where_none_is_allowed(String method, String answer) {
    try (ScriptedServer server = answering(answer);
        Fetcher fetcher = TestFetchers.to(server)) {
      Exchange exchange =
          fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, "any").withMethod(method));

      assertThat(exchange.response().faults())
          .containsExactly(
              new Failure(
                  FailureKind.BODY_NOT_ALLOWED,
                  (method.equals("HEAD")
                          ? "an answer to HEAD"
                          : "an answer with status " + exchange.status())
                      + " must not have a body"));
      assertThat(exchange.response().body()).isEmpty();
    }
  }

  static Stream<Arguments> fine() {
    return Stream.of(
        Arguments.of("GET", OK + "Content-Length: 2\r\n\r\nok", "ok"),
        Arguments.of("GET", OK + "\r\nok", "ok"),
        Arguments.of(
            "GET",
            OK
                + "Content-Type: text/plain\r\ncontent-type: text/plain\r\n"
                + "Content-Length: 2\r\n\r\nok",
            "ok"),
        Arguments.of("GET", "HTTP/1.0 200 OK\r\n\r\nok", "ok"),
        Arguments.of("GET", "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok", "ok"),
        Arguments.of("GET", OK + "content-length: 2\r\nContent-Length: 2\r\n\r\nok", "ok"),
        Arguments.of(
            "GET",
            OK
                + "Transfer-Encoding: Chunked\r\n\r\n"
                + "1\r\n"
                + "o\r\n"
                + "1;x=y\r\n"
                + "k\r\n"
                + "0\r\n"
                + "Trailer: 1\r\n\r\n",
            "ok"),
        Arguments.of(
            "GET",
            "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + OK + "Content-Length: 2\r\n\r\nok",
            "ok"),
        Arguments.of(
            "GET",
            "HTTP/1.1 100 Continue\r\n\r\n".repeat(10) + OK + "Content-Length: 2\r\n\r\nok",
            "ok"),
        Arguments.of("GET", "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n", ""),
        Arguments.of("GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 200\r\n\r\n", ""),
        Arguments.of("HEAD", OK + "Content-Length: 200\r\n\r\n", ""),
        Arguments.of("GET", OK + "X-Name: caf\u00e9\r\nContent-Length: 2\r\n\r\nok", "ok"));
  }

  @ParameterizedTest
  @MethodSource("fine")
  void finds_nothing_wrong_with_what_the_standard_allows(
      String method, String answer, String body) {
    try (ScriptedServer server = answering(answer);
        Fetcher fetcher = TestFetchers.to(server)) {
      Exchange exchange =
          fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, "any").withMethod(method));

      assertThat(exchange.failed()).isEmpty();
      assertThat(exchange.response().faults()).isEmpty();
      assertThat(exchange.response().text()).isEqualTo(body);
    }
  }

  @Test
  void reads_the_answer_of_a_server_that_keeps_the_connection_open() {
    try (ScriptedServer server = playing(hanging(OK + "Content-Length: 2\r\n\r\nok"));
        Fetcher fetcher = TestFetchers.to(server)) {
      Exchange exchange = fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, "any"));

      assertThat(exchange.isComplete()).isTrue();
    }
  }

  @Test
  void keeps_what_was_read_before_the_connection_broke() {
    try (ScriptedServer server = answering(OK + "Content-Length: 1000\r\n\r\n1234567");
        Fetcher fetcher = TestFetchers.to(server)) {
      Exchange exchange = fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, "any"));

      assertThat(exchange.response().text()).isEqualTo("1234567");
      assertThat(exchange.response().truncated()).isTrue();
      assertThat(exchange.failure().message()).contains("7 of 1000");
    }
  }

  @Test
  void says_what_it_was_doing_when_time_was_up() {
    try (ScriptedServer server = playing(hanging(OK + "Content-Length: 10\r\n\r\n12345"));
        Fetcher fetcher = TestFetchers.to(server.uri("/"), TestFetchers.HASTY, new Redactor())) {
      Exchange exchange = fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, "any"));

      assertThat(exchange.failure().message()).contains("reading the body, 5 bytes so far");
    }
  }

  @Test
  void takes_the_beginning_of_a_large_image_for_enough() {
    try (ScriptedServer server =
            playing(endless(OK + "Content-Type: image/png\r\n\r\n", "p".repeat(5000)));
        Fetcher fetcher = TestFetchers.to(server)) {
      Exchange exchange = fetcher.send(Request.get(server.uri("/"), Kind.IMAGE, "any"));

      assertThat(exchange.failed()).isEmpty();
      assertThat(exchange.response().truncated()).isTrue();
      assertThat(exchange.response().body()).hasSize(1000);
    }
  }

  private static Limits limits(FailureKind expected) {
    return expected == FailureKind.DEADLINE_EXCEEDED ? TestFetchers.HASTY : TestFetchers.LIMITS;
  }

  private static Arguments failure(String what, Script script, FailureKind expected) {
    return Arguments.of(what, script, expected);
  }

  private static Script raw(String bytes) {
    return (request, socket) -> write(socket, bytes);
  }

  private static Script hanging(String bytes) {
    return (request, socket) -> {
      write(socket, bytes);
      hold(socket);
    };
  }

  private static Script resetting(String bytes) {
    return (request, socket) -> {
      write(socket, bytes);
      // Lets the bytes arrive: a reset overtakes what has not been read.
      Thread.sleep(bytes.isEmpty() ? 0 : 400);
      reset(socket);
    };
  }

  private static Script dripping(String start, String drop) {
    return (request, socket) -> {
      write(socket, start);
      while (true) {
        write(socket, drop);
        Thread.sleep(20);
      }
    };
  }

  private static Script endless(String start, String more) {
    return (request, socket) -> {
      write(socket, start);
      while (true) {
        write(socket, more);
      }
    };
  }
}
