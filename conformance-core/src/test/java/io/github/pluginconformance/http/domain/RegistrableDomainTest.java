package io.github.pluginconformance.http.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrableDomainTest {

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "www.Todo.Example.com, example.com",
    "a.b.example.co.uk, example.co.uk",
    "todo.herokuapp.com, todo.herokuapp.com"
  })
  void is_what_one_party_registers(String host, String domain) {
    assertThat(RegistrableDomain.of(host)).contains(domain);
  }

  /** What is read of the list for one host decides as the whole of it does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "a.b.github.io",
        "x.vercel.app",
        "a.b.c.kobe.jp",
        "city.kobe.jp",
        "www.city.kobe.jp",
        "foo.bar.ck",
        "www.ck",
        "a.www.ck",
        "todo.no-such-top-level",
        "a.s3.dualstack.eu-west-1.amazonaws.com",
        "shop.xn--85x722f.cn",
        "食狮.公司.cn",
        "www.xn--e1afmkfd.xn--p1ai",
        "пример.рф",
        "xn--p1ai.",
        "trailing.example.com.",
        "..example..com",
      })
  void a_host_is_judged_as_by_the_whole_list(String host) {
    assertThat(RegistrableDomain.of(host))
        .isEqualTo(Optional.ofNullable(PublicSuffixMatcherLoader.getDefault().getDomainRoot(host)));
  }

  @Test
  void what_is_too_long_for_a_host_name_is_none() {
    assertThat(RegistrableDomain.of("a.".repeat(100_000) + "com")).isEmpty();
    assertThat(RegistrableDomain.of("a.".repeat(121) + "example.com")).contains("example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "co.uk", ""})
  void addresses_local_names_and_public_suffixes_have_none(String host) {
    assertThat(RegistrableDomain.of(host)).isEmpty();
  }
}
