package io.github.pluginconformance.probe.operation.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.OperationKeys;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of safety, value by value, on plain data. */
class WriteGuardTest {

  private static final String OWN = Notebook.OWN;

  @TempDir Path reports;

  private Notebook plugin;

  @BeforeEach
  void open() {
    plugin = new Notebook(reports, UnaryOperator.identity());
  }

  // What changes or deletes

  @Test
  void should_change_what_the_run_has_made() {
    plugin.made(7);

    assertThat(plugin.objection("updateNote", id(7), "{\"text\": \"new\"}")).isEmpty();
    assertThat(plugin.objection("deleteNote", id(7), null)).isEmpty();
  }

  @Test
  void should_not_change_what_the_run_has_not_made() {
    plugin.made(7);

    assertThat(plugin.objection("updateNote", id(8), "{\"text\": \"new\"}"))
        .hasValueSatisfying(
            why -> assertThat(why).contains("note_id").contains("mode: everything"));
    assertThat(plugin.objection("deleteNote", id(8), null)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Intent.class,
      names = {
        "VALID",
        "REPEAT",
        "INVALID_INPUT",
        "VARIATION",
        "LOCATION",
        "WRONG_CREDENTIAL",
        "NO_CREDENTIAL",
        "CLEANUP"
      })
  void should_guard_a_call_whatever_it_is_made_for(Intent intent) {
    plugin.made(7);

    assertThat(plugin.objection("deleteNote", id(8), null, intent)).isPresent();
    assertThat(plugin.objection("deleteNote", id(7), null, intent)).isEmpty();
  }

  @Test
  void should_not_delete_again_what_is_gone_while_no_read_says_so() {
    LedgerEntry note = plugin.made(7);
    plugin.removed(note);

    assertThat(plugin.objection("deleteNote", id(7), null)).isPresent();
  }

  @Test
  void should_delete_again_what_is_gone_where_the_latest_read_says_so() {
    LedgerEntry note = plugin.made(7);
    plugin.removed(note);
    plugin.read("getNote", id(7), 404, "{}");

    assertThat(plugin.objection("deleteNote", id(7), null)).isEmpty();
  }

  @Test
  void should_not_delete_again_what_somebody_else_has_got_since() {
    LedgerEntry note = plugin.made(7);
    plugin.removed(note);
    plugin.read("getNote", id(7), 404, "{}");
    plugin.read("getNote", id(7), 200, "{\"note_id\": 7}");

    assertThat(plugin.objection("deleteNote", id(7), null)).isPresent();
  }

  @Test
  void should_not_ask_again_for_what_never_was_its_own_although_it_is_not_there() {
    plugin.read("getNote", id(9), 404, "{}");

    assertThat(plugin.objection("deleteNote", id(9), null)).isPresent();
  }

  @Test
  void should_look_at_every_id_of_a_list_of_ids() {
    plugin.made(7);

    assertThat(plugin.objection("post_notes_delete", Map.of(), "{\"ids\": [7]}")).isEmpty();
    assertThat(plugin.objection("post_notes_delete", Map.of(), "{\"ids\": [7, 8]}")).isPresent();
    assertThat(plugin.objection("post_notes_delete", Map.of(), "{\"ids\": [8, 7]}")).isPresent();
  }

  @Test
  void should_not_send_a_delete_that_names_nothing() {
    plugin.made(7);

    assertThat(plugin.objection("clearNotes", Map.of(), null))
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .contains("names nothing")
                    .contains("operations.clearNotes.readOnly"));
    assertThat(plugin.objection("post_notes_delete", Map.of(), "{\"ids\": []}")).isPresent();
    assertThat(plugin.objection("post_notes_delete", Map.of(), "{\"note_id\": null}")).isPresent();
  }

  @Test
  void should_not_let_the_users_inputs_name_what_is_changed() {
    Notebook given = new Notebook(reports, settings -> settings.input("deleteNote", "note_id", 8));

    assertThat(given.objection("deleteNote", id(8), null)).isPresent();
  }

