package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.ReadBack;
import io.github.pluginconformance.evidence.ReadBacksSeen;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateThenReadTest {

  private static final String ID = "operation/create-then-read";

  private final Rule rule = new CreateThenRead();

  @Test
  void should_find_that_nothing_was_kept() {
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

  /** A null that has become a word reads like what somebody wrote; an empty text is none. */
  @ParameterizedTest
  @CsvSource({"null, 1", "undefined, 1", "'', 0", "Null Island, 0"})
  void should_find_a_null_that_has_become_a_word(String kept, int findings) {
    String shown = "{\"id\": 7, \"text\": \"Buy milk\", \"notes\": \"" + kept + "\"}";
    Written written =
        Written.create("{\"text\": \"Buy milk\", \"notes\": null}")
            .answered(201, shown)
            .target("7")
            .list("[]", "[" + shown + "]", "[" + shown + "]");

    assertThat(judge(written).findings()).hasSize(findings);
  }

  @Test
  void should_be_satisfied_when_the_list_shows_every_value() {
    Written written =
        created()
            .list("[]", "[{\"id\": 7, \"text\": \"Buy milk\", \"done\": true, \"price\": \"5\"}]");

    assertThat(judge(written).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 7, \"text\": \"Buy bread\"}",
        "{\"id\": 7, \"text\": \"Buy milk\", \"done\": false}",
        "{\"id\": 7, \"text\": \"Buy milk\", \"price\": 6}",
        "{\"id\": 7, \"text\": null}"
      })
  void should_find_other_values_of_any_type(String kept) {
    Calls calls = Calls.good().with(created().list("[]", "[" + kept + "]").make());

    assertThat(calls.violatedRules()).containsExactly(ID);
    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.ERROR);
  }

  @Test
  void should_accept_what_the_answer_says_was_made_of_a_value() {
    String made = "{\"id\": 7, \"text\": \"Buy milk\", \"done\": false}";

    assertThat(judge(created().answered(201, made).list("[]", "[" + made + "]")).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_find_an_answer_with_the_id_of_something_old() {
    String old = "[{\"id\": 7, \"text\": \"Call mum\"}]";

    Calls calls = Calls.good().with(created().list(old, old).make());

    assertThat(calls.violatedRules()).containsExactly(ID);
    assertThat(calls.judgedBy(rule).findings().get(0).message()).contains("nothing was created");
  }

  @Test
  void should_find_a_thing_that_neither_its_address_nor_its_list_shows() {
    Calls calls = Calls.good().with(created().list("[]", "[]").item("", "404").make());

    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_a_thing_that_its_list_shows_a_little_later() {
    String made = "[{\"id\": 7, \"text\": \"Buy milk\"}]";

    assertThat(judge(created().list("[]", "[]", made, made)).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_accept_a_thing_that_only_its_own_address_shows() {
    assertThat(
            judge(created().list("[]", "[]").item("", "{\"id\": 7, \"text\": \"Buy milk\"}"))
                .outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  private Judgement judge(Written written) {
    return Calls.good().with(written.make()).judgedBy(rule);
  }

  private static Written created() {
    return Written.create("{\"text\": \"Buy milk\", \"done\": true, \"price\": 5}")
        .answered(201, "{\"id\": 7}")
        .target("7");
  }

  private static ReadBacksSeen readBack(String answer) {
    Call create = Calls.valid(Operations.CREATE).json(201, "{}").make(2);
    Call read = Calls.valid(Operations.LIST).json(200, answer).make(3);
    return new ReadBacksSeen(List.of(new ReadBack(create, read, List.of("Buy milk"), null)));
  }
}
