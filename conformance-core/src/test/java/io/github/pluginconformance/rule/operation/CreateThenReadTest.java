package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.ReadBack;
import io.github.pluginconformance.evidence.ReadBacksSeen;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateThenReadTest {

  private static final String ID = "operation/create-then-read";

  private final Rule rule = new CreateThenRead();

  @Test
  void should_warn_when_nothing_was_kept() {
    Calls calls = Calls.good().with(readBack("[]"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_what_can_be_read_back() {
    Calls calls = Calls.good().with(readBack("[{\"text\": \"Buy milk\"}]"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_say_why_nothing_was_read() {
    Call create = Calls.valid(Operations.CREATE).json(201, "{}").make(1);
    ReadBack unread = new ReadBack(create, null, List.of(), "no read of /todos is declared");

    Judgement judgement = Calls.good().with(new ReadBacksSeen(List.of(unread))).judgedBy(rule);

    assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(judgement.reason()).isEqualTo("POST /todos: no read of /todos is declared");
  }

  @Test
  void should_leave_a_read_that_is_off_its_schema_to_the_rule_about_schemas() {
    Call create = Calls.valid(Operations.CREATE).json(201, "{}").make(2);
    Call read =
        Calls.valid(Operations.LIST).json(200, "[null]").breach(Breach.Kind.SCHEMA, "$").make(3);
    ReadBack unlike = new ReadBack(create, read, List.of("Buy milk"), null);

    Judgement judgement = Calls.good().with(new ReadBacksSeen(List.of(unlike))).judgedBy(rule);

    assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(judgement.reason()).contains("operation/body-matches-schema");
  }

  @Test
  void should_not_apply_when_nothing_was_created() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  private static ReadBacksSeen readBack(String answer) {
    Call create = Calls.valid(Operations.CREATE).json(201, "{}").make(2);
    Call read = Calls.valid(Operations.LIST).json(200, answer).make(3);
    return new ReadBacksSeen(List.of(new ReadBack(create, read, List.of("Buy milk"), null)));
  }
}
