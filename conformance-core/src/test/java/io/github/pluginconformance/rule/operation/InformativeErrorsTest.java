package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class InformativeErrorsTest {

  private static final String ID = "operation/informative-errors";

  private final Rule rule = new InformativeErrors();

  @Test
  void should_warn_of_an_error_that_says_nothing() {
    Calls calls =
        Calls.good().with(Calls.invalid(Operations.CREATE, "empty body").json(400, "{ }"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_warn_of_a_stack_trace() {
    Calls calls =
        Calls.good()
            .with(
                Calls.invalid(Operations.CREATE, "empty body")
                    .json(400, "{\"trace\": \"at com.example.Todo.add(Todo.java:12)\"}"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_warn_of_a_page() {
    Calls calls =
        Calls.good()
            .with(
                Calls.invalid(Operations.CREATE, "empty body")
                    .text(400, "text/html", "<!DOCTYPE html><html></html>"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_an_explanation() {
    Calls calls =
        Calls.good()
            .with(
                Calls.invalid(Operations.CREATE, "empty body")
                    .json(400, "{\"error\": \"text is required\"}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_apply_without_refusals() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
