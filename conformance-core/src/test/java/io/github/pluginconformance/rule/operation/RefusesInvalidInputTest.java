package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class RefusesInvalidInputTest {

  private static final String ID = "operation/refuses-invalid-input";

  private final Rule rule = new RefusesInvalidInput();

  @Test
  void should_warn_when_invalid_input_is_accepted() {
    Calls calls =
        Calls.good()
            .with(
                Calls.invalid(Operations.CREATE, "missing required property text").json(201, "{}"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_a_refusal() {
    Calls calls =
        Calls.good()
            .with(
                Calls.invalid(Operations.CREATE, "empty body").json(400, "{\"error\": \"empty\"}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_name_the_read_that_crashes_since_it_was_accepted() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.LIST).json(200, "[]"))
            .with(Calls.invalid(Operations.CREATE, "wrong type for property text").json(201, "{}"))
            .with(Calls.valid(Operations.LIST).empty(500));

    assertThat(calls.violatedRules()).containsExactly(ID);
    Finding finding = calls.judgedBy(rule).findings().get(0);
    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(finding.message()).contains(Operations.LIST.subject()).contains("500");
    assertThat(calls.judgedBy(new NoServerError()).findings()).isEmpty();
  }

  @Test
  void should_name_the_input_after_which_the_read_crashed_and_none_before() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.LIST).json(200, "[]"))
            .with(Calls.invalid(Operations.CREATE, "empty body").json(201, "{}"))
            .with(Calls.valid(Operations.LIST).json(200, "[{}]"))
            .with(Calls.invalid(Operations.CREATE, "wrong type for property text").json(201, "{}"))
            .with(Calls.valid(Operations.LIST).empty(500));

    assertThat(calls.judgedBy(rule).findings())
        .filteredOn(finding -> finding.message().contains("500"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("wrong type");
  }

  @Test
  void should_blame_a_read_that_crashed_before_anything_was_let_in() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.LIST).empty(500))
            .with(Calls.invalid(Operations.CREATE, "empty body").json(201, "{}"))
            .with(Calls.valid(Operations.LIST).empty(500));

    assertThat(calls.violatedRules()).containsExactlyInAnyOrder(ID, "operation/no-server-error");
    assertThat(calls.judgedBy(rule).findings())
        .noneMatch(finding -> finding.message().contains("500"));
  }

  @Test
  void should_only_note_leniency_about_the_content_type() {
    Calls calls =
        Calls.good()
            .with(Calls.invalid(Operations.CREATE, "undeclared content type").json(201, "{}"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.NOTE);
  }

  @Test
  void should_only_note_null_that_is_taken_as_if_left_out() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.CREATE).sending("{\"text\":\"a\"}").json(201, "{}"))
            .with(nullForPrice("{\"text\":\"a\",\"price\":null}"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.NOTE);
  }

  @Test
  void should_warn_when_null_becomes_something() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.CREATE).sending("{\"text\":\"a\"}").json(201, "{}"))
            .with(nullForPrice("{\"text\":\"a\",\"price\":0}"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void should_warn_when_null_is_accepted_for_what_must_be_given() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.CREATE)
                    .sending("{\"text\":\"a\",\"price\":1}")
                    .json(201, "{}"))
            .with(nullForPrice("{\"text\":\"a\"}"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  private static CallMaker nullForPrice(String answer) {
    return Calls.invalid(Operations.CREATE, "null for property price")
        .sending("{\"text\":\"a\",\"price\":null}")
        .json(201, answer);
  }

  @Test
  void should_not_apply_where_nothing_can_be_made_invalid() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void should_leave_a_server_error_to_its_own_rule() {
    Calls calls = Calls.good().with(Calls.invalid(Operations.CREATE, "empty body").empty(500));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }
}
