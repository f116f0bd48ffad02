package io.github.pluginconformance.probe.operation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.settings.OperationSettings;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessClassifierTest {

  private static final Settings SETTINGS =
      SettingsBuilder.forPlugin(URI.create("http://localhost:1")).build();

  private static Operation operation(
      String method,
      String path,
      @Nullable String id,
      @Nullable String summary,
      String extensions) {
    try {
      ObjectNode node = (ObjectNode) new ObjectMapper().readTree("{" + extensions + "}");
      return new Operation(
          id, method, path, "", summary, null, List.of(), null, List.of(), null, node, "");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "GET, /todos, listTodos, -, READ",
        "GET, /orders, orders, -, READ",
        "GET, /orders/{id}, orderStatus, Get the status of an order, READ",
        "GET, /books, bookInfo, -, READ",
        "GET, /posts, postList, List of posts, READ",
        "GET, /setlist, setlistGet, -, READ",
        "GET, /add, add, Adds two numbers, READ",
        "GET, /add, addPhone, Add phone numbers to a contact, ACT",
        "GET, /move/, move_list, List moves, READ",
        "GET, /store/, store_list, List stores, READ",
        "GET, /patch-notes/, patch_notes_list, List the notes of each patch, READ",
        "GET, /email/{email_id}, getEmail, Get a single email by ID, READ",
        "GET, /swatch, getSwatch, Generate a swatch, READ",
        "GET, /swatch, generateSwatch, Generates a swatch, READ",
        "GET, /getPlaylists, getPlaylistByType, Enable users to query music playlists by type,"
            + " READ",
        "GET, /flights, flights, Helps the user find a flight, READ",
        "GET, /new_word, new_word, -, READ",
        "GET, /new_word, new_word, Creates a new word, ACT",
        "GET, /users/{id}, enableUser, Enable a user, ACT",
        "GET, /users/{id}, user, Enable the user, ACT",
        "GET, /account, account, Allows users to delete their account, ACT",
        "GET, /account, account, Lets you delete your account, ACT",
        "GET, /store/, store_list, -, ACT",
        "GET, /list, clear_list, Clears the list, ACT",
        "GET, /clear, clear_list, Clear the list, ACT",
        "GET, /items/delete, getDelete, -, ACT",
        "GET, /todos/delete, deleteTodo, -, ACT",
        "GET, /mail, sendMail, -, ACT",
        "GET, /table, bookTable, Book a table, ACT",
        "GET, /x, x, Deletes all todos, ACT",
        "GET, /orders/{id}/cancel, -, -, ACT",
        "POST, /todos, addTodo, -, CREATE",
        "POST, /todos, todos_post, -, CREATE",
        "POST, /users/delete, post_users_delete, Delete a user, DELETE",
        "POST, /users/delete, users_delete_post, -, DELETE",
        "POST, /Crm/DeleteContact, post-Crm-DeleteContact, -, DELETE",
        "POST, /Crm/AddContact, post-Crm-AddContact, -, CREATE",
        "POST, /users/drop, UsersController_drop, -, DELETE",
        "POST, /users, EmailController_create, -, CREATE",
        "POST, /posts/delete, postDelete, Delete a post, DELETE",
        "POST, /records/update, recordUpdate, Update a record, UPDATE",
        "POST, /records, recordUpdate, -, UPDATE",
        "POST, /schedules/pause, schedulePause, -, UPDATE",
        "POST, /pauses, schedulePause, -, UPDATE",
        "POST, /notes/{id}/update, saveNote, -, UPDATE",
        "POST, /notes, saveNote, Updates a note, UPDATE",
        "POST, /delete/users/all, allUsers, -, DELETE",
        "POST, /orders/cancel, newOrder, Create an order, DELETE",
        "POST, /users/list, post_users_list, Lists all users, READ",
        "POST, /users/list, getUsers, Deletes all users, ACT",
        "POST, /bookings, bookTable, -, CREATE",
        "POST, /search, search, Search for flights, READ",
        "POST, /query, query_query_post, -, READ",
        "POST, /items/lookup, lookupItems, -, READ",
        "POST, /todos/{id}, updateTodo, -, UPDATE",
        "POST, /deleteTodo, deleteTodo, -, DELETE",
        "POST, /payments, pay, Pay an invoice, ACT",
        "POST, /mails/send, sendMail, -, ACT",
        "POST, /chat, chat, -, ACT",
        "POST, /search, search, Deletes what it finds, ACT",
        "POST, /items/{id}/adjust, adjust_stock, Count goods in or out, ACT",
        "POST, /messages/{id}/read, readMessage, -, ACT",
        "POST, /messages/{id}/read, mark_read_messages__id__read_post, Mark Read, ACT",
        "POST, /loans/{id}/return, returnBook, Return a book, ACT",
        "POST, /users/{id}/verify, verifyUser, Verify a user, ACT",
        "POST, /leads/{id}/convert, convertLead, Convert a lead into an account, ACT",
        "POST, /tickets/{id}/validate, validateTicket, Validate a ticket at the door, ACT",
        "POST, /posts/{id}/view, viewPost, View a post, ACT",
        "POST, /lists/{id}/tick, tick, Lists what is ticked then, ACT",
        "POST, /databases/{id}/query, queryDatabase, Query a database, READ",
        "POST, /sources/{id}/passages/search, searchPassages, Find passages, READ",
        "POST, /claims/{id}/conflicts, analyzeClaim, Compare a claim, READ",
        "POST, /books/{grade}/list, gradeList, Lists books, READ",
        "POST, /get_books/{grade}, getBooks, -, READ",
        "POST, /carts, getOrCreateCart, -, ACT",
        "POST, /carts, get_or_create_cart_carts_post, Get Or Create Cart, ACT",
        "POST, /duplicates, findDuplicates, Finds and removes duplicates, ACT",
        "POST, /flights, search_and_book, -, ACT",
        "POST, /flights, searchFlights, Search flights and hotels, READ",
        "POST, /flights, searchFlights, Search flights and order them by price, READ",
        "POST, /translate, translate, Translate a text, READ",
        "POST, /weather, weather, Returns the weather, READ",
        "PUT, /todos/{id}, replaceTodo, -, UPDATE",
        "PATCH, /todos/{id}, -, -, UPDATE",
        "DELETE, /todos/{id}, -, -, DELETE",
        "DELETE, /todos/{id}, getTodo, Get a todo, DELETE"
      })
  void decides_by_method_name_and_text(
      String method, String path, @Nullable String id, @Nullable String summary, Access expected) {
    AccessClassifier classifier = new AccessClassifier(SETTINGS, Set.of(), Set.of(), one -> false);

    assertThat(classifier.access(operation(method, path, id, summary, ""))).isEqualTo(expected);
  }

  @Test
  void a_mark_of_the_document_makes_an_operation_more_dangerous_but_never_less() {
    AccessClassifier classifier = new AccessClassifier(SETTINGS, Set.of(), Set.of(), one -> false);

    Operation marked =
        operation("POST", "/search", "search", null, "\"x-openai-isConsequential\": true");
    Operation unmarked =
        operation("POST", "/pay", "pay", null, "\"x-openai-isConsequential\": false");

    assertThat(classifier.access(marked)).isEqualTo(Access.ACT);
    assertThat(classifier.access(unmarked)).isEqualTo(Access.ACT);
    assertThat(AccessClassifier.documentSaysReadOnly(unmarked)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "search, Search for flights, false, true",
    "search, Search for flights, true, false",
    "book, Book a flight, false, false",
    "search, Deletes what it finds, false, false",
    "analysis, Makes an analysis, false, false"
  })
  void the_document_says_that_a_post_only_reads_by_mark_and_wording_together(
      String id, String summary, boolean mark, boolean expected) {
    Operation post =
        operation("POST", "/" + id, id, summary, "\"x-openai-isConsequential\": " + mark);

    assertThat(AccessClassifier.documentSaysReadOnly(post)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1}: {2}, asks for an id {3}: {4}")
  @CsvSource({
    "/returns, returnLoan, Return a loan, true, ACT",
    "/verify, verify, Verify a user, true, ACT",
    "/adjust, adjust, Counts goods in or out, true, ACT",
    "/verify, verify, Verify a proof, false, READ",
    "/player, player, Returns the player, true, READ",
    "/player, getPlayer, A player, true, READ",
    "/suggestions, suggestPlace, Suggest a place, false, CREATE",
    "/suggestions, suggestPlaces, Lists places, false, CREATE",
    "/suggestions, getOrCreate, Get or create a suggestion, false, CREATE",
    "/suggestions, searchPlaces, Search places, false, READ"
  })
  void a_verb_of_looking_that_may_be_a_deed_is_no_read_where_something_can_be_done(
      String path, String id, String summary, boolean asksForId, Access expected) {
    AccessClassifier classifier =
        new AccessClassifier(SETTINGS, Set.of("/suggestions"), Set.of(), one -> asksForId);

    assertThat(classifier.access(operation("POST", path, id, summary, ""))).isEqualTo(expected);
  }

  @Test
  void the_settings_have_the_last_word_on_what_only_reads() {
    Settings settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost:1"))
            .operation("chat", new OperationSettings(null, null, true, false, null))
            .build();

    assertThat(
            new AccessClassifier(settings, Set.of(), Set.of(), one -> false)
                .access(operation("POST", "/chat", "chat", null, "")))
        .isEqualTo(Access.READ);
  }
}
