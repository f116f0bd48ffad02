package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a head ends, to the byte. The tests' limits: 4,096 bytes, 20 fields. */
class HeadReaderTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b\r\n\r\n",
        "HTTP/1.1 200 OK\nA: b\n\n",
        "HTTP/1.1 200 OK\r\nA: caf\u00e9\r\n\r\n"
      })
  void ends_with_the_empty_line(String head) throws IOException {
    assertThat(read(head + "{\"body\": 1}\n\n")).isEqualTo(head);
  }

  @Test
  void reads_as_many_bytes_as_are_allowed() throws IOException {
    String rest = "A: \r\n\r\n";
    String most = OK + "A: " + "x".repeat(4096 - OK.length() - rest.length()) + "\r\n\r\n";

    assertThat(read(most)).isEqualTo(most);
    assertThat(refused(most.replace("A:", "AA:")))
        .isEqualTo(
            new Failure(
                FailureKind.HEADERS_TOO_LARGE, "the answer's head has more than 4096 bytes"));
  }

  @Test
  void reads_as_many_fields_as_are_allowed() throws IOException {
    String most = OK + "A: b\r\n".repeat(20) + "\r\n";

    assertThat(read(most)).isEqualTo(most);
    assertThat(refused(OK + "A: b\r\n".repeat(21) + "\r\n"))
        .isEqualTo(
            new Failure(
                FailureKind.HEADERS_TOO_LARGE, "the answer has more than 20 header fields"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',              EMPTY_RESPONSE,     without answering",
    "HTTP/1.1 200,    TRUNCATED,          after 12 bytes",
    "HTTP/,           TRUNCATED,          after 5 bytes",
    "HTT,             MALFORMED_RESPONSE, status line",
    "SSH-2.0-x,       MALFORMED_RESPONSE, status line",
    "'\u0015\u0003',  TLS_ON_HTTP_PORT,   speaks TLS",
    "'\u0016\u0003',  TLS_ON_HTTP_PORT,   speaks TLS",
    "'H\u0015SSH-',         MALFORMED_RESPONSE, status line"
  })
  void says_what_came_in_its_place(String bytes, FailureKind kind, String says) {
    Failure failure = refused(bytes);

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.message()).contains(says);
  }

  private static Failure refused(String bytes) {
    return catchThrowableOfType(WireException.class, () -> read(bytes)).failure();
  }

  private static String read(String bytes) throws IOException {
    return new HeadReader(
            BodyReader.newBuffer(),
            new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)),
            TestFetchers.WIRE)
        .read();
  }
}
