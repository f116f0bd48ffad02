package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a run may still send and read, and what it says when that is used up. */
class BudgetTest {

  @Test
  void takes_as_many_requests_as_are_allowed() {
    Budget budget = budget(Duration.ofMinutes(1), 2);

    assertThat(budget.take()).isEmpty();
    assertThat(budget.take()).isEmpty();
    assertThat(budget.take())
        .contains(
            new Failure(
                FailureKind.REQUEST_BUDGET,
                "limits.requests (2) are used up; nothing more is sent"));
  }

  @Test
  void allows_more_in_all_and_never_fewer() {
    Budget budget = budget(Duration.ofMinutes(1), 1);
    budget.allow(2);
    budget.allow(1);

    assertThat(budget.take()).isEmpty();
    assertThat(budget.take()).isEmpty();
    assertThat(budget.take()).isPresent();
  }

  @Test
  void ends_with_the_last_byte_of_the_run() {
    Budget budget = budget(Duration.ofMinutes(1), 9);
    budget.read(999);
    assertThat(budget.take()).isEmpty();
    budget.read(1);

    assertThat(budget.take())
        .contains(
            new Failure(
                FailureKind.RUN_BYTES, "the run has read its 1000 bytes; nothing more is sent"));
  }

  @Test
  void ends_with_the_time_of_the_run_and_gives_back_what_was_lost() {
    Budget budget = budget(Duration.ofSeconds(-1), 9);
    assertThat(budget.take())
        .contains(
            new Failure(
                FailureKind.RUN_TIMEOUT, "limits.runTimeout (-1 s) is over; nothing more is sent"));

    budget.prolong(Duration.ofMinutes(1));
    assertThat(budget.take()).isEmpty();
  }

  @Test
  void bounds_a_request_by_its_own_time_or_the_rest_of_the_run() {
    assertThat(budget(Duration.ofMinutes(1), 9).depart(() -> false).late("x").failure().kind())
        .isEqualTo(FailureKind.DEADLINE_EXCEEDED);
    InFlight last = budget(Duration.ofSeconds(10), 9).depart(() -> false);

    assertThat(last.late("x").failure().kind()).isEqualTo(FailureKind.RUN_TIMEOUT);
    assertThat(Duration.ofNanos(last.nanosLeft())).isLessThanOrEqualTo(Duration.ofSeconds(10));
  }

  private static Budget budget(Duration run, int requests) {
    return new Budget(new Limits(Duration.ofSeconds(20), requests, run, 4), 1000);
  }
}
