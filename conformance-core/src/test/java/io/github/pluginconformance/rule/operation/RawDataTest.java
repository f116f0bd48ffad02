package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class RawDataTest {

  private static final String ID = "operation/raw-data";

  private final Rule rule = new RawData();

  @Test
  void should_warn_of_a_page_even_if_it_is_declared() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .text(200, "text/html", "<html><body>Hi</body></html>"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_warn_of_prose() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .text(200, "text/plain", "You have three things to do today"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_json() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_accept_a_plain_ok() {
    Calls calls = Calls.good().with(Calls.valid(Operations.CREATE).text(200, "text/plain", "OK"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }
}
