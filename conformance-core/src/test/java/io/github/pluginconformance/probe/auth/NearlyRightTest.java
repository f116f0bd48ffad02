package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that are nearly right. */
class NearlyRightTest {

  @ParameterizedTest
  @CsvSource({"sk-Ab3, SK-AB3", "SK-AB3, sk-ab3", "key-12, KEY-12"})
  void are_in_the_other_case(String secret, String other) {
    assertThat(NearlyRight.inOtherCase(secret)).isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0b9e6f2c-5d0a-4a52-9d3e-2f1a7c8b9d0e", "DEADBEEF01", "1234567890", "7-3"})
  void are_the_same_where_case_means_nothing(String secret) {
    assertThat(NearlyRight.inOtherCase(secret)).isEqualTo(secret);
  }

  @ParameterizedTest
  @CsvSource({"12345678, 1234567", "1234567, 1234567"})
  void are_shorter_where_the_rest_cannot_be_guessed(String secret, String shorter) {
    assertThat(NearlyRight.shorter(secret)).isEqualTo(shorter);
  }

  @Test
  void say_that_they_are_unsigned_and_keep_what_a_right_one_says() {
    String content = "eyJzdWIiOiI0MiJ9";
    String unsigned = NearlyRight.unsigned("eyJhbGciOiJIUzI1NiJ9." + content + ".c2lnbmF0dXJl");

    assertThat(unsigned.split("\\.", -1)).hasSize(3).endsWith(content, "");
    assertThat(decoded(unsigned.split("\\.")[0])).contains("\"alg\":\"none\"");
  }

  @Test
  void say_something_of_their_own_where_no_right_one_is_known() {
    assertThat(decoded(NearlyRight.unsigned("a-key").split("\\.")[1]))
        .isEqualTo("{\"sub\":\"plugin-conformance\"}");
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
