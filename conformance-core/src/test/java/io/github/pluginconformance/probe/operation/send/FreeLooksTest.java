package io.github.pluginconformance.probe.operation.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which reads have to be made before a write, and what their answers allow. */
class FreeLooksTest {

  private static final String OWN = Notebook.OWN;

  private static final Map<String, String> SEVEN = Map.of("path note_id", "7");

  @TempDir Path reports;

  private Notebook plugin;

  @BeforeEach
  void open() {
    plugin = new Notebook(reports, UnaryOperator.identity());
  }

  @Test
  void should_look_again_right_before_what_was_its_own_is_asked_for() {
    plugin.removed(plugin.made(7));

    assertThat(plugin.looks("deleteNote", SEVEN, null)).containsExactly("GET /notes/{note_id} [7]");
  }

  @Test
  void should_not_look_again_for_what_is_there_or_never_was_its_own() {
    plugin.made(7);

    assertThat(plugin.looks("deleteNote", SEVEN, null)).isEmpty();
    assertThat(plugin.looks("deleteNote", Map.of("path note_id", "8"), null)).isEmpty();
  }

  @Test
  void should_look_in_the_list_where_no_read_takes_the_name() {
    plugin.removed(plugin.tray(3));

    assertThat(plugin.looks("deleteTray", tray(3), null)).containsExactly("GET /trays []");
  }

  @Test
  void should_ask_again_for_what_the_latest_list_leaves_out() {
    plugin.removed(plugin.tray(3));
    plugin.read("listTrays", Map.of(), 200, "[{\"tray_id\": 4}]");

    assertThat(plugin.objection("deleteTray", tray(3), null)).isEmpty();
  }

  @Test
  void should_not_ask_again_for_what_the_latest_list_shows() {
    plugin.removed(plugin.tray(3));
    plugin.read("listTrays", Map.of(), 200, "[]");
    plugin.read("listTrays", Map.of(), 200, "[{\"tray_id\": 3, \"title\": \"of somebody\"}]");

    assertThat(plugin.objection("deleteTray", tray(3), null)).isPresent();
  }

  @Test
  void should_ask_again_for_what_a_list_shows_with_its_own_text() {
    plugin.removed(plugin.tray(3));
    plugin.read("listTrays", Map.of(), 200, "[{\"tray_id\": 3, \"title\": \"" + OWN + "\"}]");

    assertThat(plugin.objection("deleteTray", tray(3), null)).isEmpty();
  }

  @Test
  void should_not_believe_a_list_that_failed_or_is_no_json() {
    plugin.removed(plugin.tray(3));
    plugin.read("listTrays", Map.of(), 500, "[]");
    assertThat(plugin.objection("deleteTray", tray(3), null)).isPresent();

    plugin.read("listTrays", Map.of(), 200, "<html>");
    assertThat(plugin.objection("deleteTray", tray(3), null)).isPresent();
  }

  @Test
  void should_not_take_an_answer_of_a_single_thing_for_a_list_that_leaves_it_out() {
    plugin.removed(plugin.made(7));
    plugin.read("getNote", SEVEN, 200, "[]");
    assertThat(plugin.objection("deleteNote", SEVEN, null)).isPresent();

    plugin.read("getNote", SEVEN, 410, "{}");
    assertThat(plugin.objection("deleteNote", SEVEN, null)).isEmpty();
  }

  @Test
  void should_not_take_the_absence_of_another_thing_for_that_of_this_one() {
    plugin.removed(plugin.made(7));
    plugin.read("getNote", Map.of("path note_id", "8"), 404, "{}");

    assertThat(plugin.objection("deleteNote", SEVEN, null)).isPresent();
  }

  @Test
  void should_find_a_number_of_its_own_free_only_by_an_answer_that_it_is_not_there() {
    int number = plugin.number();
    Map<String, String> book = Map.of("path book_id", "" + number);
    plugin.read("getBook", book, 403, "{}");
    assertThat(plugin.objection("createBook", Map.of(), book(number))).isPresent();

    plugin.read("getBook", book, 410, "{}");
    assertThat(plugin.objection("createBook", Map.of(), book(number))).isEmpty();
  }

  @Test
  void should_find_a_number_of_its_own_free_by_a_list_that_does_not_show_it() {
    int number = plugin.number();
    assertThat(plugin.objection("createShelf", Map.of(), shelf(number))).isPresent();
    plugin.read("listShelves", Map.of(), 200, "[{\"shelf_id\": 1}]");

    assertThat(plugin.objection("createShelf", Map.of(), shelf(number))).isEmpty();
  }

  @Test
  void should_not_take_what_a_list_shows_for_free() {
    int number = plugin.number();
    plugin.read("listShelves", Map.of(), 200, "[{\"shelf_id\": " + number + "}]");

    assertThat(plugin.objection("createShelf", Map.of(), shelf(number))).isPresent();
  }

  @Test
  void should_not_believe_a_list_whose_things_have_no_names() {
    int number = plugin.number();
    plugin.read("listShelves", Map.of(), 200, "[{\"colour\": \"red\"}]");

    assertThat(plugin.objection("createShelf", Map.of(), shelf(number))).isPresent();
  }

  @Test
  void should_not_take_the_first_page_of_a_list_for_all_of_it() {
    int number = plugin.number();
    plugin.read("listShelves", Map.of(), 200, "{\"items\": [{\"shelf_id\": 1}], \"total\": 30}");
    assertThat(plugin.objection("createShelf", Map.of(), shelf(number))).isPresent();

    plugin.removed(plugin.tray(3));
    plugin.read("listTrays", Map.of(), 200, "{\"items\": [{\"tray_id\": 1}], \"next\": \"c9\"}");
    assertThat(plugin.objection("deleteTray", tray(3), null)).isPresent();
  }

  @Test
  void should_look_for_a_thing_under_the_name_that_its_own_read_takes() {
    assertThat(plugin.looks("createPage", Map.of("query page", "" + plugin.number()), null))
        .containsExactly("GET /pages/{title} [\"" + plugin.number() + "\"]");
  }

  @Test
  void should_not_look_where_a_read_of_another_kind_takes_a_plain_id() {
    assertThat(plugin.looks("createPost", Map.of("path id", "5"), "{}")).isEmpty();
  }

  private static Map<String, String> tray(int id) {
    return Map.of("path tray_id", "" + id);
  }

  private static String book(int id) {
    return "{\"book_id\": " + id + "}";
  }

  private static String shelf(int id) {
    return "{\"shelf_id\": " + id + "}";
  }
}
