package io.github.pluginconformance.probe.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.testing.BookingServer;
import io.github.pluginconformance.testing.BookingServer.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole runs: a plugin without a fault, and its broken twins. */
class BookingPluginTest {

  @Test
  void a_plugin_without_a_fault_satisfies_every_rule() {
    try (BookingServer server = BookingServer.start()) {
      String before = server.state();

      Report report = BookingRun.of(server);

      String story = BookingRun.story(report);
      assertThat(BookingRun.violated(report)).as(story).isEmpty();
      assertThat(BookingRun.satisfied(report))
          .as(story)
          .contains(
              "confirmation/declared",
              "confirmation/flag-well-formed",
              "confirmation/flag-plausible",
              "confirmation/get-is-safe",
              "confirmation/nothing-before",
              "confirmation/asks-the-user",
              "confirmation/happens-once-confirmed",
              "confirmation/token-single-use",
              "confirmation/token-bound",
              "confirmation/link-is-safe",
              "confirmation/repeat-is-harmless",
              "operation/exercised");
      assertThat(server.state())
          .as("nothing is left behind and nothing else is touched")
          .isEqualTo(before);
      assertThat(report.run().leftBehind()).as(story).isEmpty();
      assertThat(report.operations()).as(story).allMatch(OperationInfo::exercised);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXECUTES_AT_ONCE, confirmation/nothing-before",
    "PREVIEW_EXECUTES, confirmation/nothing-before",
    "NO_SUMMARY, confirmation/asks-the-user",
    "CONFIRMING_DOES_NOTHING, confirmation/happens-once-confirmed",
    "TOKEN_REUSABLE, confirmation/token-single-use",
    "TOKEN_FOR_ANY_PAYLOAD, confirmation/token-bound",
    "TOKEN_FOR_ANY_NUMBER_OF_PEOPLE, confirmation/token-bound",
    "ANY_TOKEN, confirmation/token-bound",
    "TOKEN_FOR_ANYBODY, confirmation/token-bound",
    "DOUBLE_SUBMIT, confirmation/repeat-is-harmless",
    "REMINDS_TWICE, confirmation/repeat-is-harmless",
    "PREVIEWED_TWICE_AT_ONCE, confirmation/repeat-is-harmless",
    "REMINDS_TWICE_AT_ONCE, confirmation/repeat-is-harmless",
    "ASKING_TWICE_EXECUTES, confirmation/repeat-is-harmless",
    "DRAFTING_TWICE_EXECUTES, confirmation/repeat-is-harmless",
    "LINK_EXECUTES, confirmation/link-is-safe",
    "LINK_EXECUTES_ON_THE_SECOND_VISIT, confirmation/link-is-safe",
    "LINK_EXECUTES_ON_HEAD, confirmation/link-is-safe",
    "LINK_RELATIVE, confirmation/link-is-safe",
    "CONFIRM_FIELD, confirmation/not-by-the-model-alone",
    "GET_DELETES, confirmation/get-is-safe",
    "GET_CANCELS, confirmation/get-is-safe",
    "GET_COUNTS, confirmation/get-is-safe",
    "GET_MARKS_AS_READ, confirmation/get-is-safe",
    "LIST_APPENDS, confirmation/get-is-safe",
    "GET_SAYS_IT_ACTS, confirmation/get-is-safe",
    "UNDECLARED, confirmation/declared",
    "DELETE_MARKED_FALSE, confirmation/flag-plausible",
    "FLAG_IS_TEXT, confirmation/flag-well-formed",
    "FLAG_MISSPELT, confirmation/flag-well-formed"
  })
  void a_broken_twin_violates_exactly_its_rule(Fault fault, String rule) {
    try (BookingServer server = BookingServer.start(fault)) {
      Secret second = Secret.of("SECOND_TOKEN", "second-caller-9e1f");
      Credentials other = new Credentials(second, null, null, null, null, null);
      Credentials credentials = new Credentials(null, null, null, null, other, null);

      Report report = BookingRun.of(BookingRun.settings(server).credentials(credentials));

      assertThat(BookingRun.violated(report)).as(BookingRun.story(report)).containsExactly(rule);
      assertThat(report.run().faults()).isEmpty();
    }
  }

