package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.FailureKind;
import org.junit.jupiter.api.Test;

class AnswerFitsTest {

  private static final String ID = "operation/answer-fits";

  private final Rule rule = new AnswerFits();

  @Test
  void should_complain_about_a_hundred_thousand_characters() {
    Calls calls = Calls.good().with(Calls.valid(Operations.READ).json(200, "a".repeat(100_000)));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_count_code_points_not_bytes() {
    Calls calls =
        Calls.good().with(Calls.valid(Operations.READ).json(200, "\uD83D\uDE00".repeat(50_000)));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_note_more_than_half_of_that() {
    Calls calls = Calls.good().with(Calls.valid(Operations.READ).json(200, "a".repeat(50_001)));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.NOTE);
  }

  @Test
  void should_count_a_body_beyond_our_own_limit_as_too_long() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .json(200, "[")
                    .cutShort()
                    .fails(FailureKind.BODY_TOO_LARGE));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.VIOLATED);
  }

  @Test
  void should_measure_requests_of_actions_too() {
    Calls calls =
        Calls.good()
            .forAction()
            .with(Calls.valid(Operations.CREATE).sending("a".repeat(100_000)).json(201, "{}"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.ERROR);
  }

  @Test
  void should_accept_a_short_answer() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }
}
