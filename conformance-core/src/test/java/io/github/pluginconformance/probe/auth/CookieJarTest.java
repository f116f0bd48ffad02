package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CookieJarTest {

  private static final URI LOGIN = URI.create("https://a.example/login/start");

  private final CookieJar jar = new CookieJar();

  @Test
  void should_give_a_cookie_back_to_its_origin_only() {
    jar.keep(LOGIN, setting("id=1; Path=/"));

    assertThat(jar.fieldFor(URI.create("https://a.example/x"))).contains("id=1");
    assertThat(jar.fieldFor(URI.create("https://b.example/x"))).isEmpty();
    assertThat(jar.fieldFor(URI.create("https://a.example:8443/x"))).isEmpty();
    assertThat(jar.fieldFor(URI.create("http://a.example/x"))).isEmpty();
  }

  @Test
  void should_keep_a_cookie_off_other_paths() {
    jar.keep(LOGIN, setting("id=1"));

    assertThat(jar.fieldFor(URI.create("https://a.example/login"))).contains("id=1");
    assertThat(jar.fieldFor(URI.create("https://a.example/login/next"))).contains("id=1");
    assertThat(jar.fieldFor(URI.create("https://a.example/loginpage"))).isEmpty();
    assertThat(jar.fieldFor(URI.create("https://a.example/"))).isEmpty();
  }

  @Test
  void should_send_a_secure_cookie_over_https_only() {
    URI plain = URI.create("http://a.example/");
    jar.keep(plain, setting("id=1; Secure; Path=/"));

    assertThat(jar.fieldFor(plain)).isEmpty();
  }

  @Test
  void should_replace_and_forget() {
    jar.keep(LOGIN, setting("id=1; Path=/", "other=2; Path=/"));
    jar.keep(LOGIN, setting("id=3; Path=/"));
    assertThat(jar.fieldFor(LOGIN)).contains("other=2; id=3");

    jar.keep(
        LOGIN,
        setting("id=; Path=/; Max-Age=0", "other=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT"));
    assertThat(jar.fieldFor(LOGIN)).isEmpty();
  }

  @Test
  void should_pass_over_what_is_no_cookie() {
    jar.keep(LOGIN, setting("nonsense", "=x", ""));
    assertThat(jar.fieldFor(LOGIN)).isEmpty();
  }

  private static ReceivedResponse setting(String... cookies) {
    List<Header> fields =
        Stream.of(cookies).map(cookie -> new Header("Set-Cookie", cookie)).toList();
    return new ReceivedResponse(200, fields, new byte[0], false, List.of());
  }
}
