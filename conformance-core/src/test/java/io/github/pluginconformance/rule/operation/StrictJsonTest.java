package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.contract.Breach.Kind;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

  private static final String ID = "operation/strict-json";

  private final Rule rule = new StrictJson();

  @Test
  void should_complain_about_text_after_the_value() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.READ).json(200, "{} x").breach(Kind.STRICT_JSON, "$"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_warn_of_a_byte_order_mark() {
    Calls calls = Calls.good().with(Calls.valid(Operations.READ).json(200, "\uFEFF{}"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void should_accept_one_json_value() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }
}
