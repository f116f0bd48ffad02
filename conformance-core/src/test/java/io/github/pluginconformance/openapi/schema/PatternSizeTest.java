package io.github.pluginconformance.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSizeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "abc 3",
        "a{3} 3",
        "a{2,5} 5",
        "a{7,} 7",
        "ab{10} 11",
        "(ab){10} 30",
        "[a-z]{4} 4",
        "[]a{9}]{4} 4",
        "[^]{9}]{4} 4",
        "[\\]{9}]{4} 4",
        "\\{9} 3",
        "a{x} 4",
        "(a|b){10} 40"
      })
  void should_count_what_repeats_write_out(String pattern, long size) {
    assertThat(PatternSize.of(pattern)).isEqualTo(size);
  }

  @Test
  void should_count_within_bounds_when_repeats_explode() {
    assertThat(PatternSize.of("((a{1000}){1000})")).isGreaterThan(1_000_000);
    assertThat(PatternSize.of("((((a{9999}){9999}){9999}){9999}){9999}"))
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void should_read_what_is_no_expression() {
    for (String broken : new String[] {"(((", ")))", "[", "a{", "{", "\\", "{3}", "[^", "a{,}"}) {
      assertThat(PatternSize.of(broken)).isBetween(0L, 9L);
    }
  }
}
