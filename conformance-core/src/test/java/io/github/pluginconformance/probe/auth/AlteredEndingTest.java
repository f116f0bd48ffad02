package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlteredEndingTest {

  @ParameterizedTest
  @CsvSource({
    "sk-0123456789, sk-0123457890",
    "sk-abcdezZ9a, sk-abcdeaA0b",
    "c2VjcmV0LWtleQ==, c2VjcmV0LWtlfR==",
    "abc, acd",
    "x, y",
    "'', ''",
    "----, ----"
  })
  void should_change_the_last_letters_and_digits_alone(String secret, String changed) {
    assertThat(AlteredEnding.of(secret)).isEqualTo(changed);
  }
}
