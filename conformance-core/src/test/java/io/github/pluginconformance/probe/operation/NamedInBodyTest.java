package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import io.github.pluginconformance.testing.TinyPlugin.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operations whose body says what they are about: a list of ids, a parent, a name, a word that says
 * what to do. They are called where that can do no harm; the data of others stays as it was.
 */
class NamedInBodyTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Comments that are removed by a list of their numbers. */
  private static Logic comments(Map<Integer, String> all, String fault) {
    return asked -> {
      if (asked.is("GET", "/comments")) {
        ArrayNode list = JSON.arrayNode();
        all.forEach((id, text) -> list.addObject().put("id", id).put("text", text));
        return Answer.of(200, list);
      }
      JsonNode ids = asked.body().path("comment_ids");
      if (asked.is("POST", "/comments") && asked.body().path("text").isTextual()) {
        int id = all.isEmpty() ? 1 : ((TreeMap<Integer, String>) all).lastKey() + 1;
        all.put(id, asked.body().path("text").asText());
        return Answer.of(
            201, asked.body().deepCopy().isObject() ? comment(asked, id) : asked.body());
      }
      if (!asked.is("POST", "/comments/remove") || !isListOfNumbers(ids)) {
        return Answer.refusal(400, "no such call");
      }
      if (!fault.equals("keeps them")) {
        ids.forEach(id -> all.remove(id.asInt()));
      }
      if (fault.equals("takes another")) {
        all.remove(1);
      }
      return Answer.of(200, JSON.objectNode().put("removed", ids.size()));
    };
  }

  private static ObjectNode comment(Asked asked, int id) {
    return ((ObjectNode) asked.body().deepCopy()).put("id", id);
  }

  private static boolean isListOfNumbers(JsonNode ids) {
    boolean all = ids.isArray() && !ids.isEmpty();
    for (JsonNode id : ids) {
      all = all && id.isInt();
    }
    return all;
  }

  @Test
  void a_list_of_ids_names_only_what_the_run_has_made() {
    TreeMap<Integer, String> all = new TreeMap<>(Map.of(1, "mine", 2, "mine too"));
    TodoRun run = run(COMMENTS, comments(all, ""));

    assertThat(run.violated()).as(run.story()).isEmpty();
    assertThat(run.seen().operations()).allMatch(OperationSummary::exercised);
    assertThat(all).containsOnlyKeys(1, 2);
    assertThat(run.seen().leftBehind()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keeps them", "takes another"})
  void a_removal_by_a_list_of_ids_is_looked_at(String fault) {
    TreeMap<Integer, String> all = new TreeMap<>(Map.of(1, "mine", 2, "mine too"));

    assertThat(run(COMMENTS, comments(all, fault)).violated())
        .containsExactly("operation/delete-then-gone");
  }

  /** Units of an organisation, each within another. */
  private static final class Units {

    final TreeMap<String, ObjectNode> all = new TreeMap<>();
    private final boolean movesNothing;
    private int last = 20;

    Units(boolean movesNothing) {
      this.movesNothing = movesNothing;
      all.put("u1", unit("u1", "Everything", null));
      all.put("u2", unit("u2", "Sales", "u1"));
    }

    private static ObjectNode unit(String id, String title, String parent) {
      return JSON.objectNode().put("id", id).put("title", title).put("parentUnitId", parent);
    }

    Answer answer(Asked asked) {
      if (asked.is("GET", "/units")) {
        return Answer.of(200, JSON.arrayNode().addAll(all.values()));
      }
      JsonNode parent = asked.body().path("parentUnitId");
      if (asked.is("POST", "/units")) {
        return create(asked, parent);
      }
      String id = Objects.requireNonNullElse(asked.behind("/units/"), "").replace("/move", "");
      ObjectNode unit = all.get(id);
      if (unit == null) {
        return Answer.refusal(404, "no such unit");
      }
      return switch (asked.method()) {
        case "GET" -> Answer.of(200, unit);
        case "DELETE" -> remove(id);
        default -> move(unit, parent);
      };
    }

    private Answer create(Asked asked, JsonNode parent) {
      if (!asked.body().path("title").isTextual() || !all.containsKey(parent.asText())) {
        return Answer.refusal(400, "title and an existing parent");
      }
      String id = "u" + ++last;
      all.put(id, unit(id, asked.body().path("title").asText(), parent.asText()));
      return Answer.of(201, all.get(id));
    }

    private Answer remove(String id) {
      all.remove(id);
      all.values().removeIf(one -> one.path("parentUnitId").asText().equals(id));
      return new Answer(204, null);
    }

    private Answer move(ObjectNode unit, JsonNode parent) {
      boolean into = all.containsKey(parent.asText());
      if (!into || parent.asText().equals(unit.path("id").asText())) {
        return Answer.refusal(400, "an existing parent that is not the unit");
      }
      ObjectNode moved = unit.deepCopy().put("parentUnitId", parent.asText());
      if (!movesNothing) {
        unit.setAll(moved);
      }
      return Answer.of(200, moved);
    }
  }

  @Test
  void a_new_thing_may_stand_in_another_of_its_kind() {
    Units units = new Units(false);
    String before = units.all.toString();
    TodoRun run = run(UNITS, units::answer);

    assertThat(run.violated()).as(run.story()).isEmpty();
    assertThat(run.seen().operations()).allMatch(OperationSummary::exercised);
    assertThat(units.all.toString()).isEqualTo(before);
  }

  @Test
  void a_move_is_looked_at() {
    Units units = new Units(true);

    TodoRun run = run(UNITS, units::answer);

    assertThat(run.violated()).as(run.story()).containsExactly("operation/update-then-read");
  }

  /** Labels that are set by their name. */
  private static Logic labels(Map<String, String> all, boolean keepsNothing) {
    return asked -> {
      if (asked.is("GET", "/labels")) {
        ArrayNode list = JSON.arrayNode();
        all.forEach((name, colour) -> list.addObject().put("name", name).put("shown", colour));
        return Answer.of(200, list);
      }
      if (asked.is("DELETE", "/labels")) {
        return all.remove(asked.query().getOrDefault("name", "")) == null
            ? Answer.refusal(404, "no such label")
            : new Answer(204, null);
      }
      JsonNode name = asked.body().path("name");
      JsonNode shown = asked.body().path("shown");
      if (!name.isTextual() || name.asText().isEmpty() || !shown.isTextual()) {
        return Answer.refusal(400, "name and shown are texts");
      }
      if (!keepsNothing) {
        all.put(name.asText(), shown.asText());
      }
      return Answer.of(200, asked.body());
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"put", "post"})
  void what_is_set_by_name_is_set_under_a_name_of_the_run(String method) {
    TreeMap<String, String> all = new TreeMap<>(Map.of("late", "red", "soon", "green"));
    TodoRun run = run(LABELS.replace("METHOD", method), labels(all, false));

    assertThat(run.violated()).as(run.story()).isEmpty();
    assertThat(run.seen().operations()).allMatch(OperationSummary::exercised);
    assertThat(all).isEqualTo(Map.of("late", "red", "soon", "green"));
    assertThat(run.seen().leftBehind()).isEmpty();
  }

  @Test
  void what_is_set_by_name_is_looked_for() {
    TreeMap<String, String> all = new TreeMap<>(Map.of("late", "red"));

    assertThat(run(LABELS.replace("METHOD", "post"), labels(all, true)).violated())
        .containsExactly("operation/create-then-read");
  }

  @Test
  void what_is_reset_by_name_is_looked_at_and_asked_for_again() {
    TreeMap<String, String> all = new TreeMap<>(Map.of("late", "red"));
    Logic sound = labels(all, false);
    Logic keeping =
        asked -> asked.is("DELETE", "/labels") ? new Answer(204, null) : sound.answer(asked);
    Logic falling =
        asked -> {
          Answer answer = sound.answer(asked);
          boolean gone = asked.method().equals("DELETE") && answer.status() == 404;
          return gone ? new Answer(500, null) : answer;
        };
    String document = LABELS.replace("METHOD", "post");

    assertThat(run(document, keeping).violated()).containsExactly("operation/delete-then-gone");
    all.keySet().retainAll(List.of("late"));
    assertThat(run(document, falling).violated()).containsExactly("operation/no-server-error");
    assertThat(all).isEqualTo(Map.of("late", "red"));
  }

  @Test
  void the_one_thing_that_has_a_name_is_left_alone() {
    List<String> written = new ArrayList<>();
    Logic profile =
        asked -> {
          if (!asked.method().equals("GET")) {
            written.add(asked.method() + " " + asked.path());
          }
          return Answer.of(200, JSON.objectNode().put("name", "Ada").put("shown", "yes"));
        };
    run(PROFILE, profile);

    assertThat(written).isEmpty();
  }

  /** One address that does everything, by a word in its body. */
  private static Logic everything(Map<String, Integer> all, JsonNode answersListed) {
    return asked -> {
      JsonNode action = asked.body().path("action");
      if (!asked.is("POST", "/do") || !action.isTextual()) {
        return Answer.refusal(400, "no such action");
      }
      if (action.asText().equals("wipe")) {
        all.clear();
      } else if (action.asText().equals("store")) {
        all.put(asked.body().path("what").asText(), 1);
      }
      return Answer.of(200, answersListed);
    };
  }

  @Test
  void where_one_address_does_everything_only_what_reads_is_asked_for() {
    TreeMap<String, Integer> all = new TreeMap<>(Map.of("apples", 3));
    JsonNode good = JSON.objectNode().set("things", JSON.arrayNode().add("apples"));
    TodoRun run = run(EVERYTHING, everything(all, good));

    assertThat(run.violated()).as(run.story()).isEmpty();
    assertThat(run.seen().operations()).allMatch(OperationSummary::exercised);
    assertThat(all).isEqualTo(Map.of("apples", 3));
    assertThat(run.seen().leftBehind()).isEmpty();
  }

  @Test
  void what_one_address_for_everything_answers_is_judged() {
    TreeMap<String, Integer> all = new TreeMap<>(Map.of("apples", 3));
    JsonNode wrong = JSON.objectNode().set("things", JSON.arrayNode().add(3));

    assertThat(run(EVERYTHING, everything(all, wrong)).violated())
        .containsExactly("operation/body-matches-schema");
    assertThat(all).isEqualTo(Map.of("apples", 3));
  }

  @Test
  void a_search_for_a_text_does_not_tell_that_something_was_not_kept() {
    Logic sound =
        asked ->
            asked.is("POST", "/texts")
                ? asked.body().path("text").isTextual()
                    ? Answer.of(201, JSON.objectNode().put("ok", true))
                    : Answer.refusal(400, "text is a text")
                : asked.body().path("query").isTextual()
                    ? Answer.of(200, JSON.arrayNode().add("what fits best"))
                    : Answer.refusal(400, "query is a text");

    assertThat(run(TEXTS, sound).violated()).isEmpty();
  }

  private static TodoRun run(String paths, Logic logic) {
    try (TinyPlugin plugin = new TinyPlugin(document(paths), logic)) {
      return TodoRun.of(TodoRun.settings(plugin.uri()).build());
    }
  }

  private static String document(String paths) {
    return """
    {'openapi': '3.0.3',
     'info': {'title': 'Things', 'version': '1', 'description': 'Keeps things'},
     'servers': [{'url': 'HERE'}],
     'paths': {PATHS},
     'components': {'responses': {'Refused': {'description': 'refused', 'content':
      {'application/json': {'schema': {'type': 'object', 'required': ['error'],
       'properties': {'error': {'type': 'string'}}}}}}}}}
    """
        .replace("PATHS", paths.replace("REFUSED", "{'$ref': '#/components/responses/Refused'}"));
  }

  private static final String COMMENTS =
      """
      '/comments': {
       'get': {'operationId': 'listComments', 'summary': 'Lists comments', 'responses': {
        '200': {'description': 'comments', 'content': {'application/json': {'schema': {'type': 'array',
         'items': {'type': 'object', 'properties': {'id': {'type': 'integer'}, 'text': {'type': 'string'}}}}}}}}},
       'post': {'operationId': 'addComment', 'summary': 'Adds a comment',
        'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
         'required': ['text'], 'properties': {'text': {'type': 'string'}}}}}},
        'responses': {'400': REFUSED, '201': {'description': 'comment', 'content': {'application/json':
         {'schema': {'type': 'object', 'properties': {'id': {'type': 'integer'}, 'text': {'type': 'string'}}}}}}}}},
      '/comments/remove': {'post': {'operationId': 'removeComments', 'summary': 'Removes comments',
       'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
        'required': ['comment_ids'], 'properties': {'comment_ids': {'type': 'array', 'minItems': 1,
         'items': {'type': 'integer'}}}}}}},
       'responses': {'400': REFUSED, '200': {'description': 'removed', 'content': {'application/json':
        {'schema': {'type': 'object', 'properties': {'removed': {'type': 'integer'}}}}}}}}}
      """;

  private static final String UNIT =
      "{'type': 'object', 'required': ['id', 'title'], 'properties': {'id': {'type': 'string'},"
          + " 'title': {'type': 'string'}, 'parentUnitId': {'type': 'string', 'nullable': true}}}";

  private static final String UNITS =
      """
      '/units': {
       'get': {'operationId': 'listUnits', 'summary': 'Lists units', 'responses': {
        '200': {'description': 'units', 'content': {'application/json': {'schema': {'type': 'array', 'items': UNIT}}}}}},
       'post': {'operationId': 'addUnit', 'summary': 'Adds a unit',
        'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
         'required': ['title', 'parentUnitId'], 'properties': {'title': {'type': 'string'}, 'parentUnitId': {'type': 'string'}}}}}},
        'responses': {'400': REFUSED, '201': {'description': 'unit', 'content': {'application/json': {'schema': UNIT}}}}}},
      '/units/{unitId}': {'parameters': [{'name': 'unitId', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
       'get': {'operationId': 'getUnit', 'summary': 'Gets a unit', 'responses': {'404': REFUSED,
        '200': {'description': 'unit', 'content': {'application/json': {'schema': UNIT}}}}},
       'delete': {'operationId': 'deleteUnit', 'summary': 'Deletes a unit', 'responses': {'404': REFUSED,
        '204': {'description': 'deleted'}}}},
      '/units/{unitId}/move': {'parameters': [{'name': 'unitId', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
       'post': {'operationId': 'moveUnit', 'summary': 'Moves a unit',
        'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
         'required': ['parentUnitId'], 'properties': {'parentUnitId': {'type': 'string'}}}}}},
        'responses': {'400': REFUSED, '404': REFUSED,
         '200': {'description': 'unit', 'content': {'application/json': {'schema': UNIT}}}}}}
      """
          .replace("UNIT}", UNIT + "}");

  private static final String LABELS =
      """
      '/labels': {
       'get': {'operationId': 'getLabels', 'summary': 'Gets all labels', 'responses': {
        '200': {'description': 'labels', 'content': {'application/json': {'schema': {'type': 'array', 'items':
         {'type': 'object', 'properties': {'name': {'type': 'string'}, 'shown': {'type': 'string'}}}}}}}}},
       'METHOD': {'operationId': 'setLabel', 'summary': 'Sets a label',
        'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
         'required': ['name', 'shown'], 'properties': {'name': {'type': 'string', 'minLength': 1}, 'shown': {'type': 'string'}}}}}},
        'responses': {'400': REFUSED, '200': {'description': 'label', 'content': {'application/json': {'schema':
         {'type': 'object', 'properties': {'name': {'type': 'string'}, 'shown': {'type': 'string'}}}}}}}},
       'delete': {'operationId': 'resetLabel', 'summary': 'Resets a label', 'parameters': [
        {'name': 'name', 'in': 'query', 'required': true, 'schema': {'type': 'string'}}],
        'responses': {'400': REFUSED, '404': REFUSED, '204': {'description': 'reset'}}}}
      """;

  private static final String PROFILE =
      """
      '/profile': {
       'get': {'operationId': 'getProfile', 'summary': 'Gets the profile', 'responses': {
        '200': {'description': 'profile', 'content': {'application/json': {'schema':
         {'type': 'object', 'properties': {'name': {'type': 'string'}, 'shown': {'type': 'string'}}}}}}}},
       'post': {'operationId': 'setProfile', 'summary': 'Sets the profile',
        'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
         'required': ['name', 'shown'], 'properties': {'name': {'type': 'string'}, 'shown': {'type': 'string'}}}}}},
        'responses': {'200': {'description': 'profile', 'content': {'application/json': {'schema':
         {'type': 'object', 'properties': {'name': {'type': 'string'}}}}}}}}}
      """;

  private static final String TEXTS =
      """
      '/texts': {'post': {'operationId': 'saveText', 'summary': 'Saves a text',
       'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
        'required': ['text'], 'properties': {'text': {'type': 'string'}}}}}},
       'responses': {'400': REFUSED, '201': {'description': 'saved', 'content': {'application/json': {'schema':
        {'type': 'object', 'properties': {'ok': {'type': 'boolean'}}}}}}}}},
      '/texts/query': {'post': {'operationId': 'queryTexts', 'summary': 'Searches texts',
       'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
        'required': ['query'], 'properties': {'query': {'type': 'string'}}}}}},
       'responses': {'400': REFUSED, '200': {'description': 'texts', 'content': {'application/json': {'schema':
        {'type': 'array', 'items': {'type': 'string'}}}}}}}}
      """;

  private static final String EVERYTHING =
      """
      '/do': {'post': {'operationId': 'doIt', 'summary': 'Does what it is told',
       'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'object',
        'required': ['action'], 'properties': {'action': {'type': 'string', 'enum': ['wipe', 'store', 'search']},
         'what': {'type': 'string'}}}}}},
       'responses': {'400': REFUSED, '200': {'description': 'things', 'content': {'application/json': {'schema':
        {'type': 'object', 'required': ['things'], 'properties': {'things': {'type': 'array', 'items': {'type': 'string'}}}}}}}}}}
      """;
}
