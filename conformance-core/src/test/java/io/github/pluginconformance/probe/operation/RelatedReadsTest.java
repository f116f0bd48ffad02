package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A plugin that takes every valid thing and falls over some of them where it shows them in another
 * form is found by one rule.
 */
class RelatedReadsTest {

  /** Boards with cards on them. */
  private static final class Boards {

    final Map<String, ObjectNode> boards = new TreeMap<>();
    final Map<String, ObjectNode> cards = new TreeMap<>();
    private final BiPredicate<String, JsonNode> falls;
    private boolean fallen;
    private int last = 10;

    /**
     * @param falls whether what shows a thing in such a form falls over it
     */
    Boards(BiPredicate<String, JsonNode> falls) {
      this.falls = falls;
      boards.put("b1", object().put("id", "b1").put("title", "Somebody's own"));
      cards.put("c1", object().put("id", "c1").put("board_id", "b1").put("text", "Hers"));
    }

    private static ObjectNode object() {
      return JsonNodeFactory.instance.objectNode();
    }

    Answer answer(Asked asked) {
      fallen = false;
      Answer answer = routed(asked);
      return fallen ? Answer.refusal(500, "it broke") : answer;
    }

    private Answer routed(Asked asked) {
      String[] path = asked.path().substring(1).split("/");
      return switch (path[0]) {
        case "stats" -> number("stats", Stream.concat(all(boards), all(cards)));
        case "timeline" -> {
          String board = asked.query().get("boardId");
          yield number(
              "timeline", all(boards).filter(one -> one.path("id").asText().equals(board)));
        }
        case "search" -> {
          String text = asked.body().path("query").asText();
          yield !asked.body().path("query").isTextual() || text.isEmpty()
              ? Answer.refusal(400, "query is a text")
              : number(
                  "search", all(boards).filter(one -> one.path("title").asText().equals(text)));
        }
        case "printouts" ->
            boards.containsKey(asked.body().path("boardId").asText())
                ? number("printout", Stream.of(boards.get(asked.body().path("boardId").asText())))
                : Answer.refusal(asked.body().path("boardId").isTextual() ? 404 : 400, "no board");
        case "boards" -> boards(asked, path);
        default -> Answer.refusal(404, "nothing here");
      };
    }

    private Answer boards(Asked asked, String[] path) {
      if (path.length == 1) {
        return asked.method().equals("POST")
            ? made(boards, asked, "title", object().put("id", "b" + ++last))
            : list(all(boards));
      }
      ObjectNode board = boards.get(path[1]);
      if (board == null) {
        fallen = path.length > 2 && falls.test(path[2], TextNode.valueOf(path[1]));
        return Answer.refusal(404, "no such board");
      }
      if (path.length == 2) {
        return one(boards, asked, "title", board);
      }
      String below = path[2];
      Stream<ObjectNode> own =
          all(cards).filter(one -> one.path("board_id").equals(board.get("id")));
      if (!below.equals("cards")) {
        return number(below, Stream.concat(Stream.of(board), own));
      }
      if (path.length == 3) {
        return asked.method().equals("POST")
            ? made(cards, asked, "text", object().put("id", "c" + ++last).put("board_id", path[1]))
            : list(own);
      }
      ObjectNode card = cards.get(path[3]);
      fallen = card == null && falls.test("card", TextNode.valueOf(path[3]));
      if (card == null || !card.path("board_id").equals(board.get("id"))) {
        return Answer.refusal(404, "no such card");
      }
      return path.length == 4 ? one(cards, asked, "text", card) : number(path[4], Stream.of(card));
    }

    private static Stream<ObjectNode> all(Map<String, ObjectNode> things) {
      return things.values().stream();
    }

    private static Answer list(Stream<ObjectNode> things) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      things.forEach(list::add);
      return Answer.of(200, list);
    }

    private Answer number(String form, Stream<ObjectNode> shown) {
      List<ObjectNode> things = shown.toList();
      fallen = things.stream().anyMatch(thing -> falls.test(form, thing));
      return Answer.of(200, object().put("shown", things.size()));
    }

    private Answer made(
        Map<String, ObjectNode> things, Asked asked, String name, ObjectNode thing) {
      fallen = falls.test("new " + name, asked.body());
      if (!isSound(asked.body(), name) || !asked.body().has(name)) {
        return Answer.refusal(400, name + " is a text");
      }
      thing.setAll((ObjectNode) asked.body());
      things.put(thing.path("id").asText(), thing);
      return Answer.of(201, thing);
    }

