package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class ExercisedTest {

  private static final String ID = "operation/exercised";

  private final Rule rule = new Exercised();

  @Test
  void should_complain_when_no_operation_could_be_called() {
    Calls calls =
        new Calls()
            .with(
                new OperationSummary(
                    "getTodo", "GET", "/todos/{id}", false, 0, "supply inputs.getTodo.id"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_list_what_to_supply_for_operations_that_were_not_called() {
    Calls calls =
        new Calls()
            .with(new OperationSummary("listTodos", "GET", "/todos", true, 2, null))
            .with(new OperationSummary("getTodo", "GET", "/todos/{id}", false, 0, "supply an id"));

    Judgement judgement = calls.judgedBy(rule);

    assertThat(judgement.outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(judgement.reason()).isEqualTo("GET /todos/{id}: supply an id");
  }

  @Test
  void should_not_judge_a_document_without_operations() {
    Calls calls = new Calls();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_not_blame_operations_for_a_credential_that_is_missing() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.SECURED).json(401, "{\"error\": \"who are you\"}"))
            .with(new OperationSummary("mine", "GET", "/mine", false, 1, "supply credentials"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }
}