  @Test
  void should_send_everything_in_mode_everything() {
    Notebook open = new Notebook(reports, settings -> settings.mode(Mode.EVERYTHING));

    assertThat(open.objection("deleteNote", id(8), null)).isEmpty();
    assertThat(open.objection("clearNotes", Map.of(), null)).isEmpty();
  }

  @Test
  void should_send_no_write_in_mode_read_only() {
    Notebook closed = new Notebook(reports, settings -> settings.mode(Mode.READ_ONLY));
    closed.made(7);

    assertThat(closed.objection("deleteNote", id(7), null)).isPresent();
    assertThat(closed.objection("createNote", Map.of(), "{\"title\": \"x\"}")).isPresent();
    assertThat(closed.objection("getNote", id(8), null)).isEmpty();
  }

  @Test
  void should_read_what_is_not_its_own() {
    assertThat(plugin.objection("getNote", id(8), null)).isEmpty();
    assertThat(plugin.looks("getNote", id(8), null)).isEmpty();
  }

  @Test
  void should_pass_over_what_names_nothing() {
    plugin.made(7);

    assertThat(
            plugin.objection(
                "post_notes_delete", Map.of(), "{\"note_id\": 7, \"force\": true, \"ids\": null}"))
        .isEmpty();
    assertThat(plugin.objection("post_notes_delete", Map.of(), "{\"note_id\": 7, \"key\": \"a\"}"))
        .isPresent();
  }

  // What is confirmed

  @Test
  void should_delete_what_is_confirmed_in_its_flow_only() {
    plugin.album(7);

    assertThat(plugin.objection("deleteAlbum", album(7), null, Intent.VALID))
        .hasValue("it is called through its confirmation flow only");
    assertThat(plugin.objection("deleteAlbum", album(7), null, Intent.CONFIRMATION)).isEmpty();
    assertThat(plugin.objection("deleteAlbum", album(7), null, Intent.CLEANUP)).isEmpty();
    assertThat(plugin.objection("deleteAlbum", album(8), null, Intent.CONFIRMATION)).isPresent();
  }

  @Test
  void should_send_a_token_that_confirms_and_names_nothing_else() {
    plugin.album(7);
    Map<String, String> confirmed =
        Map.of("path album_id", "7", "query confirmation_token", "\"t-1\"");

    assertThat(plugin.objection("deleteAlbum", confirmed, null, Intent.CONFIRMATION)).isEmpty();
  }

  @Test
  void should_confirm_as_the_second_step_only() {
    String token = "{\"confirmation_token\": \"t-1\"}";

    assertThat(plugin.objection("confirmAlbum", Map.of(), token, Intent.CONFIRMATION)).isEmpty();
    assertThat(plugin.objection("confirmAlbum", Map.of(), token, Intent.VALID))
        .hasValue("it is called as the second step of a confirmation flow only");
  }

  @Test
  void should_try_without_a_credential_what_a_bare_text_cannot_begin() {
    plugin.album(7);

    assertThat(plugin.objection("deleteAlbum", album(7), "\"text\"", Intent.NO_CREDENTIAL))
        .isEmpty();
    assertThat(plugin.objection("deleteAlbum", album(7), "{}", Intent.NO_CREDENTIAL)).isPresent();
    assertThat(plugin.objection("deleteAlbum", album(7), null, Intent.WRONG_CREDENTIAL))
        .isPresent();
  }

  // What makes something

  @Test
  void should_create_under_a_name_of_its_own() {
    assertThat(plugin.objection("createNote", Map.of(), title(OWN))).isEmpty();
  }

  @Test
  void should_not_create_under_a_name_that_a_read_has_shown() {
    plugin.read("listNotes", Map.of(), 200, "[{\"note_id\": 1, \"title\": \"Shopping\"}]");

    assertThat(plugin.objection("createNote", Map.of(), title("Shopping")))
        .hasValueSatisfying(
            why -> assertThat(why).contains("title").contains("inputs.createNote.title"));
    assertThat(plugin.objection("createNote", Map.of(), title("Travelling"))).isEmpty();
  }