    private Answer one(Map<String, ObjectNode> things, Asked asked, String name, ObjectNode thing) {
      switch (asked.method()) {
        case "DELETE" -> {
          String id = thing.path("id").asText();
          things.remove(id);
          cards.values().removeIf(card -> card.path("board_id").asText().equals(id));
          return new Answer(204, null);
        }
        case "PATCH" -> {
          if (!isSound(asked.body(), name)) {
            return Answer.refusal(400, name + " is a text");
          }
          thing.setAll((ObjectNode) asked.body());
        }
        default -> {}
      }
      return Answer.of(200, thing);
    }

    private static boolean isSound(JsonNode body, String name) {
      return body.isObject()
          && Stream.of(name, "color").allMatch(one -> !body.has(one) || body.path(one).isTextual())
          && (!body.has("rank") || body.path("rank").isInt());
    }
  }

  /** What falls over what. */
  record Fall(String what, String form, Predicate<JsonNode> over) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Fall> falls() {
    return Stream.of(
        new Fall("an export, over other scripts", "export", thing -> isForeign(thing, "title")),
        new Fall("an export, over what is left out", "export", thing -> lacks(thing, "color")),
        new Fall("a printout, over other scripts", "printout", thing -> isForeign(thing, "title")),
        new Fall("a search, over other scripts", "search", thing -> isForeign(thing, "title")),
        new Fall("a timeline, over other scripts", "timeline", thing -> isForeign(thing, "title")),
        new Fall("sums of all, over a negative number", "stats", thing -> isNegative(thing)),
        new Fall("an export, over a card on it", "export", thing -> isForeign(thing, "text")),
        new Fall("a view of a card", "view", thing -> isForeign(thing, "text")),
        new Fall("an export, over what only a change gives", "export", thing -> thing.has("rank")),
        new Fall("an export of what is gone", "export", thing -> thing.asText().equals("b11")),
        new Fall("an export of nothing", "export", thing -> thing.asText().startsWith("b9")),
        new Fall("a card that is missing", "card", thing -> thing.asText().startsWith("c99")),
        new Fall("a new card, over a long text", "new text", thing -> isLong(thing, "text")),
        new Fall("a timeline, over anything that was made", "timeline", thing -> isNew(thing)));
  }

  private static boolean isNew(JsonNode thing) {
    return !thing.path("id").asText().equals("b1");
  }

  private static boolean isForeign(JsonNode thing, String name) {
    return thing.path(name).asText().chars().anyMatch(c -> c > 0x7f);
  }

  private static boolean isLong(JsonNode thing, String name) {
    return thing.path(name).asText().length() > 1_000;
  }

  private static boolean lacks(JsonNode thing, String name) {
    return isNew(thing) && thing.has("title") && !thing.has(name);
  }

  private static boolean isNegative(JsonNode thing) {
    return thing.path("rank").asInt() < 0;
  }

  @ParameterizedTest
  @MethodSource("falls")
  void one_rule_finds(Fall fall) {
    Boards boards =
        new Boards((form, thing) -> form.equals(fall.form()) && fall.over().test(thing));

    assertThat(violated(boards)).containsExactly("operation/no-server-error");
    assertThat(boards.boards).containsOnlyKeys("b1");
    assertThat(boards.cards).containsOnlyKeys("c1");
  }

  @Test
  void nothing_is_said_against_one_that_shows_all_it_takes() {
    Boards boards = new Boards((form, thing) -> false);

    assertThat(violated(boards)).isEmpty();
    assertThat(boards.boards).containsOnlyKeys("b1");
    assertThat(boards.cards).containsOnlyKeys("c1");
  }

  @Test
  void a_small_budget_still_meets_the_most_telling_ones_and_takes_all_away() {
    Boards boards = new Boards((form, thing) -> form.equals("export") && isForeign(thing, "title"));
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, boards::answer)) {
      TodoRun run =
          TodoRun.of(TodoRun.settings(plugin.uri()).set(SettingKeys.REQUESTS, 800).build());

      assertThat(run.violated()).as(run.story()).containsExactly("operation/no-server-error");
      assertThat(boards.boards).containsOnlyKeys("b1");
    }
  }

  @Test
  void a_plugin_that_is_too_slow_for_them_is_sent_wrong_input_all_the_same() {
    Boards boards = new Boards((form, thing) -> false);
    AtomicLong now = new AtomicLong();
    try (TinyPlugin plugin =
        new TinyPlugin(
            DOCUMENT,
            asked -> {
              now.addAndGet(Duration.ofSeconds(1).toNanos());
              return boards.answer(asked);
            })) {
      Settings settings =
          TodoRun.settings(plugin.uri())
              .set(SettingKeys.RUN_TIMEOUT, Duration.ofSeconds(420))
              .build();
      TodoRun run = TodoRun.of(settings, now::get);

      assertThat(run.calls(Intent.INVALID_INPUT)).isNotEmpty();
      assertThat(run.calls(Intent.VARIATION))
          .extracting(Call::variant)
          .noneMatch(variant -> variant.startsWith("of what was changed"));
      assertThat(boards.boards).containsOnlyKeys("b1");
    }
  }

  private static List<String> violated(Boards boards) {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, boards::answer)) {
      return TodoRun.of(TodoRun.settings(plugin.uri()).build()).violated();
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Boards', 'version': '1', 'description': 'Boards with cards'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/boards': {
         'get': {'operationId': 'listBoards', 'summary': 'Lists boards', 'responses': {
           '200': {'description': 'boards', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Board'}}}}}}},
         'post': {'operationId': 'addBoard', 'summary': 'Adds a board',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['title'], 'properties': {
              'title': {'type': 'string'}, 'color': {'type': 'string'}}}}}},
          'responses': {
           '201': {'description': 'board', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Board'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/boards/{id}': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'get': {'operationId': 'getBoard', 'summary': 'Gets a board',
          'responses': {
           '200': {'description': 'board', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Board'}}}},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'patch': {'operationId': 'changeBoard', 'summary': 'Changes a board',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'minProperties': 1, 'properties': {
              'title': {'type': 'string'}, 'color': {'type': 'string'},
              'rank': {'type': 'integer'}}}}}},
          'responses': {
           '200': {'description': 'board', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Board'}}}},
           '400': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteBoard', 'summary': 'Deletes a board',
          'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/boards/{id}/export': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'get': {'operationId': 'exportBoard', 'summary': 'Shows a board as a table',
          'responses': {
           '200': {'$ref': '#/components/responses/Number'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/boards/{id}/cards': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'get': {'operationId': 'listCards', 'summary': 'Lists the cards of a board',
          'responses': {
           '200': {'description': 'cards', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Card'}}}}},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'post': {'operationId': 'addCard', 'summary': 'Adds a card to a board',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['text'], 'properties': {'text': {'type': 'string'}}}}}},
          'responses': {
           '201': {'description': 'card', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Card'}}}},
           '400': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/boards/{id}/cards/{card_id}': {
         'parameters': [{'$ref': '#/components/parameters/Id'},
           {'name': 'card_id', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
         'get': {'operationId': 'getCard', 'summary': 'Gets a card',
          'responses': {
           '200': {'description': 'card', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Card'}}}},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteCard', 'summary': 'Deletes a card',
          'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/boards/{id}/cards/{card_id}/view': {
         'parameters': [{'$ref': '#/components/parameters/Id'},
           {'name': 'card_id', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
         'get': {'operationId': 'viewCard', 'summary': 'Shows a card as a page',
          'responses': {
           '200': {'$ref': '#/components/responses/Number'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/timeline': {
         'get': {'operationId': 'timeline', 'summary': 'Gets what happened',
          'parameters': [{'name': 'boardId', 'in': 'query', 'schema': {'type': 'string'}}],
          'responses': {'200': {'$ref': '#/components/responses/Number'}}}},
        '/stats': {
         'get': {'operationId': 'stats', 'summary': 'Gets how many there are',
          'responses': {'200': {'$ref': '#/components/responses/Number'}}}},
        '/search': {
         'post': {'operationId': 'searchBoards', 'summary': 'Searches boards', 'description': 'Reads only',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['query'], 'properties': {
              'query': {'type': 'string', 'minLength': 1}}}}}},
          'responses': {
           '200': {'$ref': '#/components/responses/Number'},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/printouts/query': {
         'post': {'operationId': 'getPrintout', 'summary': 'Gets a board as it is printed',
          'description': 'Reads only',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['boardId'], 'properties': {
              'boardId': {'type': 'string'}}}}}},
          'responses': {
           '200': {'$ref': '#/components/responses/Number'},
           '400': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'parameters': {'Id':
          {'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}},
        'responses': {
         'Number': {'description': 'how many were shown', 'content': {'application/json': {'schema':
           {'type': 'object', 'required': ['shown'], 'properties': {'shown': {'type': 'integer'}}}}}},
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {
         'Board': {'type': 'object', 'required': ['id', 'title'], 'properties': {
           'id': {'type': 'string'}, 'title': {'type': 'string'}, 'color': {'type': 'string'},
           'rank': {'type': 'integer'}}},
         'Card': {'type': 'object', 'required': ['id', 'board_id', 'text'], 'properties': {
           'id': {'type': 'string'}, 'board_id': {'type': 'string'},
           'text': {'type': 'string'}}}}}}
      """;
}
