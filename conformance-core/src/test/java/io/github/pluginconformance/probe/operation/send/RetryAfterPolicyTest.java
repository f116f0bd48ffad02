package io.github.pluginconformance.probe.operation.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a run asks again where it is told to come back later. */
class RetryAfterPolicyTest {

  private static final ReceivedResponse IN_A_SECOND =
      new ReceivedResponse(
          429, List.of(new Header("Retry-After", "1")), new byte[0], false, List.of());

  private final List<Duration> pauses = new ArrayList<>();
  private final RetryAfterPolicy policy = new RetryAfterPolicy(pauses::add, InstantSource.system());

  private boolean waits() {
    return policy.waitFor("GET /todos", IN_A_SECOND, Duration.ofMinutes(10));
  }

  @Test
  void the_third_such_answer_in_a_row_is_the_last() {
    assertThat(waits()).isTrue();
    assertThat(waits()).isTrue();
    assertThat(waits()).isFalse();
    assertThat(policy.gaveUp("GET /todos")).isPresent();
  }

  @Test
  void a_limit_that_is_met_now_and_then_stops_nothing() {
    for (int times = 0; times < 10; times++) {
      assertThat(waits()).isTrue();
      policy.served("GET /todos");
    }

    assertThat(policy.gaveUp("GET /todos")).isEmpty();
    assertThat(pauses).hasSize(10).containsOnly(Duration.ofSeconds(1));
  }

  @Test
  void what_was_given_up_stays_so_and_others_are_asked() {
    for (int times = 0; times < 3; times++) {
      waits();
    }
    policy.served("GET /todos");

    assertThat(policy.gaveUp("GET /todos")).isPresent();
    assertThat(policy.gaveUp("GET /others")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "60, 60",
    "61, 60",
    "99999999, 60",
    "'Thu, 01 Jan 2026 00:00:09 GMT', 9",
    "'Thu, 01 Jan 2099 00:00:00 GMT', 60"
  })
  void waits_as_asked_but_not_for_long(String value, long seconds) {
    assertThat(pausesFor(value)).containsExactly(Duration.ofSeconds(seconds));
  }

  /** What is neither seconds nor a time to come: the usual pause before the first time again. */
  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "", "soon", "99999999999999999999", "1.5", "Wed, 01 Jan 2025 00:00:00 GMT"})
  void waits_a_second_where_nothing_sensible_is_asked(String value) {
    assertThat(pausesFor(value)).containsExactly(Duration.ofSeconds(1));
  }

  private static List<Duration> pausesFor(String retryAfter) {
    List<Duration> pauses = new ArrayList<>();
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    ReceivedResponse busy =
        new ReceivedResponse(
            429, List.of(new Header("Retry-After", retryAfter)), new byte[0], false, List.of());
    new RetryAfterPolicy(pauses::add, () -> now)
        .waitFor("GET /todos", busy, Duration.ofMinutes(10));
    return pauses;
  }
}
