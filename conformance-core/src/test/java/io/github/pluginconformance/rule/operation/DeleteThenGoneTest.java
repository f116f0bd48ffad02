package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.StandingSeen;
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

class DeleteThenGoneTest {

  private static final String ID = "operation/delete-then-gone";
  private static final String OTHERS = "{\"id\": 1, \"text\": \"a\"}, {\"id\": 2, \"text\": \"b\"}";
  private static final String OURS = "{\"id\": 7, \"text\": \"ours\"}";
  private static final String ALL = "[" + OTHERS + ", " + OURS + "]";
  private static final String REST = "[" + OTHERS + "]";

  private final Rule rule = new DeleteThenGone();

  @Test
  void should_be_satisfied_when_the_thing_is_gone_and_nothing_else() {
    assertThat(judge(Written.delete().list(ALL, REST).item(OURS, "404")).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 7, \"text\": \"ours\", \"status\": \"cancelled\"}",
        "{\"id\": 7, \"text\": \"ours\", \"deletedAt\": \"2026-01-01T10:00:00Z\"}",
        "{\"id\": 7, \"text\": \"ours\", \"archived\": true}",
        "{\"id\": 7}",
        "410"
      })
  void should_accept_a_thing_that_shows_another_state(String after) {
    assertThat(judge(Written.delete().item(OURS, after)).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_find_a_thing_that_is_there_as_before() {
    Calls calls = Calls.good().with(Written.delete().list(ALL, ALL).make());

    assertThat(calls.violatedRules()).containsExactly(ID);
    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.ERROR);
  }

  @Test
  void should_only_warn_when_lists_leave_the_thing_out() {
    Judgement judgement = judge(Written.delete().list(ALL, REST).item(OURS, OURS));

    assertThat(judgement.findings()).extracting(Finding::level).containsExactly(Level.WARNING);
  }

  @Test
  void should_only_note_what_a_202_has_promised_for_later() {
    Judgement judgement = judge(Written.delete().answered(202, "{}").list(ALL, ALL));

    assertThat(judgement.findings()).extracting(Finding::level).containsExactly(Level.NOTE);
  }

  @Test
  void should_accept_a_delete_that_takes_effect_a_little_later() {
    assertThat(judge(Written.delete().list(ALL, ALL, REST, REST)).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_name_everything_else_that_is_gone() {
    Calls calls = Calls.good().with(Written.delete().list(ALL, "[]").make());

    assertThat(calls.violatedRules()).containsExactly(ID);
    Finding finding = calls.judgedBy(rule).findings().get(0);
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.actual()).contains("\"id\":1").contains("\"id\":2").doesNotContain("7");
  }

  @Test
  void should_find_what_is_gone_from_the_list_of_another_owner() {
    Judgement judgement = judge(Written.clear().list(ALL, "[]").other(REST, "[]"));

    assertThat(judgement.findings()).hasSize(1);
  }

  @Test
  void should_let_a_call_clear_its_own_list() {
    assertThat(judge(Written.clear().list(ALL, "[]").other(REST, REST)).findings()).isEmpty();
  }

  @Test
  void should_find_another_thing_that_was_overwritten() {
    String before = "[{\"id\": 1, \"text\": \"precious text\"}, " + OURS + "]";
    String after =
        "[{\"id\": 1, \"text\": \"conformance-1-a b\"}, {\"id\": 7, \"text\": \"conformance-1-a"
            + " b\"}]";

    Judgement judgement =
        judge(Written.patch("{\"text\": \"conformance-1-a b\"}").list(before, after));

    assertThat(judgement.findings()).hasSize(1);
    assertThat(judgement.findings().get(0).actual()).contains("precious text");
  }

  @Test
  void should_prove_nothing_by_a_list_that_others_change_too() {
    String fewer = "[{\"id\": 1, \"text\": \"a\"}]";

    assertThat(judge(Written.delete().list(ALL, fewer, "[]")).findings()).isEmpty();
    assertThat(judge(Written.delete().unsteady().list(ALL, fewer)).findings()).isEmpty();
  }

  @Test
  void should_let_go_with_a_thing_what_belongs_to_it() {
    String answer = "{\"id\": 8, \"parentId\": 7, \"text\": \"an answer\"}";

    assertThat(judge(Written.delete().list("[" + OURS + "," + answer + "]", "[]")).findings())
        .isEmpty();
  }

  @Test
  void should_not_take_a_place_for_a_loss_when_the_last_of_two_alike_goes() {
    assertThat(judge(Written.delete().at(1).list("[\"milk\", \"milk\"]", "[\"milk\"]")).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_blame_a_list_of_the_newest_for_what_it_pushes_out() {
    String before = "[{\"id\": 3, \"text\": \"c\"}, " + OTHERS + "]";
    String after =
        "[{\"id\": 7, \"text\": \"ours\"}, {\"id\": 3, \"text\": \"c\"}, {\"id\": 1, \"text\":"
            + " \"a\"}]";

    assertThat(
            judge(Written.create("{\"text\": \"ours\"}").target("7").list(before, after))
                .findings())
        .isEmpty();
  }

  @Test
  void should_find_what_is_gone_from_a_list_that_others_fill_again() {
    String filled =
        "[{\"id\": 21, \"text\": \"x\"}, {\"id\": 22, \"text\": \"y\"}, {\"id\": 23, \"text\":"
            + " \"z\"}, {\"id\": 24, \"text\": \"v\"}, {\"id\": 25, \"text\": \"w\"}]";

    assertThat(judge(Written.delete().list(ALL, filled)).findings()).hasSize(1);
  }

  /** Three looks at a list, a write before each of the last two. */
  private static Calls looked(String first, String second, String third) {
    return new Calls()
        .with(Calls.valid(Operations.LIST).json(200, first))
        .with(Calls.valid(Operations.CREATE).json(201, OURS))
        .with(Calls.valid(Operations.LIST).json(200, second))
        .with(Calls.valid(Operations.PATCH).json(200, OURS))
        .with(Calls.valid(Operations.LIST).json(200, third))
        .with(Written.create("{}").sentAs(2).make())
        .with(Written.patch("{}").sentAs(4).make());
  }

  private Judgement lost(Calls calls, boolean nothingLeft, String... after) {
    return calls
        .with(new StandingSeen(List.of(Written.stood(ALL, after)), nothingLeft))
        .judgedBy(rule);
  }

  @ParameterizedTest
  @CsvSource({"'[]', POST /todos", "ALL, PATCH /todos/{id}"})
  void should_blame_the_call_after_which_a_thing_was_first_missed(String between, String subject) {
    Calls calls = looked(ALL, between.equals("ALL") ? ALL : between, "[]");

    List<Finding> findings = lost(calls, true, REST, REST).findings();

    assertThat(findings).extracting(Finding::subject).containsExactly(subject);
    assertThat(findings).extracting(Finding::level).containsExactly(Level.ERROR);
    assertThat(findings.get(0).actual()).contains("ours");
  }

  @Test
  void should_only_warn_where_several_calls_can_have_taken_a_thing() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.LIST).json(200, ALL))
            .with(Calls.valid(Operations.CREATE).json(201, OURS))
            .with(Calls.valid(Operations.PATCH).json(200, OURS))
            .with(Calls.valid(Operations.LIST).json(200, REST))
            .with(Written.create("{}").sentAs(2).make())
            .with(Written.patch("{}").sentAs(3).make());

    List<Finding> findings = lost(calls, true, REST, REST).findings();

    assertThat(findings).extracting(Finding::subject).containsExactly(Operations.LIST.subject());
    assertThat(findings).extracting(Finding::level).containsExactly(Level.WARNING);
  }

  @Test
  void should_not_decide_when_what_is_left_may_have_taken_the_place() {
    Judgement judgement = lost(looked(ALL, REST, REST), false, REST, REST);

    assertThat(judgement.findings()).isEmpty();
    assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\": 7, \"text\": \"ours\"}, {\"id\": 1, \"text\": \"a\"}, {\"id\": 2, \"text\":"
            + " \"b\"}]",
        "[{\"id\": 8, \"text\": \"new\"}, {\"id\": 1, \"text\": \"a\"}]",
        "{\"error\": \"busy\"}"
      })
  void should_accept_a_list_that_shows_all_or_something_new_or_nothing_of_the_kind(String after) {
    assertThat(lost(looked(ALL, ALL, ALL), true, after, after).findings()).isEmpty();
  }

