package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A read that falls over something which need not be sent, or over its absence, is found. */
class OptionalInputTest {

  /** What it falls over. */
  record Fall(String over, Predicate<Asked> stumbles) {

    @Override
    public String toString() {
      return over;
    }
  }

  static Stream<Fall> falls() {
    return Stream.of(
        new Fall("a listed value or null", asked -> asked.query().containsKey("kind")),
        new Fall("a parameter with examples", asked -> asked.query().containsKey("place")),
        new Fall("the filter of a search", asked -> asked.body().has("filter")),
        new Fall("a list of a search", asked -> asked.body().has("tags")),
        new Fall("the number of a search", asked -> asked.body().has("top_k")),
        new Fall(
            "the smallest body", asked -> asked.body().isObject() && !asked.body().has("query")));
  }

  @ParameterizedTest
  @MethodSource("falls")
  void one_rule_finds(Fall fall) {
    assertThat(violated(fall.stumbles())).containsExactly("operation/no-server-error");
  }

  @Test
  void nothing_is_said_against_one_that_takes_all_of_it() {
    assertThat(violated(asked -> false)).isEmpty();
  }

  private static List<String> violated(Predicate<Asked> stumbles) {
    try (TinyPlugin plugin =
        new TinyPlugin(
            DOCUMENT,
            asked -> {
              Answer answer = answer(asked);
              boolean fallen = answer.status() == 200 && stumbles.test(asked);
              return fallen ? Answer.refusal(500, "it broke") : answer;
            })) {
      TodoRun run = TodoRun.of(TodoRun.settings(plugin.uri()).build());
      return run.violated();
    }
  }

  private static Answer answer(Asked asked) {
    boolean kind = asked.query().containsKey("kind");
    if (kind && !Set.of("tree", "herb").contains(asked.query().get("kind"))) {
      return Answer.refusal(400, "kind is tree or herb");
    }
    if (asked.query().containsKey("place") && asked.query().get("place").isEmpty()) {
      return Answer.refusal(400, "place is a text");
    }
    return asked.method().equals("GET") || isSound(asked.body())
        ? Answer.of(200, JsonNodeFactory.instance.arrayNode().add("Oak"))
        : Answer.refusal(400, "it does not fit");
  }

  private static boolean isSound(JsonNode body) {
    return body.isObject()
        && (!body.has("query") || body.path("query").isTextual())
        && (!body.has("top_k") || body.path("top_k").isInt() && body.path("top_k").intValue() > 0)
        && (!body.has("filter")
            || body.path("filter").isObject()
                && (!body.path("filter").has("kind")
                    || body.path("filter").path("kind").isTextual()))
        && (!body.has("tags") || body.path("tags").isArray() && texts(body.path("tags")));
  }

  private static boolean texts(JsonNode list) {
    for (JsonNode one : list) {
      if (!one.isTextual()) {
        return false;
      }
    }
    return true;
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.1.0',
       'info': {'title': 'Gardens', 'version': '1', 'description': 'Gardens and their plants'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/plants': {'get': {'operationId': 'listPlants', 'summary': 'Lists the plants',
          'parameters': [
            {'name': 'kind', 'in': 'query', 'schema':
              {'anyOf': [{'type': 'string', 'enum': ['tree', 'herb']}, {'type': 'null'}]}},
            {'name': 'place', 'in': 'query', 'schema': {'type': 'string', 'minLength': 1},
              'examples': {'one': {'value': 'shade'}, 'other': {'value': 'sun'}}}],
          'responses': {
           '200': {'$ref': '#/components/responses/Found'},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/plants/query': {'post': {'operationId': 'queryPlants',
          'summary': 'Searches the plants, changes nothing', 'x-openai-isConsequential': false,
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'properties': {
              'query': {'type': 'string'},
              'top_k': {'type': 'integer', 'minimum': 1},
              'filter': {'type': 'object', 'properties': {'kind': {'type': 'string'}}},
              'tags': {'type': 'array', 'items': {'type': 'string'}}}}}}},
          'responses': {
           '200': {'$ref': '#/components/responses/Found'},
           '400': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {'responses': {
         'Found': {'description': 'what was found', 'content': {'application/json': {'schema':
           {'type': 'array', 'items': {'type': 'string'}}}}},
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
           {'type': 'object', 'required': ['error'], 'properties':
             {'error': {'type': 'string'}}}}}}}}}
      """;
}