  @Test
  void should_create_again_under_a_name_that_is_its_own_and_shown() {
    plugin.made(7);
    plugin.read("listNotes", Map.of(), 200, "[{\"note_id\": 7, \"title\": \"" + OWN + "\"}]");

    assertThat(plugin.objection("createNote", Map.of(), title(OWN))).isEmpty();
  }

  @Test
  void should_not_take_what_a_search_answers_for_a_list_of_names() {
    plugin.read("listFolders", Map.of(), 200, "[{\"title\": \"Shopping\"}]");

    assertThat(plugin.objection("createNote", Map.of(), title("Shopping"))).isEmpty();
  }

  @Test
  void should_take_a_number_of_its_own_that_a_read_shows_to_be_free() {
    int number = plugin.number();
    assertThat(plugin.objection("createBook", Map.of(), book(number))).isPresent();
    plugin.read("getBook", Map.of("path book_id", "" + number), 404, "{}");

    assertThat(plugin.objection("createBook", Map.of(), book(number))).isEmpty();
  }

  @Test
  void should_not_take_a_number_that_somebody_has() {
    int number = plugin.number();
    plugin.read("getBook", Map.of("path book_id", "" + number), 200, "{\"book_id\": 1}");

    assertThat(plugin.objection("createBook", Map.of(), book(number))).isPresent();
  }

  @Test
  void should_not_take_a_number_that_is_not_its_own() {
    plugin.read("getBook", Map.of("path book_id", "3"), 404, "{}");

    assertThat(plugin.objection("createBook", Map.of(), book(3))).isPresent();
  }

  @Test
  void should_create_what_the_user_asks_for() {
    Notebook given =
        new Notebook(reports, settings -> settings.input("createNote", "title", "Shopping"));
    given.read("listNotes", Map.of(), 200, "[{\"note_id\": 1, \"title\": \"Shopping\"}]");

    assertThat(given.objection("createNote", Map.of(), title("Shopping"))).isEmpty();
  }

  @Test
  void should_create_in_what_the_user_names_although_a_read_shows_it() {
    Notebook given = new Notebook(reports, settings -> settings.input("createSheet", "box_id", 3));
    given.read("getBox", Map.of("path box_id", "3"), 200, "{\"box_id\": 3}");

    assertThat(given.objection("createSheet", Map.of("path box_id", "3"), title(OWN))).isEmpty();
  }

  @Test
  void should_not_create_in_what_nobody_named() {
    plugin.read("getBox", Map.of("path box_id", "3"), 200, "{\"box_id\": 3}");

    assertThat(plugin.objection("createSheet", Map.of("path box_id", "3"), title(OWN)))
        .hasValueSatisfying(why -> assertThat(why).contains("inputs.createSheet.box_id"));
  }

  @Test
  void should_let_a_new_thing_refer_to_one_of_another_resource() {
    assertThat(
            plugin.objection(
                "createNote", Map.of(), "{\"title\": \"" + OWN + "\", \"folder_id\": 3}"))
        .isEmpty();
  }

  @Test
  void should_not_let_a_change_refer_to_what_is_not_its_own() {
    plugin.made(7);

    assertThat(plugin.objection("updateNote", id(7), "{\"folder_id\": 3}")).isPresent();
  }

  @Test
  void should_look_under_a_name_before_something_is_written_there() {
    assertThat(plugin.looks("createFile", name("a.txt"), "{\"content\": \"x\"}"))
        .containsExactly("GET /files/{name} [\"a.txt\"]");
    assertThat(plugin.objection("createFile", name("a.txt"), "{\"content\": \"x\"}")).isPresent();
  }

  @Test
  void should_look_under_the_name_that_is_given_and_no_other() {
    plugin.read("getFile", name("b.txt"), 404, "{}");
    plugin.read("getNote", id(7), 404, "{}");

    assertThat(plugin.looks("createFile", name(OWN), "{}"))
        .containsExactly("GET /files/{name} [\"" + OWN + "\"]");
    assertThat(plugin.objection("createFile", name(OWN), "{}")).isPresent();
  }

