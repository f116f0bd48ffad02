package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "60, 60",
    "61, 60",
    "99999999, 60",
    "'Thu, 01 Jan 2026 00:00:09 GMT', 9",
    "'Thu, 01 Jan 2099 00:00:00 GMT', 60",
    "'Wed, 01 Jan 2025 00:00:00 GMT', 0"
  })
  void waits_as_asked_but_not_for_long(String value, long seconds) {
    assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "", "soon", "99999999999999999999", "1.5", "2026-01-01"})
  void knows_what_is_neither_seconds_nor_a_date(String value) {
    assertThat(RetryAfter.parse(value, NOW)).isEmpty();
  }
}
