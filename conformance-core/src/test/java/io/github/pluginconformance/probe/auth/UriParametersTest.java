package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriParametersTest {

  private static final URI PAGE = URI.create("https://a.example/login/start?x=1");

  @Test
  void should_carry_every_awkward_character_through_an_address() {
    URI address = UriParameters.with(PAGE, Map.of("state", OAuthSession.AWKWARD_STATE));
    AuthorizationAttempt arrived =
        AuthorizationAttempt.start(AuthorizationAttempt.Kind.PLAIN, PAGE, "", PAGE)
            .ended(List.of(), AuthorizationAttempt.End.CALLBACK, address, null);

    assertThat(arrived.answers("state")).containsExactly(OAuthSession.AWKWARD_STATE);
    assertThat(arrived.answers("x")).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({
    "/next, https://a.example/next",
    "next, https://a.example/login/next",
    "?y=2, https://a.example/login/start?y=2",
    "//b.example/c, https://b.example/c",
    "https://b.example/c?s=a b, https://b.example/c?s=a%20b",
    "https://b.example/c?s=100%, https://b.example/c?s=100%25",
    "https://b.example/c?s=%20\u00e9, https://b.example/c?s=%20%E9",
    "https://b.example/c?s=\u6f22, https://b.example/c?s=%E6%BC%A2"
  })
  void should_read_a_reference_as_a_browser_does(String reference, String expected) {
    assertThat(UriParameters.resolved(PAGE, reference)).contains(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[bad", "https:///nohost", "mailto:kaj@example.com"})
  void should_not_follow_what_is_no_address(String reference) {
    assertThat(UriParameters.resolved(PAGE, reference)).isEmpty();
  }

  @Test
  void should_resolve_against_an_origin_without_a_path() {
    assertThat(UriParameters.resolved(URI.create("https://a.example"), "login"))
        .contains(URI.create("https://a.example/login"));
  }

  @Test
  void should_know_the_callback_whatever_its_parameters_are() {
    URI callback = URI.create(SloppyPlugin.CALLBACK);

    assertThat(Callback.isAt(callback, URI.create(callback + "?code=1#x"))).isTrue();
    assertThat(Callback.isAt(callback, URI.create(callback + "/more?code=1"))).isFalse();
    assertThat(Callback.isAt(callback, Callback.lookalike(callback))).isFalse();
    assertThat(Callback.isAt(callback, Callback.otherPlugin(callback))).isFalse();
    assertThat(Callback.lookalike(callback).getHost()).startsWith("chat.openai.com.");
    assertThat(Callback.otherPlugin(callback).getPath()).startsWith("/aip/plugin-");
  }
}