  /** Whatever a plugin does wrong, what has stayed is named, thing by thing, and nothing else. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "EXECUTES_AT_ONCE",
        "LINK_EXECUTES",
        "LINK_EXECUTES_ON_THE_SECOND_VISIT",
        "GET_DELETES",
        "DRAFTING_TWICE_EXECUTES"
      })
  void what_is_left_is_told_as_the_plugin_has_it(Fault fault) {
    try (BookingServer server = BookingServer.start(fault)) {
      List<String> before = server.things();

      Report report = BookingRun.of(server);

      String story = before + "\n" + server.things() + BookingRun.story(report);
      List<String> left = new ArrayList<>(server.things());
      left.removeIf(thing -> before.stream().anyMatch(one -> id(one).equals(id(thing))));
      List<String> gone = new ArrayList<>(before);
      gone.removeIf(thing -> server.things().stream().anyMatch(one -> id(one).equals(id(thing))));
      assertThat(report.run().leftBehind()).as(story).hasSameSizeAs(left);
      assertThat(left)
          .as(story)
          .allMatch(
              thing ->
                  report.run().leftBehind().stream().anyMatch(words -> words.contains(id(thing))));
      assertThat(report.run().lost()).as(story).hasSameSizeAs(gone);
    }
  }

  private static String id(String thing) {
    return thing.replaceAll(".*\"id\":(\\d+).*", "$1");
  }

  @Test
  void no_two_deletes_of_one_thing_are_under_way_at_once() {
    try (BookingServer server = BookingServer.start()) {
      BookingRun.of(server);

      assertThat(server.deletesAtOnce()).isEqualTo(1);
    }
  }

  @Test
  void another_operation_may_confirm() {
    try (BookingServer server = BookingServer.start(Fault.CONFIRMED_ELSEWHERE)) {
      String before = server.state();

      Report report = BookingRun.of(server);

      String story = BookingRun.story(report);
      assertThat(BookingRun.violated(report)).as(story).isEmpty();
      assertThat(BookingRun.satisfied(report))
          .as(story)
          .contains("confirmation/happens-once-confirmed", "confirmation/token-single-use");
      assertThat(report.operations()).as(story).allMatch(OperationInfo::exercised);
      assertThat(report.run().leftBehind()).as(story).isEmpty();
      assertThat(server.state()).as(story).isEqualTo(before);
    }
  }

  @Test
  void a_create_may_be_previewed() {
    try (BookingServer server = BookingServer.start(Fault.PREVIEWED_CREATE)) {
      String before = server.state();

      Report report = BookingRun.of(server);

      String story = BookingRun.story(report);
      assertThat(BookingRun.violated(report)).as(story).isEmpty();
      assertThat(BookingRun.satisfied(report))
          .as(story)
          .contains("confirmation/repeat-is-harmless");
      assertThat(report.run().leftBehind()).as(story).isEmpty();
      assertThat(server.state()).as(story).isEqualTo(before);
    }
  }

  @Test
  void a_plugin_may_count_its_views_and_show_a_clock() {
    try (BookingServer server = BookingServer.start(Fault.COUNTS_VIEWS)) {
      Report report = BookingRun.of(server);

      String story = BookingRun.story(report);
      assertThat(BookingRun.violated(report)).as(story).isEmpty();
      assertThat(BookingRun.satisfied(report))
          .as(story)
          .contains(
              "confirmation/get-is-safe",
              "confirmation/token-bound",
              "confirmation/happens-once-confirmed",
              "confirmation/repeat-is-harmless");
    }
  }

  @Test
  void what_a_broken_plugin_did_behind_our_back_is_cleaned_up() {
    try (BookingServer server = BookingServer.start(Fault.EXECUTES_AT_ONCE)) {
      String before = server.state();

      Report report = BookingRun.of(server);

      assertThat(server.state()).as(BookingRun.story(report)).isEqualTo(before);
    }
  }

  @Test
  void a_read_only_run_judges_declarations_and_says_what_would_allow_the_rest() {
    try (BookingServer server = BookingServer.start(Fault.DELETE_MARKED_FALSE)) {
      String before = server.state();

      Report report = BookingRun.of(BookingRun.settings(server).mode(Mode.READ_ONLY));

      String story = BookingRun.story(report);
      assertThat(BookingRun.violated(report))
          .as(story)
          .containsExactly("confirmation/flag-plausible");
      for (String name :
          List.of(
              "nothing-before",
              "asks-the-user",
              "happens-once-confirmed",
              "token-single-use",
              "token-bound",
              "link-is-safe")) {
        assertThat(BookingRun.reason(report, "confirmation/" + name))
            .as(story)
            .contains("mode: own-data");
      }
      assertThat(server.state()).isEqualTo(before);
    }
  }
}
