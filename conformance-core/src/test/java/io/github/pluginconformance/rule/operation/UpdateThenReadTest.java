package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateThenReadTest {

  private static final String ID = "operation/update-then-read";
  private static final String OLD =
      "{\"id\": 7, \"text\": \"old words\", \"done\": false, \"price\": 1}";

  private final Rule rule = new UpdateThenRead();

  @Test
  void should_warn_when_the_answer_shows_the_new_state_and_the_read_the_old() {
    Calls calls =
        Calls.good()
            .with(
                Written.patch("{\"text\": \"new words\"}")
                    .answered(200, "{\"id\": 7, \"text\": \"new words\"}")
                    .item(OLD, OLD)
                    .make());

    assertThat(calls.violatedRules()).containsExactly(ID);
    Finding finding = calls.judgedBy(rule).findings().get(0);
    assertThat(finding.level()).isEqualTo(Level.WARNING);
    assertThat(finding.expected()).isEqualTo("text: \"new words\"");
    assertThat(finding.actual()).isEqualTo("text: \"old words\"");
  }

  @Test
  void should_warn_when_the_answer_shows_the_old_state_and_the_read_the_new() {
    Written update =
        Written.patch("{\"text\": \"new words\"}")
            .answered(200, OLD)
            .item(OLD, OLD.replace("old", "new"));

    assertThat(judge(update).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Level.WARNING);
              assertThat(finding.expected()).isEqualTo("text: \"new words\"");
              assertThat(finding.actual()).isEqualTo("text: \"old words\"");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": 7, \"text\": \"new words\"}",
        "{\"id\": 7}",
        "{\"status\": \"ok\"}",
        "{\"id\": 7, \"text\": \"NEW words\"}"
      })
  void should_accept_an_answer_that_does_not_show_the_old_state(String answer) {
    Written update =
        Written.patch("{\"text\": \"new words\"}")
            .answered(200, answer)
            .item(OLD, OLD.replace("old", "new"));

    assertThat(judge(update).findings()).isEmpty();
  }

  @Test
  void should_warn_when_null_takes_nothing_away_although_the_document_says_so() {
    Written update = Written.clearing("{\"text\": null}").answered(200, OLD).item(OLD, OLD);

    assertThat(judge(update).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.actual()).isEqualTo("text: \"old words\""));
  }

  @Test
  void should_accept_what_null_leaves_where_the_document_says_nothing_of_it() {
    String gone = "{\"id\": 7, \"text\": null}";

    assertThat(judge(Written.patch("{\"text\": null}").item(OLD, OLD)).findings()).isEmpty();
    assertThat(judge(Written.clearing("{\"text\": null}").item(OLD, gone)).findings()).isEmpty();
    assertThat(judge(Written.clearing("{\"text\": null}").item(gone, gone)).findings()).isEmpty();
    assertThat(judge(Written.clearing("{\"text\": null}").item(OLD, OLD, gone)).findings())
        .isEmpty();
  }

  @Test
  void should_warn_when_nothing_arrives_although_the_answer_says_so() {
    assertThat(
            judge(Written.put("{\"text\": \"new words\"}").answered(200, OLD).item(OLD, OLD))
                .findings())
        .hasSize(1);
  }

  @Test
  void should_accept_a_value_that_the_answer_says_is_kept_when_others_arrive() {
    String now = "{\"id\": 7, \"text\": \"new words\", \"done\": false}";

    assertThat(
            judge(
                    Written.put("{\"text\": \"new words\", \"done\": true}")
                        .answered(200, now)
                        .item(OLD, now))
                .outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-01-01T10:00:00Z\" | \"2026-01-01T11:00:00+01:00\"",
        "\"2026-01-01T10:00:00Z\" | \"2026-01-01T10:00:00.123Z\"",
        "\"2026-01-01\" | \"2026-01-01T00:00:00Z\"",
        "\"19:00\" | \"19:00:00\"",
        "5 | \"5\"",
        "5.0 | 5",
        "12.349 | 12.35",
        "\"  new words \" | \"new words\"",
        "\"New Words\" | \"new-words\"",
        "\"new words\" | \"<p>new words</p>\"",
        "true | 1",
        "[1, 2] | [2, 1]",
        "3 | {\"id\": 3}",
        "\"secret words\" | \"********\""
      })
  void should_accept_a_value_in_another_spelling(String sent, String shown) {
    String before = "{\"id\": 7, \"value\": \"something else\"}";
    String now = "{\"id\": 7, \"value\": " + shown + "}";

    assertThat(judge(Written.patch("{\"value\": " + sent + "}").item(before, now)).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 6",
        "true | false",
        "\"2026-01-01T10:00:00Z\" | \"2026-01-02T10:00:00Z\"",
        "\"HIGH\" | \"LOW\"",
        "[1, 2] | [1]",
        "\"new words\" | null"
      })
  void should_warn_about_the_old_value_of_any_type(String sent, String old) {
    String now = "{\"id\": 7, \"value\": " + old + "}";

    assertThat(judge(Written.patch("{\"value\": " + sent + "}").item(now, now)).findings())
        .hasSize(1);
  }

  @Test
  void should_warn_when_a_patch_resets_what_it_did_not_name() {
    Judgement judgement =
        judge(
            Written.patch("{\"done\": true}")
                .own("{\"text\": \"old words\"}")
                .item(OLD, "{\"id\": 7, \"text\": \"\", \"done\": true}"));

    assertThat(judgement.findings()).hasSize(1);
    assertThat(judgement.findings().get(0).message()).contains("text");
  }

  @Test
  void should_let_a_put_leave_out_what_it_did_not_name() {
    assertThat(
            judge(
                    Written.put("{\"done\": true}")
                        .own("{\"text\": \"old words\"}")
                        .item(OLD, "{\"id\": 7, \"done\": true}"))
                .findings())
        .isEmpty();
  }

  @Test
  void should_accept_versions_states_and_an_effect_that_comes_later() {
    String before = "{\"id\": 7, \"text\": \"old words\", \"version\": 1, \"status\": \"new\"}";
    String now = "{\"id\": 7, \"text\": \"new words\", \"version\": 2, \"status\": \"changed\"}";

    assertThat(
            judge(
                    Written.patch("{\"text\": \"new words\", \"version\": 1, \"status\": \"new\"}")
                        .item(before, before, now, now))
                .outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_find_the_thing_in_a_list() {
    String other = "{\"id\": 1, \"text\": \"another\"}";
    String list = "[" + other + ", " + OLD + "]";

    assertThat(judge(Written.patch("{\"text\": \"new words\"}").list(list, list)).findings())
        .hasSize(1);
  }

  @Test
  void should_judge_what_stands_in_the_place_that_an_update_names() {
    String list = "[{\"text\": \"first\"}, {\"text\": \"old words\"}]";
    String now = "[{\"text\": \"first\"}, {\"text\": \"new words\"}]";
    Written update = Written.put("{\"text\": \"new words\"}").at(1);

    assertThat(judge(update.list(list, now)).outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(judge(Written.put("{\"text\": \"new words\"}").at(1).list(list, list)).findings())
        .hasSize(1);
  }

  @Test
  void should_not_blame_a_sorted_list_when_an_update_moves_the_thing_to_another_place() {
    String list = "[{\"text\": \"first\"}, {\"text\": \"old words\"}]";
    String sorted = "[{\"text\": \"a new word\"}, {\"text\": \"first\"}]";

    assertThat(judge(Written.put("{\"text\": \"a new word\"}").at(1).list(list, sorted)).findings())
        .isEmpty();
  }

  @Test
  void should_not_judge_what_no_read_shows() {
    assertThat(judge(Written.patch("{\"text\": \"new words\"}")).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_not_judge_what_a_202_has_promised_for_later() {
    assertThat(
            judge(Written.patch("{\"text\": \"new words\"}").answered(202, "{}").item(OLD, OLD))
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"text\": \"old words\" | 1",
        "\"text\": \"new words\" | 0",
        "\"text\": \"new wo\" | 0",
        "\"text\": \"\" | 0",
        "\"text\": null | 0",
        "\"done\": true | 0",
        "\"text\": {\"plain\": \"old words\"} | 0"
      })
  void should_warn_when_a_list_shows_another_value_than_the_thing_itself(
      String listed, int findings) {
    String now = OLD.replace("old", "new");
    Written update =
        Written.patch("{\"text\": \"new words\"}")
            .answered(200, now)
            .item(OLD, now)
            .list("[" + OLD + "]", "[{\"id\": 7, " + listed + "}]");

    Judgement judgement = judge(update);

    assertThat(judgement.findings()).hasSize(findings);
    assertThat(judgement.findings())
        .allMatch(finding -> finding.message().contains("GET /todos shows another value of text"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T10:00:00Z, 1",
    "2026-02-01T11:00:00+01:00, 0",
    "2026-02-01, 0",
    "'Feb 1, 10 am', 0"
  })
  void should_accept_a_list_that_shows_a_time_as_people_write_it(String listed, int findings) {
    String now = "{\"id\": 7, \"due\": \"2026-02-01T10:00:00Z\"}";
    Written update =
        Written.patch("{\"due\": \"2026-02-01T10:00:00Z\"}")
            .item(OLD, now)
            .list("[" + OLD + "]", "[{\"id\": 7, \"due\": \"" + listed + "\"}]");

    assertThat(judge(update).findings()).hasSize(findings);
  }

  /** What a plugin works out is the same wherever it is shown, if it is money. */
  @ParameterizedTest
  @CsvSource({"total, 12, 10, 1", "total, 12, 12.0, 0", "score, 12, 10, 0", "unread, 12, 10, 0"})
  void should_warn_when_a_list_shows_another_amount_than_the_thing_itself(
      String name, String amount, String listed, int findings) {
    String now = "{\"id\": 7, \"text\": \"new words\", \"" + name + "\": ";
    Written update =
        Written.patch("{\"text\": \"new words\"}")
            .item(OLD, now + amount + "}")
            .list("[" + OLD + "]", "[" + now + listed + "}]");

    assertThat(judge(update).findings()).hasSize(findings);
  }

  @Test
  void should_accept_a_list_that_shows_the_new_value_a_little_later() {
    String now = OLD.replace("old", "new");
    String list = "[" + OLD + "]";

    assertThat(
            judge(
                    Written.patch("{\"text\": \"new words\"}")
                        .item(OLD, now, now)
                        .list(list, list, "[" + now + "]"))
                .findings())
        .isEmpty();
  }

  @Test
  void should_warn_when_a_restore_brings_nothing_back() {
    assertThat(judge(Written.restore().answered(200, OLD).item("404", "404")).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.WARNING));
    assertThat(judge(Written.restore().answered(202, OLD).item("404", "404")).findings()).isEmpty();
    assertThat(judge(Written.restore().answered(200, OLD).item("404", OLD)).findings()).isEmpty();
    assertThat(judge(Written.restore().answered(404, "{}").item("404", "404")).findings())
        .isEmpty();
  }

  @Test
  void should_warn_when_a_restore_brings_a_thing_back_without_its_values() {
    String blank = "{\"id\": 7, \"text\": null, \"done\": false}";

    assertThat(
            judge(
                    Written.restore()
                        .own("{\"text\": \"old words\"}")
                        .answered(200, blank)
                        .item("404", blank))
                .findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.expected()).isEqualTo("text: \"old words\""));
    assertThat(
            judge(
                    Written.restore()
                        .own("{\"text\": \"old words\"}")
                        .answered(200, OLD)
                        .item("404", OLD))
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tags\": []} | {\"id\": 7, \"tags\": [\"a\"]} | 1",
        "{\"tags\": []} | {\"id\": 7, \"tags\": []} | 0",
        "{\"tags\": []} | {\"id\": 7} | 0",
        "{\"tags\": []} | {\"id\": 7, \"tags\": [\"b\"]} | 0",
        "{\"tags\": null} | {\"id\": 7, \"tags\": [\"a\"]} | 0",
        "{\"state\": \"\"} | {\"id\": 7, \"state\": \"open\"} | 0"
      })
  void should_warn_when_an_empty_value_leaves_the_old_one(String sent, String now, int findings) {
    String before = "{\"id\": 7, \"tags\": [\"a\"], \"state\": \"open\"}";
    Written update = Written.patch(sent).answered(200, now).item(before, now);

    assertThat(judge(update).findings()).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Replaces a todo as a whole. | old words | 1",
        "Replaces a todo wholly: what is left out gets its default. | old words | 1",
        "Replaces a todo as a whole. | '' | 0",
        "Replaces a todo. | old words | 0",
        "Updates the whole todo. | old words | 0"
      })
  void should_warn_when_a_put_keeps_what_it_leaves_out_although_it_says_to_replace_the_whole(
      String summary, String left, int findings) {
    String now = "{\"id\": 7, \"text\": \"" + left + "\", \"done\": true}";
    Written update =
        Written.replacing("{\"done\": true}", summary)
            .own("{\"text\": \"old words\", \"done\": false}")
            .answered(200, now)
            .item(OLD, now);

    assertThat(judge(update).findings()).hasSize(findings);
  }

  private Judgement judge(Written written) {
    return Calls.good().with(written.make()).judgedBy(rule);
  }
}
