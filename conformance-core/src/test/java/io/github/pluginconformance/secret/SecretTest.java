package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  private final Secret secret = Secret.of("TOKEN", "hunter2hunter2");

  @Test
  void should_never_show_its_value() {
    assertThat(secret).hasToString("*");
  }

  @Test
  void should_equal_another_of_the_same_name_and_value() {
    assertThat(secret)
        .isEqualTo(Secret.of("TOKEN", "hunter2hunter2"))
        .hasSameHashCodeAs(Secret.of("TOKEN", "hunter2hunter2"))
        .isNotEqualTo(Secret.of("TOKEN", "hunter3hunter3"))
        .isNotEqualTo(Secret.of("OTHER", "hunter2hunter2"))
        .isNotEqualTo("TOKEN");
    assertThat(secret.hashCode()).isNotEqualTo(Secret.of("OTHER", "another one").hashCode());
  }

  @Test
  void should_be_hidden_from_six_characters_on() {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("SIX", "q7w8e9"));
    redactor.register(Secret.of("FIVE", "z1x2c"));
    assertThat(redactor.redact("q7w8e9 z1x2c")).isEqualTo("$SIX z1x2c");
  }

  @Test
  void should_be_found_where_it_is_broken_up_from_eight_characters_on() {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("EIGHT", "q7w8e9r0"));
    redactor.register(Secret.of("SEVEN", "z1x2c3v"));
    assertThat(redactor.redact("q7w8\ne9r0")).doesNotContain("q7w8");
    assertThat(redactor.redact("z1x2\nc3v")).isEqualTo("z1x2\nc3v");
  }
}
