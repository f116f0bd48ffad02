package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Framing.Way;
import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a body is read, to the byte, and what is said where it breaks off. */
class BodyReaderTest {

  private static final Framing TO_THE_END = new Framing(Way.UNTIL_CLOSE, -1);
  private static final Framing CHUNKED = new Framing(Way.CHUNKED, -1);

  private final InFlight flight =
      new InFlight(Duration.ofMinutes(1), FailureKind.DEADLINE_EXCEEDED, () -> false);

  @ParameterizedTest
  @CsvSource({
    "UNTIL_CLOSE, 0",
    "UNTIL_CLOSE, 9999",
    "UNTIL_CLOSE, 10000",
    "LENGTH, 0",
    "LENGTH, 8191",
    "LENGTH, 8192",
    "LENGTH, 8193",
    "LENGTH, 10000"
  })
  void reads_a_body_up_to_the_limit(Way way, int size) throws WireException {
    String text = text(size);
    RawBody body = read(bytes(text), new Framing(way, way == Way.LENGTH ? size : -1), 10_000);

    assertThat(body.truncated()).isFalse();
    assertThat(body.failure()).isNull();
    assertThat(new String(body.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(text);
    assertThat(flight.doing()).isEqualTo(progress(size));
  }

  private static String progress(int size) {
    return size == 0 ? "connecting" : "reading the body, " + size + " bytes so far";
  }

  @ParameterizedTest
  @CsvSource({"UNTIL_CLOSE, 10001", "UNTIL_CLOSE, 30000", "LENGTH, 10001", "LENGTH, 30000"})
  void keeps_no_byte_more_than_the_limit(Way way, int size) throws WireException {
    RawBody body = read(bytes(text(size)), new Framing(way, size), 10_000);

    assertThat(body.truncated()).isTrue();
    assertThat(body.failure())
        .isEqualTo(
            new Failure(
                FailureKind.BODY_TOO_LARGE,
                "the body has more than the 10000 bytes that are read"));
    assertThat(new String(body.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(text(10_000));
  }

  @Test
  void takes_the_beginning_of_an_image_for_enough() throws WireException {
    RawBody body = reader(bytes(text(20_000))).read(TO_THE_END, Kind.IMAGE, 10_000);

    assertThat(body.truncated()).isTrue();
    assertThat(body.failure()).isNull();
    assertThat(body.bytes()).hasSize(10_000);
  }

  @Test
  void reads_nothing_where_there_is_no_body() throws WireException {
    RawBody body = read(bytes("more"), new Framing(Way.NONE, -1), 10);

    assertThat(body.bytes()).isEmpty();
    assertThat(body.truncated()).isFalse();
  }

  @Test
  void says_how_much_of_a_declared_length_came() throws WireException {
    assertTruncated(
        read(bytes("1234"), new Framing(Way.LENGTH, 10), 100),
        "1234",
        "the connection ended after 4 of 10 bytes of the body");
    assertTruncated(
        read(bytes("4\r\n1234\r\n"), CHUNKED, 100),
        "1234",
        "the connection ended after 4 bytes of the body");
    assertTruncated(
        read(bytes("5\r\n1234"), CHUNKED, 100),
        "1234",
        "the connection ended after 4 bytes of the body");
  }

  @Test
  void says_what_broke_the_connection() throws WireException {
    assertTruncated(
        read(breaking(new SocketException("reset")), TO_THE_END, 100),
        "1234",
        "the connection ended after 4 bytes of the body");
    assertTruncated(
        read(breaking(new SSLException("closed")), TO_THE_END, 100),
        "1234",
        "the connection ended after 4 bytes of the body");
    assertThat(read(breaking(new IOException("other")), TO_THE_END, 100).failure())
        .isEqualTo(new Failure(FailureKind.IO, "reading failed after 4 bytes of the body"));
  }

  @Test
  void says_of_a_chunk_that_it_is_malformed() throws WireException {
    assertThat(read(bytes("4\r\n1234\r\nZZ\r\n"), CHUNKED, 100).failure())
        .isEqualTo(
            new Failure(
                FailureKind.MALFORMED_CHUNK, "a chunk is malformed after 4 bytes of the body"));
    assertThat(
            read(bytes("4;" + "x".repeat(9000) + "\r\n1234\r\n0\r\n\r\n"), CHUNKED, 100).failure())
        .isEqualTo(
            new Failure(
                FailureKind.MALFORMED_CHUNK, "a chunk is malformed after 0 bytes of the body"));
  }

  @Test
  void says_why_it_was_stopped_rather_than_what_that_broke() throws WireException {
    WireException late = flight.late("reading");
    flight.stop(late);

    assertThat(read(breaking(new SocketException("closed")), TO_THE_END, 100).failure())
        .isEqualTo(late.failure());
  }

  private RawBody read(InputStream in, Framing framing, int limit) throws WireException {
    return reader(in).read(framing, Kind.ANSWER, limit);
  }

  private BodyReader reader(InputStream in) {
    return new BodyReader(BodyReader.newBuffer(), in, flight);
  }

  private static void assertTruncated(RawBody body, String text, String message) {
    assertThat(body.bytes()).isEqualTo(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(body.truncated()).isTrue();
    assertThat(body.failure()).isEqualTo(new Failure(FailureKind.TRUNCATED, message));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static InputStream breaking(IOException cause) {
    InputStream breaks =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw cause;
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            throw cause;
          }
        };
    return new SequenceInputStream(bytes("1234"), breaks);
  }

  private static String text(int size) {
    return "0123456789".repeat(size / 10 + 1).substring(0, size);
  }
}
