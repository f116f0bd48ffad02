package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BasicCredentialsTest {

  @Test
  void should_read_what_it_writes() {
    assertThat(BasicCredentials.encoded("Aladdin:open sesame"))
        .isEqualTo("QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assertThat(BasicCredentials.pair("QWxhZGRpbjpvcGVuIHNlc2FtZQ=="))
        .contains("Aladdin:open sesame");
    assertThat(BasicCredentials.password("Aladdin:open:sesame")).isEqualTo("open:sesame");
  }

  @Test
  void should_read_nothing_else() {
    assertThat(BasicCredentials.pair("no base64!")).isEmpty();
    assertThat(BasicCredentials.pair("QWxhZGRpbg==")).isEmpty();
  }
}