  @Test
  void should_not_look_again_for_what_it_has_made() {
    plugin.file(OWN);

    assertThat(plugin.looks("createFile", name(OWN), "{}")).isEmpty();
    assertThat(plugin.objection("createFile", name(OWN), "{}")).isEmpty();
  }

  @Test
  void should_remember_that_a_name_was_free() {
    plugin.read("getFile", name(OWN), 404, "{}");
    assertThat(plugin.objection("createFile", name(OWN), "{}")).isEmpty();
    plugin.read("getFile", name(OWN), 200, "{\"content\": \"written by the run\"}");

    assertThat(plugin.objection("createFile", name(OWN), "{}")).isEmpty();
    assertThat(plugin.objection("createFile", name(OWN + "-2"), "{}")).isPresent();
  }

  @Test
  void should_not_believe_an_answer_that_was_cut_short() {
    plugin.readCutShort("getFile", name(OWN), 404);

    assertThat(plugin.objection("createFile", name(OWN), "{}")).isPresent();
  }

  @Test
  void should_write_where_an_empty_answer_says_that_nothing_is_there() {
    plugin.read("getFile", name(OWN), 200, "{}");

    assertThat(plugin.objection("createFile", name(OWN), "{}")).isEmpty();
  }

  @Test
  void should_make_no_look_that_the_settings_forbid() {
    Notebook skipping =
        new Notebook(
            reports, settings -> settings.given(OperationKeys.SKIP, "slow", "a test", "getFile"));

    assertThat(skipping.looks("createFile", name(OWN), "{}")).isEmpty();
  }

  @Test
  void should_write_under_a_name_of_its_own_that_is_free() {
    plugin.read("getFile", name(OWN), 404, "{}");

    assertThat(plugin.looks("createFile", name(OWN), "{\"content\": \"x\"}")).isEmpty();
    assertThat(plugin.objection("createFile", name(OWN), "{\"content\": \"x\"}")).isEmpty();
  }

  @Test
  void should_not_write_where_a_read_answers_something() {
    plugin.read("getFile", name(OWN), 200, "{\"content\": \"of somebody else\"}");

    assertThat(plugin.objection("createFile", name(OWN), "{\"content\": \"x\"}"))
        .hasValueSatisfying(why -> assertThat(why).contains("answers something"));
  }

  @Test
  void should_not_write_where_nobody_has_looked_although_one_can() {
    assertThat(plugin.objection("createFile", name(OWN), "{\"content\": \"x\"}")).isPresent();
  }

  // What names by its place

  @Test
  void should_change_places_in_a_list_of_its_own() {
    assertThat(plugin.objection("deleteTodo", todo(OWN, 0), null)).isEmpty();
    assertThat(plugin.looks("deleteTodo", todo(OWN, 0), null)).isEmpty();
  }

  @Test
  void should_not_change_places_in_a_list_of_somebody_else() {
    plugin.read("getTodos", Map.of("path username", "\"kaj\""), 200, "[\"Shopping\"]");

    assertThat(plugin.objection("deleteTodo", todo("kaj", 0), null)).isPresent();
  }

  @Test
  void should_look_at_a_list_right_before_it_changes_a_place_in_it() {
    plugin.todo("kaj", 3);

    assertThat(plugin.looks("deleteTodo", todo("kaj", 1), null))
        .containsExactly("GET /todos/{username} [\"kaj\"]");
  }

  @Test
  void should_change_the_place_where_a_list_shows_what_it_has_made() {
    plugin.read("getTodos", user("kaj"), 200, "[\"Shopping\"]");
    plugin.todo("kaj", 2);
    plugin.read("getTodos", user("kaj"), 200, "[\"Shopping\", \"" + Notebook.TEXT + "\"]");

    assertThat(plugin.objection("deleteTodo", todo("kaj", 1), null)).isEmpty();
    assertThat(plugin.objection("deleteTodo", todo("kaj", 0), null)).isPresent();
    assertThat(plugin.objection("deleteTodo", todo("kaj", 2), null)).isPresent();
  }

