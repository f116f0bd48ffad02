package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.FailureKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationAnswersInTimeTest {

  private static final String ID = "operation/answers-in-time";

  private final Rule rule = new OperationAnswersInTime();

  @Test
  void should_complain_about_an_answer_after_45_seconds() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.READ).json(200, "{}").took(Duration.ofSeconds(46)));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_complain_when_the_answer_never_ends() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .fails(FailureKind.DEADLINE_EXCEEDED)
                    .took(Duration.ofSeconds(50)));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_note_an_answer_after_10_seconds() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.READ).json(200, "{}").took(Duration.ofSeconds(11)));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.NOTE);
  }

  @ParameterizedTest
  @CsvSource({"5,", "6, NOTE", "10, NOTE", "11, WARNING", "45, WARNING", "46, ERROR"})
  void should_weigh_a_slow_answer_as_copilot_does(int seconds, Level level) {
    Calls calls =
        Calls.good()
            .forCopilot()
            .with(Calls.valid(Operations.READ).json(200, "{}").took(Duration.ofSeconds(seconds)));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .isEqualTo(level == null ? List.of() : List.of(level));
  }

  @ParameterizedTest
  @CsvSource({"5,", "6, NOTE", "9, NOTE", "10, ERROR", "46, ERROR"})
  void should_weigh_a_slow_answer_as_microsofts_store_does(int seconds, Level level) {
    Calls calls =
        Calls.good()
            .forCopilotStore()
            .with(Calls.valid(Operations.READ).json(200, "{}").took(Duration.ofSeconds(seconds)));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .isEqualTo(level == null ? List.of() : List.of(level));
    if (level == Level.ERROR) {
      assertThat(calls.judgedBy(rule).findings().get(0).expected()).contains("within 9 s");
    }
  }

  @Test
  void should_say_so_when_a_shorter_limit_of_the_settings_ended_it() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .fails(FailureKind.DEADLINE_EXCEEDED)
                    .took(Duration.ofMillis(2_050)));

    assertThat(calls.judgedBy(rule).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).contains("limits.requestTimeout").doesNotContain("45");
              assertThat(finding.level()).isEqualTo(Level.ERROR);
            });
  }

  @Test
  void should_accept_a_prompt_answer() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }
}
