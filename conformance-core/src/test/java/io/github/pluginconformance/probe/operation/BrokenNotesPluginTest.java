package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.testing.NotesServer;
import io.github.pluginconformance.testing.NotesServer.Wrong;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenNotesPluginTest {

  @Test
  void a_sound_plugin_has_no_finding_and_nothing_is_left() {
    try (NotesServer server = NotesServer.start(Wrong.NOTHING)) {
      String before = server.contents();

      TodoRun run = run(server);

      assertThat(violated(run)).as(run.story()).isEmpty();
      assertThat(run.seen().operations()).allMatch(OperationSummary::exercised);
      assertThat(server.contents()).isEqualTo(before);
      assertThat(run.seen().leftBehind()).isEmpty();
    }
  }

  @Test
  void what_a_failed_create_kept_all_the_same_is_removed() {
    try (NotesServer server = NotesServer.start(Wrong.CREATE_FAILS_BUT_KEEPS)) {
      String before = server.contents();

      TodoRun run = run(server);

      assertThat(violated(run)).as(run.story()).containsExactly("operation/no-server-error");
      assertThat(server.contents()).as(run.story()).isEqualTo(before);
    }
  }

  @Test
  void a_create_that_answers_what_was_there_before_does_not_make_it_ours() {
    try (NotesServer server = NotesServer.start(Wrong.CREATE_ANSWERS_WHAT_IS_THERE)) {
      String before = server.contents();

      TodoRun run = run(server);

      assertThat(server.contents()).as(run.story()).isEqualTo(before);
      assertThat(server.requests()).noneMatch(line -> line.startsWith("DELETE "));
      assertThat(run.summary("deleteNote").reason()).contains("did not create");
    }
  }

  @Test
  void a_get_that_deletes_meets_nothing_but_ours() {
    try (NotesServer server = NotesServer.start(Wrong.GET_DELETES)) {
      String before = server.contents();

      Report report = report(server);

      assertThat(report.rule("confirmation/get-is-safe").orElseThrow().outcome())
          .isEqualTo("violated");
      assertThat(server.contents()).isEqualTo(before);
    }
  }

  @Test
  void what_stands_in_the_list_under_another_id_is_found_and_removed() {
    try (NotesServer server = NotesServer.start(Wrong.CREATE_ANSWERS_ANOTHER_ID)) {
      String before = server.contents();
      TodoRun run = run(server);

      assertThat(server.contents()).isEqualTo(before);
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
    }
  }

  @Test
  void everything_that_a_delete_only_says_to_have_removed_is_left_behind() {
    try (NotesServer server = NotesServer.start(Wrong.DELETE_DOES_NOTHING)) {
      TodoRun run = run(server);

      long created = server.contents().chars().filter(c -> c == '{').count() - 2;
      assertThat(created).isPositive();
      assertThat(run.seen().leftBehind()).as(run.story()).hasSize((int) created);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATE_KEEPS_ANOTHER_TEXT", "ITEM_IS_ALWAYS_THE_FIRST"})
  void a_read_that_shows_something_else_than_was_created_is_one_finding(Wrong wrong) {
    try (NotesServer server = NotesServer.start(wrong)) {
      TodoRun run = run(server);

      assertThat(violated(run)).as(run.story()).containsExactly("operation/create-then-read");
    }
  }

  @Test
  void a_fault_of_the_second_page_only_is_seen() {
    try (NotesServer server = NotesServer.start(Wrong.SECOND_PAGE_FAILS)) {
      TodoRun run = run(server);

      assertThat(violated(run)).as(run.story()).containsExactly("operation/no-server-error");
      assertThat(server.requests()).anyMatch(line -> line.startsWith("GET /notes?skip=1"));
    }
  }

  @Test
  void a_list_that_fails_every_second_time_is_not_blamed_on_the_headers_of_the_platform() {
    try (NotesServer server = NotesServer.start(Wrong.LIST_IS_FLAKY)) {
      TodoRun run = run(server);

      assertThat(violated(run)).as(run.story()).containsExactly("operation/no-server-error");
    }
  }

  /** A confirmation flow looks at the state with a read, which here shows nothing at all. */
  @Test
  void what_was_created_is_removed_though_no_list_shows_it() {
    try (NotesServer server = NotesServer.start(Wrong.LIST_IS_REFUSED)) {
      String before = server.contents();

      Report report = report(server);

      assertThat(server.requests()).anyMatch(request -> request.startsWith("POST "));
      assertThat(server.contents()).isEqualTo(before);
      assertThat(report.run().leftBehind()).isEmpty();
    }
  }

  @Test
  void a_charset_that_nobody_knows_is_a_wrong_content_type() {
    try (NotesServer server = NotesServer.start(Wrong.ENCODING_IS_WRONG)) {
      TodoRun run = run(server);

      assertThat(violated(run)).as(run.story()).containsExactly("operation/media-type-declared");
    }
  }

  @Test
  void a_body_is_also_left_out_altogether() {
    try (NotesServer server = NotesServer.start(Wrong.NOTHING)) {
      TodoRun run = run(server);

      assertThat(run.calls(Call.Intent.INVALID_INPUT).stream().map(Call::variant))
          .contains("malformed JSON", "empty body");
      assertThat(server.requests()).hasSizeLessThan(500);
    }
  }

  @Test
  void an_input_that_does_not_fit_is_named_and_not_replaced() {
    try (NotesServer server = NotesServer.start(Wrong.NOTHING)) {
      TodoRun run =
          TodoRun.of(
              TodoRun.settings(server.uri())
                  .input("listNotes", "skip", TextNode.valueOf("many"))
                  .input("addNote", "text", IntNode.valueOf(7))
                  .build());

      assertThat(run.summary("listNotes").reason())
          .isEqualTo("the value of inputs.listNotes.skip does not fit the document");
      assertThat(run.summary("addNote").exercised()).as("7 can be written as text").isTrue();
    }
  }

  /** Of a whole run, the probes of all areas included. */
  private static Report report(NotesServer server) {
    return ConformanceRun.execute(
        TodoRun.settings(server.uri()).profile(Profile.GPT_ACTION).specUrl("/openapi.json").build(),
        Progress.SILENT);
  }

  private static TodoRun run(NotesServer server) {
    return TodoRun.of(TodoRun.settings(server.uri()).build());
  }

  private static List<String> violated(TodoRun run) {
    return run.violated();
  }
}
