package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersApplyTest {

  private static final String ID = "operation/parameters-apply";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TODOS =
      """
      [{"id": "a", "state": "open", "level": "low", "done": true, "listId": "l1", "place": null},
       {"id": "b", "state": "closed", "level": "high", "done": false, "listId": "l2"}]
      """;

  private final Rule rule = new ParametersApply();

  @ParameterizedTest
  @CsvSource({"limit=1", "state=open", "state=closed", "listId=l1", "finished=yes"})
  void should_warn_where_a_list_shows_what_it_was_not_asked_for(String query) {
    String todos = TODOS.replace("\"done\": true", "\"finished\": \"no\"");
    Calls calls = Calls.good().with(asked(query, todos));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_find_what_only_one_kind_of_envelope_holds() {
    Calls calls = Calls.good().with(asked("limit=1", "{\"todos\": " + TODOS + ", \"next\": null}"));

    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=2",
    "limit=0",
    "state=all",
    "state=open&state=closed",
    "level=low",
    "done=false",
    "done=true",
    "q=open",
    "listId=",
    "limit=many"
  })
  void should_accept_what_the_document_leaves_open(String query) {
    Calls calls = Calls.good().with(asked(query, TODOS));

    assertThat(calls.violatedRules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"limit=1", "state=open"})
  void should_accept_a_list_that_shows_what_it_was_asked_for(String query) {
    Calls calls = Calls.good().with(asked(query, "[{\"id\": \"a\", \"state\": \"OPEN\"}]"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @CsvSource({"offset=1", "page=2"})
  void should_warn_where_a_list_begins_where_it_began_before(String query) {
    Calls calls = Calls.good().with(Calls.valid(LIST).json(200, TODOS)).with(asked(query, TODOS));

    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @ParameterizedTest
  @CsvSource({"offset=0", "page=1", "start=1", "offset=1&q=open"})
  void should_accept_the_same_list_where_nothing_is_passed_over(String query) {
    Calls calls = Calls.good().with(Calls.valid(LIST).json(200, TODOS)).with(asked(query, TODOS));

    assertThat(calls.violatedRules()).isEmpty();
  }

  @Test
  void should_accept_a_list_that_begins_further_on() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(LIST).json(200, TODOS))
            .with(asked("offset=1", "[{\"id\": \"b\"}]"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_tell_which_of_two_lists_a_limit_is_about() {
    String both = "{\"todos\": " + TODOS + ", \"labels\": []}";

    assertThat(Calls.good().with(asked("limit=1", both)).violatedRules()).isEmpty();
  }

  @Test
  void should_leave_an_answer_that_is_off_its_schema_to_the_rule_about_schemas() {
    Calls calls =
        Calls.good()
            .with(
                asked("limit=1", TODOS)
                    .breach(io.github.pluginconformance.openapi.contract.Breach.Kind.SCHEMA, "$"));

    assertThat(calls.judgedBy(rule).findings()).isEmpty();
  }

  @Test
  void should_look_into_the_body_of_a_search_and_of_nothing_else() {
    Operation search = post("searchTodos", "Searches todos");
    Operation create = post("createTodos", "Creates todos");
    String body = "{\"text\": \"a\", \"limit\": 1}";

    assertThat(
            Calls.good().with(Calls.valid(search).sending(body).json(200, TODOS)).violatedRules())
        .containsExactly(ID);
    assertThat(
            Calls.good().with(Calls.valid(create).sending(body).json(200, TODOS)).violatedRules())
        .isEmpty();
  }

  private static Operation post(String id, String summary) {
    return new Operation(
        id,
        "POST",
        "/todos/" + id,
        "",
        summary,
        null,
        List.of(),
        null,
        List.of(),
        null,
        json("{}"),
        "");
  }

  @ParameterizedTest
  @CsvSource({
    "from=2036-02-29, 1",
    "from=2026-01-01, 0",
    "from=2026-05-02, 0",
    "dueBefore=1972-02-29T12:00:00Z, 1",
    "dueBefore=2026-05-02T12:00:00Z, 0",
    "maxPrice=3, 1",
    "maxPrice=4, 0",
    "minPrice=4.5, 1",
    "minPrice=3.5, 0",
    "begin=2036-02-29, 0"
  })
  void should_warn_where_a_list_shows_what_is_out_of_a_range(String query, int findings) {
    String todo =
        "[{\"id\": \"a\", \"due\": \"2026-05-01\", \"madeAt\": \"2026-01-01T10:00:00Z\", \"price\":"
            + " 4}]";
    Calls calls = Calls.good().with(asked(query, todo));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  /** What comes again and again is there in every year. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 1, \"due\": \"2026-05-01\", \"recurrence\": \"weekly\"}",
        "{\"id\": 1, \"due\": \"2040-05-01\", \"made\": \"2026-05-01\"}",
        "{\"id\": 1, \"due\": null}"
      })
  void should_accept_what_may_be_in_the_range(String todo) {
    Calls calls = Calls.good().with(asked("from=2036-02-29", "[" + todo + "]"));

    assertThat(calls.judgedBy(rule).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sort=price, '1,2,3', 0",
    "sort=price, '3,2,1', 0",
    "sort=price, '1,3,2', 1",
    "sort=-price, '1,2,3', 1",
    "sort=price_desc, '1,2,3', 1",
    "sort=price&order=desc, '3,2,2', 0",
    "sort=price&order=asc, '3,2,2', 1",
    "sort=newest, '1,3,2', 0",
    "sort=price, '3,1', 0",
    "sort=level, '1,3,2', 0",
    "order=desc, '1,2,3', 1",
    "order=desc, '2,2,2', 0",
    "order=asc, '1,2,3', 0"
  })
  void should_warn_where_a_list_is_in_another_order(String query, String prices, int findings) {
    StringBuilder todos = new StringBuilder();
    for (String price : prices.split(",")) {
      todos.append(todos.isEmpty() ? "" : ", ");
      todos.append("{\"id\": \"a\", \"price\": " + price + ", \"level\": \"l" + price + "\"}");
    }
    Calls calls = Calls.good().with(asked(query, "[" + todos + "]"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "'alpha,Beta,gamma', 0",
    "'Beta,alpha,gamma', 0",
    "'gamma,beta,alpha', 0",
    "'alpha,gamma,beta', 1",
    "'a b,c d,b c', 0"
  })
  void should_compare_names_with_and_without_their_case(String names, int findings) {
    StringBuilder todos = new StringBuilder();
    for (String name : names.split(",")) {
      todos.append(todos.isEmpty() ? "" : ", ").append("{\"name\": \"" + name + "\"}");
    }
    Calls calls = Calls.good().with(asked("sort=name", "[" + todos + "]"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "/lists/{listId}/todos, '1,1', 0",
    "/lists/{listId}/todos, '1,2', 1",
    "/lists/{id}/todos, '1,2', 1",
    "/lists/{listId}/todos, '2,3', 0",
    "/lists/{listId}, '1,2', 0",
    "/boards/{boardId}/todos, '1,2', 0"
  })
  void should_warn_where_a_list_mixes_things_of_another_owner(
      String path, String owners, int findings) {
    StringBuilder todos = new StringBuilder();
    for (String owner : owners.split(",")) {
      todos.append(todos.isEmpty() ? "" : ", ").append("{\"listId\": \"" + owner + "\"}");
    }
    Operation of =
        new Operation(
            "todosOf",
            "GET",
            path,
            "",
            null,
            null,
            List.of(),
            null,
            List.of(),
            null,
            json("{}"),
            "");
    Calls calls = Calls.good().with(Calls.valid(of).json(200, "[" + todos + "]"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"q=zebra, 3, 1", "q=zebra, 2, 0", "q=words, 3, 0", "q=zebra&limit=9, 3, 0"})
  void should_warn_where_words_are_looked_for_and_all_is_shown(
      String query, int size, int findings) {
    String todos =
        "[" + String.join(", ", Collections.nCopies(size, "{\"text\": \"words\"}")) + "]";
    Calls calls = Calls.good().with(Calls.valid(LIST).json(200, todos)).with(asked(query, todos));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "cursor=c2, a, 1",
    "cursor=c2, b, 0",
    "cursor=made-up, a, 0",
    "cursor=c2&state=open, a, 0"
  })
  void should_warn_where_a_cursor_leads_to_the_same_page(String query, String id, int findings) {
    String page = "{\"todos\": [{\"id\": \"%s\", \"state\": \"open\"}], \"next\": \"c2\"}";
    Calls calls =
        Calls.good()
            .with(Calls.valid(LIST).json(200, page.formatted("a")))
            .with(asked(query, page.formatted(id)));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  @Test
  void should_not_apply_without_a_list_in_parts() {
    assertThat(Calls.good().judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  private static CallMaker asked(String query, String answer) {
    return Calls.valid(LIST).query(query).json(200, answer);
  }

  static final Operation LIST =
      new Operation(
          "listTodos",
          "GET",
          "/todos",
          "",
          "Lists todos, sorted by price.",
          null,
          List.of(
              query("limit", "{\"type\": \"integer\"}", "How many"),
              query("offset", "{\"type\": \"integer\"}", "How many are passed over"),
              query("page", "{\"type\": \"integer\"}", "The page"),
              query("start", "{\"type\": \"string\"}", "The day"),
              query("state", "{\"enum\": [\"open\", \"closed\", \"all\"]}", "The state"),
              query("level", "{\"enum\": [\"low\", \"high\"]}", "The least level"),
              query("done", "{\"type\": \"boolean\"}", "Whether done ones are shown too"),
              query("finished", "{\"enum\": [\"yes\", \"no\"]}", "Only finished ones"),
              query("listId", "{\"type\": \"string\"}", "The list"),
              query("from", "{\"type\": \"string\", \"format\": \"date\"}", "From this day on"),
              query("dueBefore", "{\"type\": \"string\", \"format\": \"date-time\"}", "Due"),
              query("begin", "{\"type\": \"string\"}", "Any text"),
              query("maxPrice", "{\"type\": \"number\"}", "The greatest price"),
              query("minPrice", "{\"type\": \"number\"}", "The least price"),
              query("sort", "{\"type\": \"string\"}", "The property"),
              query("order", "{\"enum\": [\"asc\", \"desc\"]}", "Which way"),
              query("cursor", "{\"type\": \"string\"}", "The next of the page before"),
              query("q", "{\"type\": \"string\"}", "Words to look for")),
          null,
          List.of(),
          null,
          json("{}"),
          "");

  private static Parameter query(String name, String schema, String description) {
    return new Parameter(
        name,
        "query",
        false,
        "form",
        true,
        new SchemaRef("/schema", json(schema)),
        null,
        description,
        json("{}"),
        "",
        false);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CallMaker bare(String answer) {
    return Calls.valid(LIST).json(200, answer);
  }

  private static String page(int total, int... ids) {
    StringBuilder items = new StringBuilder();
    for (int id : ids) {
      items.append(items.isEmpty() ? "" : ",").append("{\"id\": \"t").append(id).append("\"}");
    }
    return "{\"total\": " + total + ", \"todos\": [" + items + "]}";
  }

  @Test
  void should_warn_where_all_pages_together_hold_less_than_the_total() {
    Calls calls = new Calls().with(bare(page(4, 3, 4))).with(asked("page=2", page(4)));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(finding -> finding.message())
        .containsExactly(
            "All pages of the list together hold 2 of the 4 things that each of them tells of");
  }

  @Test
  void should_accept_pages_that_hold_all() {
    Calls calls = new Calls().with(bare(page(3, 1, 2))).with(asked("page=2", page(3, 3)));

    assertThat(calls.judgedBy(rule).findings()).isEmpty();
  }

  @Test
  void should_not_count_pages_between_which_the_list_has_changed_or_that_are_not_all() {
    Calls changed = new Calls().with(bare(page(4, 3, 4))).with(asked("page=2", page(2)));
    Calls notAll = new Calls().with(bare(page(9, 1, 2))).with(asked("page=2", page(9, 3, 4)));

    assertThat(changed.judgedBy(rule).findings()).isEmpty();
    assertThat(notAll.judgedBy(rule).findings()).isEmpty();
  }
}
