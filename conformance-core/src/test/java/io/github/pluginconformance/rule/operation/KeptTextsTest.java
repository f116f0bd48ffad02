package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are kept otherwise than they were sent, although the answer may say so. */
class KeptTextsTest {

  private static final String CREATE = "operation/create-then-read";
  private static final String UPDATE = "operation/update-then-read";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"subject\": \"Buy milk and bread\"} | {\"subject\": \"Buy milk\"}",
        "{\"name\": \"Ada Lovelace\"} | {\"name\": \"Ada \"}",
        "{\"note\": \"Buy milk and bread\"} | {\"note\": \"BUY MILK AND BREAD\"}",
        "{\"note\": \"Buy milk and bread\"} | {\"note\": \"buy milk and bread\"}",
        "{\"note\": \"Zo\u00eb \u6f22\u5b57 \ud83d\ude42\"} | {\"note\": \"Zo? ?? ??\"}",
        "{\"note\": \"Zo\u00eb \u6f22\u5b57 \ud83d\ude42\"} | {\"note\": \"Zo\u00eb"
            + " \u6f22\u5b57\"}",
        "{\"note\": \"Zo\u00eb \ud83d\ude42\"} | {\"note\": \"Zo\u00c3\u00ab"
            + " \u00f0\u009f\u0099\u0082\"}",
        "{\"note\": \"Buy milk\"} | {\"note\": null}",
        "{\"note\": \"Buy milk\"} | {\"note\": \"\"}",
        "{\"paper\": {\"note\": \"Buy milk and bread\"}} | {\"paper\": {\"note\": \"Buy milk\"}}",
        "{\"lines\": [{\"say\": \"Buy milk and bread\"}]} | {\"lines\": [{\"say\": \"Buy milk\"}]}",
        "{\"texts\": [\"Buy milk and bread\"]} | {\"text\": \"Buy milk\"}"
      })
  void should_warn_about_what_is_lost_of_a_text_even_if_the_answer_shows_it_so(
      String sent, String kept) {
    String thing = kept.replaceFirst("\\{", "{\"id\": 7, ");
    Calls calls =
        Calls.good()
            .with(
                Written.create(sent)
                    .target("7")
                    .answered(201, thing)
                    .list("[]", "[" + thing + "]")
                    .make());

    assertThat(calls.violatedRules()).containsExactly(CREATE);
    assertThat(calls.judgedBy(new CreateThenRead()).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"note\": \"  Buy  milk \"} | {\"note\": \"Buy milk\"}",
        "{\"note\": \"Buy milk & bread\"} | {\"note\": \"Buy milk &amp; bread\"}",
        "{\"note\": \"Buy milk\"} | {\"note\": \"<p>Buy <b>milk</b></p>\"}",
        "{\"note\": \"Buy milk and bread\"} | {\"note\": \"Buy milk\u2026\"}",
        "{\"note\": \"Buy milk and bread\"} | {\"note\": \"Buy milk a...\"}",
        "{\"note\": \"Zoe\u0308\"} | {\"note\": \"Zo\u00eb\"}",
        "{\"note\": \"Zo\u00eb\"} | {\"note\": \"Zoe\"}",
        "{\"email\": \"Ada@Example.org\"} | {\"email\": \"ada@example.org\"}",
        "{\"contact\": \"Ada@Example.org\"} | {\"contact\": \"ada@example.org\"}",
        "{\"page\": \"https://Example.org/a?utm=1\"} | {\"page\": \"https://example.org/a\"}",
        "{\"tags\": [\"Big House\"]} | {\"tags\": [\"big house\"]}",
        "{\"tags\": [\"big\", \"big\"]} | {\"tags\": [\"big\"]}",
        "{\"name\": \"Ada Lovelace\"} | {\"name\": \"ADA LOVELACE\"}",
        "{\"country\": \"de\"} | {\"country\": \"DE\"}",
        "{\"slug\": \"Big House\"} | {\"slug\": \"big\"}",
        "{\"path\": \"a/b/../c\"} | {\"path\": \"a/c\"}",
        "{\"at\": \"2026-01-01T10:00:00Z\"} | {\"at\": \"2026-01-01T11:00:00+01:00\"}",
        "{\"at\": \"2026-01-01T10:00:00Z\"} | {\"at\": \"2026-01-01\"}",
        "{\"phone\": \"+49 30 123\"} | {\"phone\": \"+4930123\"}",
        "{\"price\": \"12.50\"} | {\"price\": \"12.5\"}",
        "{\"password\": \"very secret\"} | {\"password\": null}",
        "{\"card\": \"4111 secret\"} | {\"card\": \"****cret\"}",
        "{\"place\": \"Paris\"} | {\"place\": \"Paris, France\"}",
        "{\"title\": \"something\"} | {\"title\": \"Untitled\"}"
      })
  void should_accept_what_a_plugin_may_make_of_a_text(String sent, String kept) {
    String thing = kept.replaceFirst("\\{", "{\"id\": 7, ");

    assertThat(
            judge(
                    Written.create(sent)
                        .target("7")
                        .answered(201, thing)
                        .list("[]", "[" + thing + "]"))
                .outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  /**
   * Where the write was made to send just this value, the document lists it or names it a bound.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zero for level | 0 | 5 | 1",
        "zero for level | 0 | null | 1",
        "zero for level | 0 | 0.0 | 0",
        "zero for level | 0 | \"none\" | 0",
        "greatest value of level | 100 | 99 | 1",
        "negative value of level | -1 | 0 | 0",
        "zero for other | 0 | 5 | 0",
        "level = false | false | true | 1",
        "level = false | false | 0 | 0",
        "level = true | true | null | 1",
        "optional property level | false | true | 1",
        "nothing but property level | true | false | 1",
        "optional property level | 3 | 4 | 0",
        "level = high | \"high\" | \"low\" | 1",
        "level = high | \"high\" | \"HIGH\" | 0"
      })
  void should_warn_when_a_chosen_value_is_kept_as_another_even_if_the_answer_says_so(
      String variant, String sent, String kept, int findings) {
    String thing = "{\"id\": 7, \"level\": " + kept + "}";
    Written create =
        Written.create("{\"level\": " + sent + "}")
            .varied(variant)
            .target("7")
            .answered(201, thing)
            .list("[]", "[" + thing + "]");

    assertThat(judge(create).findings()).hasSize(findings);
  }

  /** Plugins set states themselves, but not back to the one that an update was to end. */
  @ParameterizedTest
  @CsvSource({
    "status = closed, closed, open, 1",
    "status = closed, closed, closed, 0",
    "status = closed, closed, archived, 0",
    "nothing but property status, closed, open, 0"
  })
  void should_warn_when_an_update_of_a_state_leaves_the_old_one(
      String variant, String sent, String kept, int findings) {
    String before = "{\"id\": 7, \"status\": \"open\", \"text\": \"words\"}";
    String now = before.replace("open", kept);
    Written update =
        Written.patch("{\"status\": \"" + sent + "\"}")
            .varied(variant)
            .answered(200, now)
            .item(before, now);

    assertThat(Calls.good().with(update.make()).judgedBy(new UpdateThenRead()).findings())
        .hasSize(findings);
  }

  @Test
  void should_warn_when_an_update_leaves_a_truth_value_and_says_so() {
    String now = "{\"id\": 7, \"allDay\": false, \"title\": \"words\"}";
    Written update =
        Written.patch("{\"allDay\": true, \"title\": \"words\"}")
            .varied("allDay = true")
            .answered(200, now)
            .item(now, now);

    assertThat(Calls.good().with(update.make()).judgedBy(new UpdateThenRead()).findings())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2030-06-15T12:00:00+05:30, 2030-06-15T12:00:00Z, 1",
    "2030-06-15T12:00:00+05:30, 2030-06-15T17:30:00Z, 1",
    "2030-06-15T12:00:00.5+05:30, 2030-06-15T06:30:00Z, 0",
    "2030-06-15T12:00:00+05:30, 2030-06-15T07:30:00+01:00, 0",
    "2030-06-15T12:00:00+05:30, 2030-06-15T09:00:00Z, 0",
    "2030-06-15T12:00:00Z, 2030-06-15T13:00:00Z, 0",
    "2030-06-15T12:00:00+05:30, 2030-06-15T12:00:00, 0"
  })
  void should_warn_when_a_zone_is_lost_even_if_the_answer_says_so(
      String sent, String kept, int findings) {
    String thing = "{\"id\": 7, \"begins\": \"" + kept + "\"}";
    Written create =
        Written.create("{\"begins\": \"" + sent + "\"}")
            .target("7")
            .answered(201, thing)
            .list("[]", "[" + thing + "]");

    assertThat(judge(create).findings()).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Buy milk | Buy milk!", "Buy milk | BUY MILK", "Buy milk | Buy milk and more"})
  void should_warn_when_the_read_shows_another_text_than_the_answer(String told, String kept) {
    Judgement judgement =
        judge(
            Written.create("{\"name\": \"" + told + "\"}")
                .target("7")
                .answered(201, "{\"id\": 7, \"name\": \"" + told + "\"}")
                .list("[]", "[{\"id\": 7, \"name\": \"" + kept + "\"}]"));

    boolean onlyAdded = kept.endsWith("more");
    assertThat(judgement.findings()).hasSize(onlyAdded ? 0 : 1);
  }

  @Test
  void should_find_another_text_than_the_one_of_a_list_of_one() {
    Judgement judgement =
        judge(
            Written.create("{\"texts\": [\"Buy milk\"]}")
                .target("7")
                .answered(201, "[{\"id\": 7, \"text\": \"Buy milk\"}]")
                .list("[]", "[{\"id\": 7, \"text\": \"x\"}]"));

    assertThat(judgement.findings()).hasSize(1);
    assertThat(judgement.findings().get(0).level()).isEqualTo(Level.ERROR);
  }

  @Test
  void should_look_at_every_later_input_that_was_taken() {
    String kept = "{\"id\": 8, \"text\": \"Buy milk\", \"note\": \"aaaa\"}";
    Judgement judgement =
        Calls.good()
            .with(
                Written.create("{\"text\": \"Buy milk\"}")
                    .target("7")
                    .answered(201, "{\"id\": 7, \"text\": \"Buy milk\"}")
                    .list("[]", "[{\"id\": 7, \"text\": \"Buy milk\"}]")
                    .make())
            .with(
                Written.create("{\"text\": \"Buy milk\", \"note\": \"aaaaaaaaaaaa\"}")
                    .varied()
                    .target("8")
                    .answered(201, kept)
                    .list("[]", "[" + kept + "]")
                    .make())
            .judgedBy(new CreateThenRead());

    assertThat(judgement.findings()).hasSize(1);
    assertThat(judgement.findings().get(0).message()).contains("note cut short");
    assertThat(judgement.findings().get(0).actual()).isEqualTo("note: \"aaaa\"");
  }

  @Test
  void should_only_warn_where_a_list_shows_the_beginning_of_a_long_text() {
    Written listed =
        Written.create("{\"note\": \"long long words\"}")
            .varied()
            .target("8")
            .answered(201, "{\"id\": 8, \"note\": \"long long words\"}")
            .list("[]", "[{\"id\": 8, \"note\": \"long lo\"}]");

    assertThat(judge(listed).findings()).extracting(Finding::level).containsExactly(Level.WARNING);
    assertThat(judge(listed.item("", "{\"id\": 8, \"note\": \"long lo\"}")).findings())
        .extracting(Finding::level)
        .containsExactly(Level.ERROR);
  }

  @Test
  void should_not_take_another_thing_for_one_that_has_no_id() {
    Judgement judgement =
        Calls.good()
            .with(
                Written.create("{\"text\": \"Buy milk\", \"note\": \"long long words\"}")
                    .varied()
                    .answered(201, "")
                    .list("[]", "[{\"text\": \"Buy milk\", \"note\": \"long\"}]")
                    .make())
            .judgedBy(new CreateThenRead());

    assertThat(judgement.findings()).isEmpty();
  }

  @Test
  void should_warn_about_a_text_that_an_update_cuts() {
    String before = "{\"id\": 7, \"text\": \"old words\", \"done\": false}";
    String now = "{\"id\": 7, \"text\": \"new wo\", \"done\": true}";
    Calls calls =
        Calls.good()
            .with(
                Written.put("{\"text\": \"new words\", \"done\": true}")
                    .answered(200, now)
                    .item(before, now)
                    .make());

    assertThat(calls.violatedRules()).containsExactly(UPDATE);
  }

  @Test
  void should_not_take_a_part_of_a_thing_for_all_of_it() {
    String before = "{\"id\": 7, \"name\": \"a book\", \"author\": {\"name\": \"Ada\"}}";
    String now = "{\"id\": 7, \"name\": \"a book\", \"author\": {\"name\": \"Bob\"}}";
    Judgement judgement =
        Calls.good()
            .with(
                Written.patch("{\"author\": {\"name\": \"Bob\"}, \"name\": \"Bob\"}")
                    .item(before, now)
                    .make())
            .judgedBy(new UpdateThenRead());

    assertThat(judgement.outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_warn_when_a_later_patch_resets_what_it_did_not_name() {
    String before = "{\"id\": 7, \"text\": \"old words\", \"done\": false}";
    Calls calls =
        Calls.good()
            .with(
                Written.patch("{\"done\": true}")
                    .varied()
                    .own("{\"text\": \"old words\"}")
                    .answered(200, "{}")
                    .item(before, "{\"id\": 7, \"text\": \"\", \"done\": true}")
                    .make());

    assertThat(calls.violatedRules()).containsExactly(UPDATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": 7, \"text\": \"new words\"} | 1",
        "{\"ok\": true} | 1",
        "{\"status\": \"updated\"} | 1",
        "'' | 1",
        "{\"ok\": false} | 0",
        "{\"updated\": 0} | 0",
        "{\"error\": \"not found\", \"status\": \"done\"} | 0",
        "{} | 0",
        "null | 0"
      })
  void should_warn_when_what_is_gone_is_said_to_be_changed(String answer, int findings) {
    assertThat(gone("404", answer).findings()).hasSize(findings);
  }

  @Test
  void should_accept_an_update_that_makes_the_gone_thing_anew() {
    String anew = "{\"id\": 7, \"text\": \"new words\"}";

    assertThat(gone(anew, anew).findings()).isEmpty();
  }

  private static Judgement gone(String now, String answer) {
    return Calls.good()
        .with(
            Written.patch("{\"text\": \"new words\"}")
                .ofTheGone()
                .answered(200, answer)
                .item("404", now)
                .make())
        .judgedBy(new UpdateThenRead());
  }

  private static Judgement judge(Written written) {
    return Calls.good().with(written.make()).judgedBy(new CreateThenRead());
  }
}
