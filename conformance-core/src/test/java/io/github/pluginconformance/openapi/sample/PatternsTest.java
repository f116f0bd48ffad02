package io.github.pluginconformance.openapi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[A-Z]{3}-\\d{4}$",
        "^\\+?[0-9]{1,15}$",
        "^(red|green|blue)$",
        "^[\\w.]+@[\\w]+\\.com$",
        "^\\d{4}-(0[1-9]|1[0-2])$",
        "^(?=.*[0-9])[a-z0-9]{8,}$",
        "^(a|b)\\1$"
      })
  void should_make_texts_that_match(String pattern) throws CannotSample {
    assertThat(PatternTexts.candidates(pattern, 0, 1))
        .anyMatch(text -> Pattern.compile(pattern).matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(((", "(?<y>a)", "[", "a**", "((((((((a+)+)+)+)+)+)+)+)+"})
  void should_make_few_or_none_for_what_is_beyond_the_generator(String pattern)
      throws CannotSample {
    assertThat(PatternTexts.candidates(pattern, 0, 1)).allMatch(text -> text.length() < 100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a{1000000}", "(a{1000}){1000}", "a{99999999999999}"})
  void should_refuse_what_repeats_without_measure(String pattern) {
    assertThatThrownBy(() -> PatternTexts.candidates(pattern, 0, 1))
        .isInstanceOf(CannotSample.class)
        .hasMessageContaining("repeats too often");
  }

  @Test
  void should_refuse_twenty_thousand_groups() {
    assertThatThrownBy(() -> PatternTexts.candidates("(".repeat(20_000), 0, 1))
        .isInstanceOf(CannotSample.class);
  }

  @Test
  void should_make_the_same_texts_for_the_same_seed() throws CannotSample {
    assertThat(PatternTexts.candidates("[a-z]{10}", 0, 5))
        .isEqualTo(PatternTexts.candidates("[a-z]{10}", 0, 5));
  }
}
