package io.github.pluginconformance.evidence.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.Target;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDomainTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.example.com, https://example.com, true",
    "https://example.com, https://api.example.com, true",
    "https://example.com, https://example.com/other, true",
    "http://example.com, https://example.com, true",
    "https://example.com, https://www.example.com, true",
    "https://api.example.com, https://example.com, false",
    "https://api.example.com, https://www.example.com, false",
    "https://example.com, https://example.org, false",
    "https://example.com, https://notexample.com, false"
  })
  void the_platform_follows_redirects_only_downwards(String from, String to, boolean allowed) {
    assertThat(OwnDomain.mayRedirect(URI.create(from), URI.create(to))).isEqualTo(allowed);
  }

  @Test
  void a_leading_www_is_not_part_of_the_root_domain() {
    Target target = new Target(URI.create("https://www.example.com"), null, null);
    assertThat(OwnDomain.isOwn(target, URI.create("https://api.example.com/x"))).isTrue();
    assertThat(OwnDomain.isOwn(target, URI.create("https://badexample.com/x"))).isFalse();
  }

  @Test
  void both_the_public_origin_and_the_server_under_test_are_the_plugins_own() {
    Target target =
        new Target(URI.create("http://localhost:1"), URI.create("https://example.com"), null);
    assertThat(OwnDomain.isOwn(target, URI.create("http://localhost:2/x"))).isTrue();
    assertThat(OwnDomain.isOwn(target, URI.create("https://example.com/x"))).isTrue();
  }
}
