package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedSecretsTest {

  private static final String CANARY = "ca/nary+7Qx";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example/callback?code=ca%2Fnary%2b7Qx&state=s",
        "/cb?state=s&code=ca/nary+7Qx#top",
        "<meta http-equiv=refresh content='0; url=/cb?code=ca%2Fnary%2B7Qx&amp;state=s'>",
        "<form><input type=hidden name=code value=\"ca&#x2F;nary&#43;7Qx\"></form>",
        "<input value='ca/nary+7Qx' name='code'/>",
        "<script>location = \"/cb?state=s\\u0026code=ca\\/nary+7Qx\"</script>",
        "<a href='/go?to=https%3A%2F%2Fx%2Fcb%3Fcode%3Dca%252Fnary%252B7Qx%26state%3Ds'>on</a>",
        "<script>post({code: 'ca/nary+7Qx'})</script>",
        "{\"access_token\": \"ca\\/nary+7Qx\", \"token_type\": \"bearer\"}",
        "{\"data\":{\"accessToken\":\"ca/nary\\u002b7Qx\"}}",
        "<html><pre>{\"refresh_token\":\"ca/nary+7Qx\"}</pre>",
        "<pre>{&quot;id_token&quot;: &quot;ca/nary+7Qx&quot;}</pre>",
        "access_token=ca%2Fnary%2B7Qx&token_type=bearer",
        "<answer><access_token>ca/nary+7Qx</access_token></answer>",
        "refresh_token: ca/nary+7Qx\n",
        "<input type=hidden name=_csrf_token value=ca/nary+7Qx>"
      })
  void finds_what_is_handed_out(String text) {
    assertThat(values(text)).contains(CANARY);
  }

  @Test
  void finds_a_code_of_plain_words_where_it_stands_beside_the_state() {
    assertThat(values("/cb?code=open-sesame&state=s")).contains("open-sesame");
    assertThat(values("<input name=state value=s><input name=code value=sesame>"))
        .contains("sesame");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":\"invalid_grant\",\"code\":\"invalid_grant\"}",
        "/login?response_type=code&client_id=my-client&state=s",
        "<option name=country_code value=de-Latn-DE-1996>",
        "{\"code\": 400, \"message\": \"no access_token was sent\"}",
        "<input type=hidden name=choice value=canary-7Qx>",
        "{\"access_token\": null, \"token_type\": \"bearer\"}"
      })
  void leaves_ordinary_text_alone(String text) {
    assertThat(values(text)).isEmpty();
  }

  @Test
  void takes_a_refusal_s_code_for_an_error() {
    String text = "{\"code\":\"server_busy\",\"state\":\"s\"}";

    assertThat(IssuedSecrets.in(text, false)).isEmpty();
    assertThat(IssuedSecrets.in(text, true)).isNotEmpty();
  }

  @Test
  void is_not_flooded() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("?code=canary").append(i).append(" <input ").append("\"code\":\"");
    }
    text.append("<input ".repeat(100_000)).append("code='".repeat(20_000));

    assertThat(values(text.toString())).hasSizeLessThanOrEqualTo(65);
  }

  @Test
  void needs_little_stack_for_long_values() throws InterruptedException {
    String text =
        "{\"access_token\":\"" + "x".repeat(500_000) + "\",\"code\":'" + "\\/".repeat(100_000);
    Set<String> found = ConcurrentHashMap.newKeySet();
    Thread narrow = new Thread(null, () -> found.addAll(values(text)), "narrow", 256 * 1024);
    narrow.start();
    narrow.join();

    assertThat(found).isNotEmpty();
  }

  private static Set<String> values(String text) {
    return IssuedSecrets.in(text, true).stream().map(Secret::reveal).collect(Collectors.toSet());
  }
}
