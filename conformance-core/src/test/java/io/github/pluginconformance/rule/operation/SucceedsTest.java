package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class SucceedsTest {

  private static final String ID = "operation/succeeds";

  private final Rule rule = new Succeeds();

  @Test
  void should_complain_when_valid_input_is_refused() {
    Calls calls =
        Calls.good().with(Calls.valid(Operations.READ).json(404, "{\"error\": \"gone\"}"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_complain_when_a_flow_refuses_the_users_own_values() {
    CallMaker asks = new CallMaker(Operations.CREATE, Intent.CONFIRMATION, "asks");
    Calls calls =
        Calls.good()
            .with(asks.json(400, "{\"error\": \"x\"}"))
            .given(Operations.CREATE, "text", "a");

    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_not_complain_when_a_flow_refuses_other_values() {
    CallMaker asks = new CallMaker(Operations.CREATE, Intent.CONFIRMATION, "asks");
    Calls calls = Calls.good().with(asks.json(400, "{\"error\": \"x\"}"));

    assertThat(calls.judgedBy(rule).findings()).isEmpty();
  }

  @Test
  void should_accept_success() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_ask_for_real_values_when_invented_ones_are_refused() {
    Judgement judgement =
        new Calls()
            .with(Calls.valid(Operations.READ).invented().json(404, "{\"error\": \"none\"}"))
            .judgedBy(rule);

    assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(judgement.reason()).contains("inputs.getTodo: id");
  }

  @Test
  void should_forget_the_refusal_of_invented_values_once_real_ones_succeed() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.READ).invented().json(404, "{\"error\": 1}"))
            .with(Calls.valid(Operations.READ).json(200, "{}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_leave_a_refused_credential_to_its_own_rules() {
    Calls calls = new Calls().with(Calls.valid(Operations.READ).json(401, "{\"error\": 1}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_warn_of_a_property_that_is_asked_for_though_the_document_lets_it_out() {
    Calls calls =
        new Calls()
            .with(create("{\"text\":\"a\"}").json(400, "{\"error\": \"seats is missing\"}"))
            .with(create("{\"text\":\"a\",\"seats\":1}").json(201, "{}"));

    Finding finding = calls.judgedBy(rule).findings().get(0);

    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(finding.message()).contains("does not require seats", "400");
  }

  @Test
  void should_not_blame_the_document_when_other_values_made_the_difference() {
    Calls calls =
        new Calls()
            .with(create("{\"text\":\"a\"}").json(400, "{\"error\": \"no\"}"))
            .with(create("{\"text\":\"b\",\"seats\":1}").json(201, "{}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  private static CallMaker create(String body) {
    return Calls.valid(Operations.CREATE).invented().sending(body);
  }
}
