package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.wire.Header;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each kind of credential stands in a request. */
class AuthorizationTest {

  private static final Secret KEY = Secret.of("KEY", "k&y +1");

  @Test
  void stands_in_a_header_field() {
    assertThat(Authorization.bearer(Secret.of("TOKEN", "t0ken")).field())
        .contains(new Header("Authorization", "Bearer t0ken"));
    assertThat(
            Authorization.basic(Secret.of("USER", "Aladdin"), Secret.of("PASSWORD", "open sesame"))
                .field())
        .contains(new Header("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    assertThat(Authorization.key("X-Key", KEY).field()).contains(new Header("X-Key", "k&y +1"));
    assertThat(Authorization.inQuery("key", KEY).field()).isEmpty();
  }

  @Test
  void shows_the_names_of_both_secrets_of_a_pair() {
    assertThat(Authorization.basic(Secret.of("USER", "a"), Secret.of("PASSWORD", "b")).parameter())
        .extracting(Secret::name)
        .isEqualTo("USER:$PASSWORD");
  }

  @Test
  void changes_its_scheme_or_its_secret_and_nothing_else() {
    Authorization bearer = Authorization.bearer(Secret.of("TOKEN", "t0ken"));

    assertThat(bearer.withScheme("bearer").field())
        .contains(new Header("Authorization", "bearer t0ken"));
    assertThat(bearer.withParameter(Secret.of("OTHER", "other")).field())
        .contains(new Header("Authorization", "Bearer other"));
    assertThat(Authorization.key("X-Key", KEY).withParameter(Secret.of("OTHER", "other")).field())
        .contains(new Header("X-Key", "other"));
  }

  @Test
  void knows_a_key_alone() {
    assertThat(Authorization.key("X-Key", KEY).isBareKey()).isTrue();
    assertThat(Authorization.inQuery("key", KEY).isBareKey()).isTrue();
    assertThat(Authorization.bearer(KEY).isBareKey()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/x,                     http://a.example/x?key=k%26y%20%2B1",
    "http://a.example/x?,                    http://a.example/x?key=k%26y%20%2B1",
    "http://a.example/x?a=1&keys=2&b=,       http://a.example/x?a=1&keys=2&b=&key=k%26y%20%2B1",
    "http://a.example/x?key=old&a=%2F#top,   http://a.example/x?a=%2F&key=k%26y%20%2B1"
  })
  void stands_in_the_query_once(String address, String keyed) {
    assertThat(Authorization.inQuery("key", KEY).in(URI.create(address))).hasToString(keyed);
    assertThat(Authorization.key("key", KEY).in(URI.create(address))).hasToString(address);
  }
}
