package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of an address already gives away. */
class UriCheckTest {

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd,            SSRF_SCHEME",
    "/only/a/path,                  SSRF_SCHEME",
    "http://user@a.example/,        URL_USERINFO",
    "http://a_b.example:x/,         UNPARSABLE_HOST",
    "http:///path,                  UNPARSABLE_HOST",
    "http://a.example:65536/,       UNPARSABLE_HOST",
    "http://0177.0.0.1/,            AMBIGUOUS_IP",
    "http://127.0.0.01/,            AMBIGUOUS_IP"
  })
  void objects(String address, FailureKind kind) {
    assertThat(UriCheck.objection(URI.create(address))).map(Failure::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example:65535/",
        "HTTPS://a.example",
        "http://127.0.0.1/",
        "http://01.example/",
        "http://a.example/user@host"
      })
  void does_not_object(String address) {
    assertThat(UriCheck.objection(URI.create(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://user:pass@a.example/x?y=u@b, http://a.example/x?y=u@b",
    "http://one@two@a.example/x,         http://a.example/x",
    "http://a.example/user@host,         http://a.example/user@host",
    "http://user:pass@,                  http://invalid/",
    "/only/a@path,                       /only/a@path"
  })
  void takes_user_information_out_of_the_record(String address, String recorded) {
    assertThat(UriCheck.withoutUserinfo(URI.create(address))).hasToString(recorded);
  }
}
