package io.github.pluginconformance.http;

import static io.github.pluginconformance.testing.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.testing.Gzip;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Content codings: only gzip is asked for, and it is undone under a cap. */
class DecodingTest {

  static Stream<Arguments> broken() {
    byte[] good = Gzip.of("{\"a\":1}".repeat(50).getBytes(StandardCharsets.UTF_8));
    return Stream.of(
        Arguments.of(
            "a gzip bomb",
            "gzip",
            Gzip.of(new byte[3_000_000]),
            FailureKind.DECOMPRESSED_TOO_LARGE),
        Arguments.of(
            "beyond the ratio but within the size",
            "gzip",
            Gzip.of(new byte[90_000]),
            FailureKind.DECOMPRESSED_TOO_LARGE),
        Arguments.of(
            "brotli unasked", "br", new byte[] {1, 2, 3}, FailureKind.UNSOLICITED_ENCODING),
        Arguments.of("two codings", "gzip, gzip", good, FailureKind.UNSOLICITED_ENCODING),
        Arguments.of(
            "two fields", "gzip\r\nContent-Encoding: gzip", good, FailureKind.UNSOLICITED_ENCODING),
        Arguments.of(
            "gzip declared, plain sent",
            "gzip",
            "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
            FailureKind.ENCODING_MISMATCH),
        Arguments.of(
            "gzip cut short", "gzip", Arrays.copyOf(good, good.length - 12), FailureKind.TRUNCATED),
        Arguments.of(
            "gzip with a wrong check sum",
            "gzip",
            changed(good, good.length - 6),
            FailureKind.ENCODING_CORRUPT),
        Arguments.of(
            "bytes after gzip",
            "gzip",
            Arrays.copyOf(good, good.length + 30),
            FailureKind.ENCODING_CORRUPT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void names_the_failure(String what, String coding, byte[] body, FailureKind expected) {
    Exchange exchange = fetched(coding, body);

    assertThat(exchange.failed()).map(Failure::kind).contains(expected);
    assertThat(exchange.isComplete()).isFalse();
    assertThat(exchange.response().body().length).isLessThanOrEqualTo(100_000);
  }

  @Test
  void inflates_gzip() {
    Exchange exchange = fetched("gzip", Gzip.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));

    assertThat(exchange.isComplete()).isTrue();
    assertThat(exchange.response().text()).isEqualTo("{\"a\":1}");
  }

  @Test
  void inflates_several_members_and_passes_over_identity() {
    byte[] first = Gzip.of("{\"a\":".getBytes(StandardCharsets.UTF_8));
    byte[] second = Gzip.of("1}".getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Exchange exchange = fetched("identity, GZIP", both);

    assertThat(exchange.isComplete()).isTrue();
    assertThat(exchange.response().text()).isEqualTo("{\"a\":1}");
  }

  @Test
  void inflates_just_up_to_the_limit() {
    byte[] body = new byte[100_000];
    new Random(1).nextBytes(body);
    Exchange exchange = fetched("gzip", Gzip.of(body));

    // Packed, this noise is a little longer than the limit, so one byte less is what must pass.
    assertThat(exchange.failure().kind()).isEqualTo(FailureKind.BODY_TOO_LARGE);
    assertThat(fetched("gzip", Gzip.of(Arrays.copyOf(body, 99_000))).isComplete()).isTrue();
  }

  @Test
  void leaves_an_empty_body_alone_whatever_its_coding() {
    assertThat(fetched("gzip", new byte[0]).isComplete()).isTrue();
    assertThat(fetched("identity", new byte[] {'o', 'k'}).isComplete()).isTrue();
  }

  private static Exchange fetched(String coding, byte[] body) {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Encoding: "
            + coding
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    try (ScriptedServer server = answering(head + new String(body, StandardCharsets.ISO_8859_1));
        Fetcher fetcher = TestFetchers.to(server)) {
      return fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, "any"));
    }
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 0x55;
    return copy;
  }
}
