package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.example/x,        http,  a.example, 80,   http://a.example",
    "HTTPS://A.Example/x,       https, a.example, 443,  https://a.example",
    "http://a.example:80/,      http,  a.example, 80,   http://a.example",
    "https://a.example:443/,    https, a.example, 443,  https://a.example",
    "http://a.example:443/,     http,  a.example, 443,  http://a.example:443",
    "https://a.example:80/,     https, a.example, 80,   https://a.example:80",
    "http://a.example:0/,       http,  a.example, 0,    http://a.example:0",
    "https://[2001:DB8::1]:8443/, https, [2001:db8::1], 8443, https://[2001:db8::1]:8443",
    "/only/a/path,              '',    '',        80,   ://"
  })
  void is_scheme_host_and_port(String address, String scheme, String host, int port, String shown) {
    Origin origin = Origin.of(URI.create(address));

    assertThat(origin).isEqualTo(new Origin(scheme, host, port)).hasToString(shown);
  }
}
