package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class RateLimitPoliteTest {

  private static final String ID = "operation/rate-limit-polite";

  private final Rule rule = new RateLimitPolite();

  @Test
  void should_note_a_429_without_retry_after() {
    Calls calls = Calls.good().with(Calls.valid(Operations.READ).json(429, "{}"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_note_a_retry_after_that_says_no_time() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.READ).json(429, "{}").header("Retry-After", "soon"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_seconds() {
    Calls calls =
        Calls.good().with(Calls.valid(Operations.READ).json(429, "{}").header("Retry-After", "3"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_accept_a_date() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .json(429, "{}")
                    .header("Retry-After", "Sat, 15 Jun 2030 12:00:00 GMT"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_apply_without_a_429() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
