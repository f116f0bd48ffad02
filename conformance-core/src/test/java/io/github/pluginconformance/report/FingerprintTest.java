package io.github.pluginconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  @Test
  void should_be_sixteen_hexadecimal_digits() {
    assertThat(Fingerprint.of("a/b", "GET /x", null)).matches("[0-9a-f]{16}");
  }

  @ParameterizedTest
  @CsvSource({
    "$.todos[0].id, $.todos[17].id",
    "$.todos[0].id, $.todos[*].id",
    "#/paths/~1x/get/parameters/0, #/paths/~1x/get/parameters/3",
    "'line 3, column 4', 'line 30, column 1'"
  })
  void should_not_move_with_indices_and_lines(String before, String after) {
    assertThat(Fingerprint.of("a/b", "s", before)).isEqualTo(Fingerprint.of("a/b", "s", after));
  }

  @ParameterizedTest
  @CsvSource({
    "#/paths/~1x/get/responses/200/content, #/paths/~1x/get/responses/404/content",
    "$.todos[0].id, $.todos[0].name",
    "query limit, query page"
  })
  void should_differ_where_the_place_differs(String one, String other) {
    assertThat(Fingerprint.of("a/b", "s", one)).isNotEqualTo(Fingerprint.of("a/b", "s", other));
  }

  @Test
  void should_differ_by_rule_and_subject() {
    assertThat(Fingerprint.of("a/b", "s", null))
        .isNotEqualTo(Fingerprint.of("a/c", "s", null))
        .isNotEqualTo(Fingerprint.of("a/b", "t", null));
  }
}
