package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out, and what never does. */
class RequestHeadTest {

  private static final URI HERE = URI.create("http://api.example/todos");
  private static final Request GET = Request.get(HERE, Kind.ANSWER, "any");

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
  void sends_seven_methods(String method) {
    assertThat(RequestHead.objection(GET.withMethod(method))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "get", "GET / HTTP/1.1\r\nX: ", ""})
  void sends_no_other(String method) {
    assertThat(RequestHead.objection(GET.withMethod(method)))
        .map(Failure::kind)
        .contains(FailureKind.TOOL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: 1", "a\nb", "a\u0000", "a\u007f", "caf\u00e9"})
  void sends_no_value_that_breaks_out_and_does_not_repeat_it(String value) {
    assertThat(RequestHead.objection(GET.withHeader("X-Key", value)))
        .hasValueSatisfying(
            objection -> {
              assertThat(objection.kind()).isEqualTo(FailureKind.BAD_HEADER_VALUE);
              assertThat(objection.message()).contains("'X-Key'").doesNotContain(value);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host", "content-length", "Transfer-Encoding", "Connection", "TE", "X Y", ""})
  void sends_no_field_that_frames_and_no_name_that_is_none(String name) {
    assertThat(RequestHead.objection(GET.withHeader(name, "1")))
        .map(Failure::kind)
        .contains(FailureKind.BAD_HEADER_VALUE);
  }

  @Test
  void sends_printable_values_and_a_credential_only_if_it_is_one() {
    assertThat(RequestHead.objection(GET.withHeader("X-Key", "a\t ~"))).isEmpty();
    assertThat(RequestHead.objection(bearing("token"))).isEmpty();
    assertThat(RequestHead.objection(bearing("to\r\nken"))).isPresent();
  }

  @Test
  void names_itself_unless_the_request_does() {
    assertThat(fields(GET, false))
        .contains(new Header("Accept", "*/*"), new Header("Accept-Encoding", "gzip, identity"))
        .anyMatch(f -> f.is("User-Agent") && f.value().startsWith("plugin-conformance/"));

    Request own =
        GET.withHeader("user-agent", "mine")
            .withHeader("accept", "text/html")
            .withHeader("accept-encoding", "identity");
    assertThat(fields(own, false))
        .containsExactly(
            new Header("Host", "api.example"),
            new Header("user-agent", "mine"),
            new Header("accept", "text/html"),
            new Header("accept-encoding", "identity"),
            new Header("Connection", "close"));
  }

  @Test
  void carries_the_credential_only_where_it_may() {
    Header credential = new Header("Authorization", "Bearer token");

    assertThat(fields(bearing("token"), true)).contains(credential);
    assertThat(fields(bearing("token"), false)).noneMatch(f -> f.is("Authorization"));
    assertThat(fields(GET, true)).noneMatch(f -> f.is("Authorization"));
  }

  @Test
  void declares_a_length_where_there_is_a_body_or_could_be_one() {
    Header none = new Header("Content-Length", "0");
    Header two = new Header("Content-Length", "2");

    assertThat(fields(GET, false)).noneMatch(f -> f.is("Content-Length"));
    assertThat(fields(GET.withMethod("DELETE"), false)).noneMatch(f -> f.is("Content-Length"));
    assertThat(fields(GET.withMethod("POST"), false)).contains(none);
    assertThat(fields(GET.withMethod("POST").withBody("text/plain", "ok"), false)).contains(two);
    assertThat(fields(GET.withMethod("DELETE").withBody("text/plain", "ok"), false)).contains(two);
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.example, /",
    "http://api.example?x=1, /?x=1",
    "http://api.example/a%2Fb?x=%20, /a%2Fb?x=%20",
    "http://api.example/caf\u00e9?q=\u00fc, /caf%C3%A9?q=%C3%BC"
  })
  void writes_the_target_as_ascii_and_keeps_what_is_encoded(String address, String target) {
    byte[] bytes = RequestHead.bytes("GET", URI.create(address), List.of(new Header("A", "b")));

    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .isEqualTo("GET " + target + " HTTP/1.1\r\nA: b\r\n\r\n");
  }

  private static Request bearing(String token) {
    return GET.withAuthorization(Authorization.bearer(Secret.of("TOKEN", token)));
  }

  private static List<Header> fields(Request request, boolean withCredential) {
    return RequestHead.fields(request, HERE, withCredential);
  }
}
