package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.PlatformVariants;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class RepeatableTest {

  private static final String ID = "operation/repeatable";

  private final Rule rule = new Repeatable();

  @Test
  void should_warn_of_another_status() {
    Calls calls =
        Calls.good()
            .with(Calls.of(Intent.REPEAT, Operations.LIST).json(404, "{\"error\": \"none\"}"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_warn_of_another_shape() {
    Calls calls = Calls.good().with(Calls.of(Intent.REPEAT, Operations.LIST).json(200, "{}"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_leave_what_shows_late_and_stays_alone() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.READ).json(404, "{\"error\": \"none\"}"))
            .with(Calls.of(Intent.REPEAT, Operations.READ).json(200, "{}"))
            .with(Calls.of(Intent.LOCATION, Operations.READ).json(200, "{}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_warn_of_what_is_there_now_and_then() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.READ).json(404, "{\"error\": \"none\"}"))
            .with(Calls.of(Intent.REPEAT, Operations.READ).json(200, "{}"))
            .with(Calls.of(Intent.LOCATION, Operations.READ).json(404, "{\"error\": \"none\"}"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
  }

  @Test
  void should_accept_other_values_of_the_same_shape() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.LIST).json(200, "{\"at\": 1}"))
            .with(Calls.of(Intent.REPEAT, Operations.LIST).json(200, "{\"at\": 2}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_accept_the_same_answer_to_a_call_with_more_headers() {
    Calls calls =
        Calls.good()
            .with(
                new CallMaker(Operations.LIST, Intent.PLATFORM_HEADERS, PlatformVariants.LOCATION)
                    .json(200, "[]"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_leave_a_difference_to_the_headers_alone() {
    Calls calls =
        Calls.good()
            .with(
                new CallMaker(Operations.LIST, Intent.PLATFORM_HEADERS, PlatformVariants.LOCATION)
                    .json(200, "{}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void should_not_compare_across_a_write() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.CREATE).json(201, "{}"))
            .with(Calls.of(Intent.REPEAT, Operations.LIST).json(200, "{}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_not_apply_when_nothing_was_read_twice() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