  @Test
  void should_accept_a_list_that_comes_and_goes_by_itself() {
    assertThat(lost(looked(ALL, REST, REST), true, REST, "[]").findings()).isEmpty();
  }

  private List<Finding> counted(String before, String... after) {
    StandingSeen seen = new StandingSeen(List.of(Written.stood(before, after)), true);
    return Calls.good().with(seen).judgedBy(rule).findings();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"id\": 1, \"seats_left\": 40}', '{\"id\": 1, \"seats_left\": 37}'",
    "'{\"id\": 1, \"available\": true}', '{\"id\": 1, \"available\": false}'"
  })
  void should_warn_of_what_was_taken_from_things_of_others_and_not_given_back(
      String before, String after) {
    List<Finding> findings = counted("[" + before + "]", "[" + after + "]", "[" + after + "]");

    assertThat(findings).extracting(Finding::level).containsExactly(Level.WARNING);
    assertThat(findings.get(0).actual()).contains("from").contains("to");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"id\": 1, \"orders\": 40}', '{\"id\": 1, \"orders\": 43}'",
    "'{\"id\": 1, \"note\": \"a\"}', '{\"id\": 1, \"note\": \"b\"}'"
  })
  void should_accept_counts_that_rise_and_texts_that_change(String before, String after) {
    assertThat(counted("[" + before + "]", "[" + after + "]", "[" + after + "]")).isEmpty();
  }

  @Test
  void should_accept_a_count_that_falls_with_each_look() {
    assertThat(
            counted(
                "[{\"id\": 1, \"remaining\": 40}]",
                "[{\"id\": 1, \"remaining\": 37}]",
                "[{\"id\": 1, \"remaining\": 36}]"))
        .isEmpty();
  }

  private Judgement judge(Written written) {
    return Calls.good().with(written.make()).judgedBy(rule);
  }
}
