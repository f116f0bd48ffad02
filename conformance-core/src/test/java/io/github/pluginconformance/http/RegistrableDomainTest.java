package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

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

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "co.uk", ""})
  void addresses_local_names_and_public_suffixes_have_none(String host) {
    assertThat(RegistrableDomain.of(host)).isEmpty();
  }
}
