package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.contract.Breach.Kind;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.FailureKind;
import org.junit.jupiter.api.Test;

class StatusDeclaredTest {

  private static final String ID = "operation/status-declared";

  private final Rule rule = new StatusDeclared();

  @Test
  void should_complain_about_an_undeclared_status() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.CREATE).json(202, "{}").breach(Kind.STATUS, "status"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_stay_unverified_where_the_document_declares_no_responses() {
    Calls calls = new Calls().with(Calls.valid(Operations.SECURED).json(200, "{}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_accept_a_declared_status() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_only_warn_of_an_undeclared_refusal_of_invalid_input() {
    Calls calls =
        Calls.good()
            .with(
                Calls.invalid(Operations.CREATE, "malformed JSON")
                    .json(422, "{\"error\": 1}")
                    .breach(Kind.STATUS, "status"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void should_only_warn_of_an_undeclared_refusal_of_invented_input() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .invented()
                    .json(410, "{\"error\": 1}")
                    .breach(Kind.STATUS, "status"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void should_leave_a_server_error_to_its_own_rule() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.CREATE).json(500, "{}").breach(Kind.STATUS, "status"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_tolerate_an_undeclared_429() {
    Calls calls =
        Calls.good().with(Calls.valid(Operations.CREATE).empty(429).breach(Kind.STATUS, "status"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_never_be_satisfied_by_an_answer_that_a_limit_cut_short() {
    Calls calls =
        new Calls()
            .with(
                Calls.valid(Operations.READ)
                    .json(200, "[")
                    .cutShort()
                    .fails(FailureKind.BODY_TOO_LARGE));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_let_a_server_refuse_an_address_that_is_too_long() {
    assertThat(refusingLength("q=" + "x".repeat(2000)).judgedBy(rule).findings()).isEmpty();
  }

  @Test
  void should_tell_of_414_for_an_ordinary_address() {
    assertThat(refusingLength("q=x").judgedBy(rule).findings()).hasSize(1);
  }

  private static Calls refusingLength(String query) {
    return Calls.good()
        .with(
            Calls.valid(Operations.READ)
                .invented()
                .query(query)
                .json(414, "{\"error\": 1}")
                .breach(Kind.STATUS, "status"));
  }
}
