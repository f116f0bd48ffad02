package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.contract.Breach.Kind;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class BodyMatchesSchemaTest {

  private static final String ID = "operation/body-matches-schema";

  private final Rule rule = new BodyMatchesSchema();

  @Test
  void should_complain_about_a_body_that_does_not_match() {
    Calls calls =
        Calls.good().with(Calls.valid(Operations.READ).json(200, "{}").breach(Kind.SCHEMA, "$.id"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_a_body_that_matches() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_repeat_a_fault_that_the_first_call_showed() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.READ).json(200, "{}").breach(Kind.SCHEMA, "$.id"))
            .with(
                Calls.of(Intent.REPEAT, Operations.READ)
                    .json(200, "{}")
                    .breach(Kind.SCHEMA, "$.id"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.judgedBy(rule).findings().get(0).count()).isEqualTo(1);
  }

  @Test
  void should_count_equal_faults_of_one_operation() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.READ).json(200, "{}").breach(Kind.SCHEMA, "$.id"))
            .with(Calls.valid(Operations.READ).json(200, "{}").breach(Kind.SCHEMA, "$.id"));

    assertThat(calls.judgedBy(rule).findings()).extracting(Finding::count).containsExactly(2);
  }

  @Test
  void should_stay_unverified_without_a_schema() {
    Calls calls = new Calls().with(Calls.valid(Operations.WITHOUT_SCHEMA).json(200, "{}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_stay_undecided_where_no_rule_about_the_document_tells_the_fault() {
    String message = "Could not be judged: limit.pattern: our engines do not know it.";
    Calls calls =
        new Calls()
            .with(
                Calls.valid(Operations.READ).json(200, "{}").breach(Kind.UNDECIDED, "$", message));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.ERRORED);
  }

  @Test
  void should_leave_a_dangling_reference_to_the_rules_about_the_document() {
    String message = "Could not be judged: spec.dangling-ref: it leads to nothing.";
    Calls calls =
        new Calls()
            .with(
                Calls.valid(Operations.READ).json(200, "{}").breach(Kind.UNDECIDED, "$", message));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_only_warn_of_what_is_against_the_letter_of_a_format() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.READ).json(200, "{}").breach(Kind.ADVICE, "$.link"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void should_not_decide_what_the_contract_cannot_decide() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.READ).json(200, "{}").breach(Kind.UNDECIDED, "$.pattern"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.ERRORED);
  }

  @Test
  void should_leave_answers_with_the_location_header_to_their_own_rules() {
    Calls calls =
        Calls.good()
            .with(
                Calls.of(Intent.LOCATION, Operations.READ)
                    .json(200, "{}")
                    .breach(Kind.SCHEMA, "$.id"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }
}
