package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the bytes of a head, to the character. */
class HeadParserTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"100", "109", "190", "200", "404", "599"})
  void reads_every_status_within_100_to_599(String status) throws WireException {
    assertThat(HeadParser.parse("HTTP/1.1 " + status + " Odd\r\n\r\n").status())
        .isEqualTo(Integer.parseInt(status));
    assertThat(HeadParser.parse("HTTP/1.0 " + status + "\r\n\r\n").status())
        .isEqualTo(Integer.parseInt(status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"099", "600", "999", "20", "2000", "20x", "2:0", "2/0", "x00", ""})
  void names_a_status_that_is_none(String status) {
    assertThatThrownBy(() -> HeadParser.parse("HTTP/1.1 " + status + " Odd\r\n\r\n"))
        .isInstanceOfSatisfying(
            WireException.class,
            e -> {
              assertThat(e.failure().kind()).isEqualTo(FailureKind.INVALID_STATUS);
              assertThat(e.failure().message()).contains("'" + status + "'");
            });
  }

  @Test
  void accepts_every_character_that_a_name_may_have() throws WireException {
    String name = "!#$%&'*+-.^_`|~0189abyzABYZ";
    ResponseHead head = HeadParser.parse(OK + name + ": x\r\n\r\n");

    assertThat(head.headers()).containsExactly(new Header(name, "x"));
    assertThat(head.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X@", "X[", "X{", "X/", "X;", "X Y", "X ", "X\u007f", "X\u00e9", ""})
  void tells_a_name_that_is_no_token_and_keeps_the_field(String name) throws WireException {
    ResponseHead head = HeadParser.parse(OK + name + ": x\r\n\r\n");

    assertThat(head.headers()).containsExactly(new Header(name.trim(), "x"));
    assertThat(head.faults())
        .containsExactly(
            new Failure(
                FailureKind.LENIENT_FRAMING, "the header name '" + name + "' is not a token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001fb", "a\u007fb", "a\rb"})
  void tells_a_control_character_in_a_value(String value) throws WireException {
    ResponseHead head = HeadParser.parse(OK + "X-Bad: " + value + "\r\n\r\n");

    assertThat(head.faults())
        .containsExactly(
            new Failure(
                FailureKind.CONTROL_CHAR_IN_HEADER,
                "the value of the header 'X-Bad' has a control character"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "a b", "a~b", "a\u0080b", "a\u00ffb", ""})
  void lets_other_characters_pass_in_a_value(String value) throws WireException {
    ResponseHead head = HeadParser.parse(OK + "X-Good: \t" + value + " \r\n\r\n");

    assertThat(head.headers()).containsExactly(new Header("X-Good", value));
    assertThat(head.faults()).isEmpty();
  }

  @Test
  void joins_a_value_that_goes_on_and_says_so() throws WireException {
    ResponseHead head = HeadParser.parse(OK + "X-A: 1\r\nX-B: one\r\n two\r\n\tthree\r\n\r\n");

    assertThat(head.headers())
        .containsExactly(new Header("X-A", "1"), new Header("X-B", "one two three"));
    assertThat(head.faults())
        .containsExactly(
            new Failure(
                FailureKind.CONTROL_CHAR_IN_HEADER, "a header value goes on in a second line"));
  }

  @Test
  void bears_a_line_that_goes_on_where_nothing_was_begun() throws WireException {
    ResponseHead head = HeadParser.parse(OK + " lonely\r\nX: 1\r\n\r\n");

    assertThat(head.headers()).containsExactly(new Header("X", "1"));
    assertThat(head.faults()).hasSize(1);
  }

  @Test
  void tells_the_first_fault_of_each_kind() throws WireException {
    ResponseHead head =
        HeadParser.parse("HTTP/1.1 200 OK\r\nNo colon\r\nX\n: 1\r\nX-C: \u0001\r\n\r\n");

    assertThat(head.faults())
        .containsExactlyInAnyOrder(
            new Failure(FailureKind.LENIENT_FRAMING, "a line of the answer's head has no colon"),
            new Failure(
                FailureKind.CONTROL_CHAR_IN_HEADER,
                "the value of the header 'X-C' has a control character"));
  }

  @Test
  void tells_a_line_without_cr() throws WireException {
    ResponseHead head = HeadParser.parse("HTTP/1.1 200 OK\r\nX: 1\n\r\n");

    assertThat(head.headers()).containsExactly(new Header("X", "1"));
    assertThat(head.faults())
        .containsExactly(
            new Failure(
                FailureKind.LENIENT_FRAMING, "a line of the answer's head ends in LF without CR"));
  }

  @Test
  void shortens_what_is_longer_than_sixty_characters() {
    assertThat(HeadParser.cut("x".repeat(60))).isEqualTo("x".repeat(60));
    assertThat(HeadParser.cut("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
  }
}
