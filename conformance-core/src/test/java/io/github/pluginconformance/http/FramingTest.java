package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pluginconformance.http.Framing.Way;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a body ends (RFC 9112, section 6.3). */
class FramingTest {

  @ParameterizedTest
  @CsvSource({
    "GET,  200, '',                          UNTIL_CLOSE, -1",
    "GET,  200, 'Content-Length: 0',         LENGTH,      0",
    "GET,  200, 'Content-Length: 12',        LENGTH,      12",
    "GET,  200, 'Content-Length: 12, 12',    LENGTH,      12",
    "GET,  200, 'Transfer-Encoding: chunked', CHUNKED,    -1",
    "POST, 500, 'Transfer-Encoding: CHUNKED', CHUNKED,    -1",
    "HEAD, 200, 'Content-Length: 12',        NONE,        -1",
    "GET,  204, '',                          NONE,        -1",
    "GET,  205, 'Content-Length: 0',         NONE,        -1",
    "GET,  304, 'Content-Length: 12',        NONE,        -1",
    "GET,  203, '',                          UNTIL_CLOSE, -1"
  })
  void finds_the_end(String method, int status, String field, Way way, long length)
      throws WireException {
    assertThat(Framing.of(method, head(status, field))).isEqualTo(new Framing(way, length));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 1;Transfer-Encoding: chunked | AMBIGUOUS_FRAMING | both Content-Length",
        "Transfer-Encoding: gzip | AMBIGUOUS_FRAMING | not just 'chunked'",
        "Transfer-Encoding: gzip, chunked | AMBIGUOUS_FRAMING | not just 'chunked'",
        "Transfer-Encoding: chunked;Transfer-Encoding: chunked | AMBIGUOUS_FRAMING | not just",
        "Content-Length: -1 | BAD_CONTENT_LENGTH | '-1'",
        "Content-Length: 0x10 | BAD_CONTENT_LENGTH | '0x10'",
        "Content-Length: 1, | BAD_CONTENT_LENGTH | ''",
        "Content-Length: 1234567890123456789 | BAD_CONTENT_LENGTH | '1234567890123456789'",
        "Content-Length: 1;Content-Length: 2 | CONFLICTING_CONTENT_LENGTH | 1, 2"
      })
  void refuses_what_two_programs_read_in_two_ways(String fields, FailureKind kind, String says) {
    ResponseHead head = head(200, fields);

    assertThatThrownBy(() -> Framing.of("GET", head))
        .isInstanceOfSatisfying(
            WireException.class,
            e -> {
              assertThat(e.failure().kind()).isEqualTo(kind);
              assertThat(e.failure().message()).contains(says);
            });
    assertThatThrownBy(() -> Framing.of("HEAD", head)).isInstanceOf(WireException.class);
  }

  @Test
  void knows_which_ends_the_answer_itself_declares() {
    assertThat(Stream.of(Way.values()).filter(way -> new Framing(way, 2).hasAnEnd()))
        .containsExactly(Way.LENGTH, Way.CHUNKED);
    assertThat(new Framing(Way.LENGTH, 2).end())
        .isEqualTo("the 2 bytes that Content-Length declares");
    assertThat(new Framing(Way.CHUNKED, -1).end()).isEqualTo("the last chunk");
  }

  private static ResponseHead head(int status, String fields) {
    List<Header> headers =
        Stream.of(fields.split(";"))
            .filter(field -> !field.isEmpty())
            .map(field -> field.split(": ", 2))
            .map(field -> new Header(field[0], field[1]))
            .toList();
    return new ResponseHead(status, headers, List.of());
  }
}
