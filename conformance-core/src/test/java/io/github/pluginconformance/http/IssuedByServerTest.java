package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hidden of what an authorization server hands out. */
class IssuedByServerTest {

  private final Redactor redactor = new Redactor();
  private final IssuedByServer issued = new IssuedByServer(redactor);

  @ParameterizedTest
  @CsvSource({
    "'id=s3ssion; HttpOnly',            s3ssion,          true",
    "'id=s3ssion; Path=/; httponly',    s3ssion,          true",
    "'id= s3ssion ; HttpOnly',          s3ssion,          true",
    "'id=s3ssion; Path=/',              s3ssion,          false",
    "'id=s3ssion',                      s3ssion,          false",
    "'lang=english; HttpOnly',          english,          false",
    "'id=abcdefghijklmnop',             abcdefghijklmnop, true",
    "'id=abcdefghijklmno',              abcdefghijklmno,  false",
    "'id=abcdef=hijklmnop; Path=/',     abcdef=hijklmnop, true",
    "'s3ssion-without-a-name',          s3ssion-without-a-name, false"
  })
  void hides_cookies_that_are_a_session(String field, String value, boolean hidden) {
    hide(Kind.OAUTH, 200, "Set-Cookie", field, "");

    assertThat(redactor.finds("it is " + value + ".")).isEqualTo(hidden);
  }

  @ParameterizedTest
  @CsvSource({
    "OAUTH,  302, true,  true",
    "OAUTH,  200, true,  true",
    "OAUTH,  399, true,  true",
    "OAUTH,  400, false, true",
    "OAUTH,  500, false, true",
    "ANSWER, 302, false, false"
  })
  void hides_codes_of_success_even_if_they_are_words_and_tokens_always(
      Kind kind, int status, boolean code, boolean token) {
    hide(
        kind,
        status,
        "Location",
        "https://c.example/?state=s&code=lettersonly",
        "{\"access_token\":\"t0ken-0815\"}");

    assertThat(redactor.finds("lettersonly")).isEqualTo(code);
    assertThat(redactor.finds("t0ken-0815")).isEqualTo(token);
  }

  @Test
  void passes_over_an_answer_that_never_came() {
    issued.hide(request(Kind.OAUTH), new Exchange(1, "any", sent(), null, null, Duration.ZERO));

    assertThat(redactor.finds("anything")).isFalse();
  }

  @Test
  void hides_long_cookies_up_to_a_length_that_nobody_accepts() {
    String most = "a1".repeat(8 * 1024);
    String more = "b2".repeat(8 * 1024) + "c";
    hide(Kind.OAUTH, 200, "Set-Cookie", "id=" + most, "");
    hide(Kind.OAUTH, 200, "Set-Cookie", "id=" + more, "");

    assertThat(redactor.finds(most)).isTrue();
    assertThat(redactor.finds(more)).isFalse();
  }

  @Test
  void is_not_flooded() {
    for (int i = 0; i < 17; i++) {
      hide(Kind.OAUTH, 200, "Set-Cookie", "id=" + cookie(i), "");
    }

    assertThat(redactor.finds(cookie(0))).isTrue();
    assertThat(redactor.finds(cookie(15))).isTrue();
    assertThat(redactor.finds(cookie(16))).isFalse();
  }

  /** Sixteen of them are all that is taken in. */
  private static String cookie(int number) {
    return Character.toString('a' + number).repeat(16 * 1024);
  }

  private void hide(Kind kind, int status, String name, String value, String body) {
    issued.hide(
        request(kind),
        new Exchange(
            1,
            "any",
            sent(),
            new ReceivedResponse(
                status,
                List.of(new Header(name, value)),
                body.getBytes(StandardCharsets.UTF_8),
                false,
                List.of()),
            null,
            Duration.ZERO));
  }

  private static Request request(Kind kind) {
    return Request.get(URI.create("http://a.example/token"), kind, "any");
  }

  private static SentRequest sent() {
    URI uri = URI.create("http://a.example/token");
    return new SentRequest("GET", uri, uri, List.of(), new byte[0]);
  }
}
