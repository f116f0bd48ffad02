package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.testing.ActionRun;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A list shows the oldest three, or as many as it is asked for, and nothing else shows its things.
 * A search by POST stands between all reads.
 */
class ShortPagesTest {

  private enum Fault {
    KEEPS_NOTHING("operation/create-then-read"),
    DELETES_NOTHING("operation/delete-then-gone"),
    A_READ_ADDS("confirmation/get-is-safe");

    final String rule;

    Fault(String rule) {
      this.rule = rule;
    }
  }

  /** Cards on a board, four of them of somebody else. */
  private static final class Board {

    final Map<Integer, String> cards =
        new TreeMap<>(Map.of(1, "Shop", 2, "Cook", 3, "Eat", 4, "Rest"));
    private final Set<Fault> faults;
    private final int page;
    private int last = 4;

    Board(Set<Fault> faults, int page) {
      this.faults = faults;
      this.page = page;
    }

    Answer answer(Asked asked) {
      String id = asked.behind("/cards/");
      if (asked.is("GET", "/cards")) {
        return list(asked.query().getOrDefault("limit", "" + page));
      }
      if (asked.is("POST", "/cards")) {
        return create(asked);
      }
      if (asked.is("POST", "/search")) {
        return asked.body().path("words").isTextual()
            ? Answer.of(200, JsonNodeFactory.instance.arrayNode())
            : Answer.refusal(400, "words");
      }
      if (asked.is("GET", "/board")) {
        if (faults.contains(Fault.A_READ_ADDS)) {
          cards.put(++last, "The board was shown");
        }
        return Answer.of(200, JsonNodeFactory.instance.objectNode().put("title", "Kitchen"));
      }
      if (id != null && asked.method().equals("DELETE")) {
        return delete(id);
      }
      return Answer.refusal(404, "no such thing");
    }

    private Answer list(String limit) {
      if (!limit.matches("[1-9]\\d?|100")) {
        return Answer.refusal(400, "limit");
      }
      ArrayNode shown = JsonNodeFactory.instance.arrayNode();
      cards.forEach(
          (id, text) -> {
            if (shown.size() < Integer.parseInt(limit)) {
              shown.addObject().put("id", id).put("text", text);
            }
          });
      return Answer.of(200, shown);
    }

    private Answer create(Asked asked) {
      String text = asked.body().path("text").textValue();
      if (text == null || text.isEmpty()) {
        return Answer.refusal(400, "text");
      }
      last++;
      if (!faults.contains(Fault.KEEPS_NOTHING)) {
        cards.put(last, text);
      }
      ObjectNode card = JsonNodeFactory.instance.objectNode().put("id", last).put("text", text);
      return Answer.of(201, card);
    }

    private Answer delete(String id) {
      if (!id.matches("\\d{1,9}") || !cards.containsKey(Integer.valueOf(id))) {
        return Answer.refusal(404, "no such card");
      }
      if (!faults.contains(Fault.DELETES_NOTHING)) {
        cards.remove(Integer.valueOf(id));
      }
      return new Answer(204, null);
    }
  }

  @Test
  void is_silent_about_a_plugin_whose_new_things_are_on_no_first_page() {
    Board board = new Board(EnumSet.noneOf(Fault.class), 3);
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, board::answer)) {
      Report report = ActionRun.of(plugin);

      assertThat(ActionRun.errors(report)).isEmpty();
      assertThat(report.run().leftBehind()).isEmpty();
      assertThat(report.rules())
          .filteredOn(rule -> rule.outcome().equals(Outcome.NOT_VERIFIED.key()))
          .extracting(rule -> rule.id())
          .doesNotContain(
              "confirmation/get-is-safe",
              "operation/create-then-read",
              "operation/delete-then-gone");
    }
    assertThat(board.cards).isEqualTo(Map.of(1, "Shop", 2, "Cook", 3, "Eat", 4, "Rest"));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void finds(Fault fault) {
    // What a read adds can only be seen where it is on the page.
    int page = fault == Fault.A_READ_ADDS ? 90 : 3;
    Board board = new Board(EnumSet.of(fault), page);
    String document = DOCUMENT.replace("'default': 3", "'default': " + page);
    try (TinyPlugin plugin = new TinyPlugin(document, board::answer)) {
      Report report = ActionRun.of(plugin);

      assertThat(ActionRun.errors(report)).containsExactly(fault.rule);
    }
    assertThat(board.cards).containsAllEntriesOf(Map.of(1, "Shop", 2, "Cook", 3, "Eat", 4, "Rest"));
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Board', 'version': '1', 'description': 'Cards on a board'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/board': {
         'get': {'operationId': 'getBoard', 'summary': 'Gets the board', 'responses': {
           '200': {'description': 'board', 'content': {'application/json': {'schema':
             {'type': 'object', 'properties': {'title': {'type': 'string'}}}}}}}}},
        '/cards': {
         'get': {'operationId': 'listCards', 'summary': 'Lists cards',
          'parameters': [{'name': 'limit', 'in': 'query',
            'schema': {'type': 'integer', 'minimum': 1, 'maximum': 100, 'default': 3}}],
          'responses': {
           '200': {'description': 'cards', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Card'}}}}},
           '400': {'$ref': '#/components/responses/Refused'}}},
         'post': {'operationId': 'addCard', 'summary': 'Adds a card',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['text'], 'properties': {'text': {'type': 'string', 'minLength': 1}}}}}},
          'responses': {
           '201': {'description': 'card', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Card'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/cards/{id}': {
         'delete': {'operationId': 'deleteCard', 'summary': 'Deletes a card',
          'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'integer'}}],
          'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/search': {
         'post': {'operationId': 'searchCards', 'summary': 'Searches cards by words',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['words'], 'properties': {'words': {'type': 'string'}}}}}},
          'responses': {
           '200': {'description': 'cards', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Card'}}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {'Card': {'type': 'object', 'required': ['id', 'text'], 'properties': {
          'id': {'type': 'integer'}, 'text': {'type': 'string'}}}}}}
      """;
}