  @Test
  void should_not_change_a_place_in_a_list_that_somebody_else_changes_too() {
    plugin.read("getTodos", user("kaj"), 200, "[\"Shopping\", \"Cooking\"]");
    plugin.todo("kaj", 2);
    plugin.read("getTodos", user("kaj"), 200, "[\"Cooking\", \"" + Notebook.TEXT + "\"]");

    assertThat(plugin.objection("deleteTodo", todo("kaj", 1), null)).isPresent();
  }

  // What mode, settings and flows say

  @Test
  void should_not_call_what_the_settings_skip() {
    Notebook skipping =
        new Notebook(
            reports,
            settings -> settings.given(OperationKeys.SKIP, "too slow", "a test", "listNotes"));

    assertThat(skipping.objection("listNotes", Map.of(), null))
        .hasValue("the settings skip it: too slow");
    assertThat(skipping.objection("listFolders", Map.of(), null)).isEmpty();
  }

  @Test
  void should_call_in_mode_read_only_what_the_user_says_only_reads() {
    Notebook reading =
        new Notebook(
            reports,
            settings ->
                settings
                    .mode(Mode.READ_ONLY)
                    .given(OperationKeys.READ_ONLY, true, "a test", "clearNotes"));

    assertThat(reading.objection("clearNotes", Map.of(), null)).isEmpty();
    assertThat(reading.objection("createNote", Map.of(), title(OWN)))
        .hasValueSatisfying(why -> assertThat(why).contains("operations.createNote.readOnly"));
  }

  @Test
  void should_call_in_mode_read_only_no_read_that_says_that_it_acts() {
    Notebook closed = new Notebook(reports, settings -> settings.mode(Mode.READ_ONLY));

    assertThat(closed.forbidden("payNow")).isPresent();
    assertThat(closed.forbidden("listNotes")).isEmpty();
    assertThat(closed.forbidden("searchNotes")).as("a name alone says too little").isPresent();
    assertThat(plugin.forbidden("payNow")).isEmpty();
  }

  @Test
  void should_send_no_method_that_is_none_of_an_api() {
    assertThat(plugin.forbidden("traceLinks")).hasValue("TRACE is never sent");
  }

  @Test
  void should_tell_what_may_be_called_at_all_from_what_is_called_by_itself() {
    assertThat(plugin.mayBeCalled("deleteAlbum")).isTrue();
    assertThat(plugin.forbidden("deleteAlbum")).isPresent();
    assertThat(plugin.mayBeCalled("traceLinks")).isFalse();
  }

  // Whether a call is about what is ours

  @Test
  void should_take_a_call_for_its_own_if_all_that_it_names_is() {
    plugin.made(7);

    assertThat(plugin.isOurs("deleteNote", id(7), null)).isTrue();
    assertThat(plugin.isOurs("deleteNote", id(8), null)).isFalse();
    assertThat(plugin.isOurs("clearNotes", Map.of(), null)).isFalse();
  }

  @Test
  void should_take_a_call_under_its_own_identity_for_its_own() {
    assertThat(plugin.isOurs("getTodos", user(OWN), null)).isTrue();
    assertThat(plugin.isOurs("getTodos", user("kaj"), null)).isFalse();
    assertThat(plugin.isOurs("deleteTodo", todo(OWN, 3), null)).isTrue();
    assertThat(plugin.isOurs("deleteTodo", todo("kaj", 0), null)).isFalse();
  }

  private static Map<String, String> album(int id) {
    return Map.of("path album_id", "" + id);
  }

  private static String book(int id) {
    return "{\"book_id\": " + id + "}";
  }

  private static Map<String, String> user(String name) {
    return Map.of("path username", "\"" + name + "\"");
  }

  private static Map<String, String> id(int id) {
    return Map.of("path note_id", "" + id);
  }

  private static Map<String, String> name(String name) {
    return Map.of("path name", "\"" + name + "\"");
  }

  private static Map<String, String> todo(String user, int place) {
    return Map.of("path username", "\"" + user + "\"", "query todo_idx", "" + place);
  }

  private static String title(String title) {
    return "{\"title\": \"" + title + "\"}";
  }
}
