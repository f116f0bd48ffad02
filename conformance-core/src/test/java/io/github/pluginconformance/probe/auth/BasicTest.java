package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BasicTest {

  @Test
  void should_read_what_it_writes() {
    assertThat(Basic.encoded("Aladdin:open sesame")).isEqualTo("QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assertThat(Basic.pair("QWxhZGRpbjpvcGVuIHNlc2FtZQ==")).contains("Aladdin:open sesame");
    assertThat(Basic.password("Aladdin:open:sesame")).isEqualTo("open:sesame");
  }

  @Test
  void should_read_nothing_else() {
    assertThat(Basic.pair("no base64!")).isEmpty();
    assertThat(Basic.pair("QWxhZGRpbg==")).isEmpty();
  }
}
