package io.github.pluginconformance.probe.operation.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
