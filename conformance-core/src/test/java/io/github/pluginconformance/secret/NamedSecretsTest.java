package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedSecretsTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?token=abc&q=1, https://a.example/x?token=***&q=1",
    "https://a.example/cb?code=abc&state=xyz#top, https://a.example/cb?code=***&state=***#top",
    "https://a.example/cb#access_token=abc&b=2, https://a.example/cb#access_token=***&b=2",
    "https://user:pass@a.example/?X-Amz-Signature=1, https://a.example/?X-Amz-Signature=***",
    "https://a.example/?api_key=$KEY&page=2, https://a.example/?api_key=$KEY&page=2",
    "https://a.example/token/code?monkey=1, https://a.example/token/code?monkey=1",
    "/login?password=, /login?password="
  })
  void hides_telling_parameters_of_an_address(String uri, String expected) {
    assertThat(NamedSecrets.inUri(uri)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer abc, Bearer ***",
    "Authorization, Bearer $TOKEN, Bearer $TOKEN",
    "Authorization, abc, ***",
    "authorization, Basic a:b c, Basic ***",
    "Set-Cookie, sid=1; HttpOnly, ***",
    "X-Api-Key, abc, ***",
    "Location, https://a.example/?code=1, https://a.example/?code=***",
    "Content-Type, application/json, application/json"
  })
  void hides_telling_headers(String name, String value, String expected) {
    assertThat(NamedSecrets.inHeader(name, value)).isEqualTo(expected);
  }

  @Test
  void hides_telling_properties_of_json_but_not_what_merely_sounds_alike() {
    assertThat(
            NamedSecrets.inJson("{\"access_token\": \"a\\\"b\",\"state\":\"TX\",\"code\":\"E1\"}"))
        .isEqualTo("{\"access_token\": \"***\",\"state\":\"TX\",\"code\":\"E1\"}");
    assertThat(NamedSecrets.inJson("{\"clientSecret\":\"cut of"))
        .isEqualTo("{\"clientSecret\":\"***\"");
    assertThat(NamedSecrets.inJson("{\"confirmation_token\":\"t\",\"token\":7}"))
        .isEqualTo("{\"confirmation_token\":\"t\",\"token\":7}");
  }

  @Test
  void hides_telling_fields_of_a_form() {
    assertThat(
            NamedSecrets.inBody(
                "application/x-www-form-urlencoded",
                "grant_type=x&code=1&client_secret=2&code_verifier=3"))
        .isEqualTo("grant_type=x&code=***&client_secret=***&code_verifier=***");
    assertThat(NamedSecrets.inBody("text/plain", "code=1")).isEqualTo("code=1");
  }

  @Test
  void copes_with_a_very_long_string_full_of_escapes() {
    String json = "{\"password\":\"" + "\\\\".repeat(500_000) + "\",\"a\":1}";

    assertThat(NamedSecrets.inJson(json)).isEqualTo("{\"password\":\"***\",\"a\":1}");
  }

  @Test
  void should_hide_properties_of_json_that_is_declared_as_something_else() {
    String token = " {\"access_token\": \"eyJhbGciOi\"}";

    assertThat(NamedSecrets.inBody("text/html", token)).doesNotContain("eyJhbGciOi");
    assertThat(NamedSecrets.inBody("", token)).doesNotContain("eyJhbGciOi");
  }
}
