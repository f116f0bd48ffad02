package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.contract.Breach.Kind;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.FailureKind;
import org.junit.jupiter.api.Test;

class NoServerErrorTest {

  private static final String ID = "operation/no-server-error";

  private final Rule rule = new NoServerError();

  @Test
  void should_complain_about_a_500_alone() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .text(500, "text/html", "<html>")
                    .breach(Kind.STATUS, "status"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_complain_about_a_connection_that_is_dropped_in_answer_to_input() {
    Calls calls =
        Calls.good()
            .with(
                Calls.invalid(Operations.CREATE, "malformed JSON")
                    .fails(FailureKind.EMPTY_RESPONSE));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_answers_below_500() {
    Calls calls =
        Calls.good()
            .with(
                Calls.invalid(Operations.CREATE, "malformed JSON")
                    .json(400, "{\"error\": \"no JSON\"}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_count_equal_server_errors_of_one_operation() {
    Calls calls =
        Calls.good()
            .with(Calls.invalid(Operations.CREATE, "malformed JSON").empty(500))
            .with(Calls.invalid(Operations.CREATE, "empty body").empty(500));

    assertThat(calls.judgedBy(rule).findings()).extracting(Finding::count).containsExactly(2);
  }

  @Test
  void should_not_blame_operations_when_nothing_listens() {
    Calls calls =
        Calls.good().with(Calls.valid(Operations.READ).fails(FailureKind.CONNECT_REFUSED));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_name_the_call_after_which_the_plugin_stopped_answering() {
    Calls calls = Calls.good().with(Calls.valid(Operations.READ).json(200, "{}")).thenNothing();

    assertThat(calls.violatedRules()).containsExactly(ID);
    assertThat(calls.judgedBy(rule).findings().get(0).exchange()).isEqualTo(2);
  }

  @Test
  void should_say_that_what_was_deleted_is_read() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.DELETE).empty(204))
            .with(Calls.valid(Operations.READ).empty(500));

    assertThat(calls.judgedBy(rule).findings().get(0).message())
        .startsWith("A read of what was deleted before (exchange ");
  }

  @Test
  void should_speak_of_valid_input_where_nothing_was_deleted() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.DELETE).empty(404))
            .with(Calls.valid(Operations.READ).empty(500));

    assertThat(calls.judgedBy(rule).findings().get(0).message()).startsWith("Valid input");
  }
}
