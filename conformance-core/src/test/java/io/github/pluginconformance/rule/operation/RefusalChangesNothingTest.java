package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalChangesNothingTest {

  private static final String ID = "operation/refusal-changes-nothing";
  private static final String OTHER = "{\"id\": 1, \"text\": \"another\"}";
  private static final String OWN = "{\"id\": 7, \"text\": \"our own\"}";
  private static final String BEFORE = "[" + OTHER + "]";

  private final Rule rule = new RefusalChangesNothing();

  @Test
  void should_be_satisfied_when_nothing_has_changed() {
    assertThat(judge(refused("{\"text\": 5}").list(BEFORE, BEFORE)).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 8, \"text\": \"conformance-1-ab 5\"}",
        "{\"id\": 8, \"text\": null}",
        "{}",
        "null",
        "{\"id\": 8, \"createdAt\": \"2026-01-01T10:00:00Z\", \"done\": false}"
      })
  void should_warn_when_it_has_written_all_the_same(String made) {
    Written written =
        refused("{\"text\": \"conformance-1-ab 5\"}").list(BEFORE, "[" + OTHER + ", " + made + "]");

    assertThat(Calls.good().with(written.make()).violatedRules()).containsExactly(ID);
  }

  @Test
  void should_warn_when_a_refused_change_has_changed_the_thing() {
    Written written =
        Written.patch("{\"text\": \"new words\", \"done\": \"x\"}")
            .invalid()
            .answered(422, "{}")
            .item("{\"id\": 7, \"text\": \"old words\"}", "{\"id\": 7, \"text\": \"new words\"}");

    assertThat(Calls.good().with(written.make()).violatedRules()).containsExactly(ID);
  }

  @Test
  void should_not_blame_it_for_what_the_run_made_before_and_a_list_shows_late() {
    String late = "[" + OTHER + ", {\"id\": 8, \"text\": \"conformance-1-ab 5\"}]";

    assertThat(judge(refusedAlike().afterMaking("8").list(BEFORE, late)).findings()).isEmpty();
    assertThat(judge(refusedAlike().afterMaking("9").list(BEFORE, late)).findings()).hasSize(1);
  }

  @Test
  void should_not_blame_it_for_what_an_earlier_change_has_done_and_reads_show_late() {
    Calls calls =
        Calls.good()
            .with(
                Written.patch("{\"text\": \"new\"}")
                    .answered(200, "{\"id\": 7, \"text\": \"new\"}")
                    .sentAs(10)
                    .make())
            .with(refusedLater().item(shown("old"), shown("new"), shown("new")).make());

    assertThat(calls.violatedRules()).doesNotContain(ID);
  }

  @Test
  void should_warn_when_the_earlier_change_said_something_else() {
    Calls calls =
        Calls.good()
            .with(
                Written.patch("{\"text\": \"new\"}")
                    .answered(200, "{\"id\": 7, \"text\": \"new\"}")
                    .sentAs(10)
                    .make())
            .with(refusedLater().item(shown("new"), shown("other"), shown("other")).make());

    assertThat(calls.violatedRules()).contains(ID);
  }

  private static Written refusedLater() {
    return Written.patch("{\"text\": \"other\"}").invalid().answered(409, "{}").sentAs(40);
  }

  private static String shown(String text) {
    return "{\"id\": 7, \"text\": \"" + text + "\"}";
  }

  private static Written refusedAlike() {
    return refused("{\"text\": \"conformance-1-ab 5\"}");
  }

  @Test
  void should_not_blame_it_for_what_another_caller_has_made() {
    String theirs = "{\"id\": 9, \"text\": \"a table for two\"}";

    assertThat(
            judge(refused("{\"text\": 5}").list(BEFORE, "[" + OTHER + ", " + theirs + "]"))
                .findings())
        .isEmpty();
  }

  @Test
  void should_not_blame_it_for_a_nameless_thing_in_a_list_that_others_change() {
    String one = "[" + OTHER + ", {\"id\": 8}]";
    String more = "[" + OTHER + ", {\"id\": 8}, {\"id\": 9}]";

    assertThat(judge(refused("{}").list(BEFORE, one, more)).findings()).isEmpty();
  }

  @Test
  void should_not_take_clocks_for_a_change() {
    assertThat(
            judge(
                    Written.delete()
                        .invalid()
                        .answered(404, "{}")
                        .item(
                            "{\"id\": 7, \"seenAt\": \"2026-01-01T10:00:00Z\", \"views\": 1}",
                            "{\"id\": 7, \"seenAt\": \"2026-01-01T10:00:03Z\", \"views\": 2}"))
                .outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 415, 422})
  void should_warn_when_a_refused_delete_has_deleted(int status) {
    Written written =
        Written.delete()
            .invalid()
            .answered(status, "{}")
            .list("[" + OTHER + ", " + OWN + "]", BEFORE);

    assertThat(Calls.good().with(written.make()).violatedRules()).containsExactly(ID);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 409, 410})
  void should_not_blame_what_says_that_the_thing_has_gone(int status) {
    Written written =
        Written.delete()
            .invalid()
            .answered(status, "{}")
            .list("[" + OTHER + ", " + OWN + "]", BEFORE);

    assertThat(judge(written).findings()).isEmpty();
  }

  @Test
  void should_not_blame_a_refused_delete_for_what_is_still_there() {
    String all = "[" + OTHER + ", " + OWN + "]";

    assertThat(judge(Written.delete().invalid().answered(401, "{}").list(all, all)).findings())
        .isEmpty();
  }

  private static Written refused(String sent) {
    return Written.create(sent).invalid().answered(400, "{\"error\": \"text\"}");
  }

  private Judgement judge(Written written) {
    return Calls.good().with(written.make()).judgedBy(rule);
  }
}
