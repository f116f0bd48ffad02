package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.testing.ActionRun;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Labels that are made several at once, answered in an envelope or bare, and deleted one by one.
 */
class BatchCreatesTest {

  private final Map<Integer, ObjectNode> labels = new TreeMap<>();
  private int last;

  BatchCreatesTest() {
    keep("urgent", "red");
    keep("later", "blue");
  }

  private ObjectNode keep(String name, String colour) {
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    labels.put(++last, label.put("id", last).put("name", name).put("colour", colour));
    return label;
  }

  private Answer answer(Asked asked, boolean bare) {
    if (asked.is("GET", "/labels")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      labels.values().forEach(all::add);
      return Answer.of(200, all);
    }
    if (asked.is("POST", "/labels/batch")) {
      return made(bare ? asked.body() : asked.body().path("items"), bare);
    }
    String id = String.valueOf(asked.behind("/labels/"));
    if (!id.matches("\\d{1,9}") || !labels.containsKey(Integer.valueOf(id))) {
      return Answer.refusal(404, "no such label");
    }
    labels.remove(Integer.valueOf(id));
    return new Answer(204, null);
  }

  private Answer made(JsonNode items, boolean bare) {
    if (!items.isArray() || items.isEmpty() || items.size() > 4) {
      return Answer.refusal(400, "1 to 4 items are needed");
    }
    for (JsonNode item : items) {
      boolean known =
          item.isObject()
              && item.properties().stream().allMatch(one -> one.getKey().matches("name|colour"));
      if (!known || !item.path("name").isTextual() || !item.path("colour").isTextual()) {
        return Answer.refusal(400, "an item has a name and a colour");
      }
    }
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> made.add(keep(item.path("name").asText(), item.path("colour").asText())));
    return Answer.of(201, bare ? made : JsonNodeFactory.instance.objectNode().set("items", made));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void all_that_was_made_is_taken_away_and_nothing_else(boolean bare) {
    String array =
        """
        {'type': 'array', 'minItems': 1, 'maxItems': 4, 'description': 'the labels', 'items':
         {'type': 'object', 'required': ['name', 'colour'], 'additionalProperties': false,
          'properties': {'name': {'type': 'string', 'description': 'name'},
           'colour': {'type': 'string', 'description': 'colour'}}}}
        """;
    String several = "{'type': 'array', 'items': {'$ref': '#/components/schemas/Label'}}";
    String document =
        DOCUMENT
            .replace("SENT", bare ? array : wrapped(array))
            .replace("MADE", bare ? several : wrapped(several));
    Report report;
    try (TinyPlugin plugin = new TinyPlugin(document, asked -> answer(asked, bare))) {
      report = ActionRun.of(plugin);
    }

    assertThat(report.run().leftBehind()).isEmpty();
    assertThat(ActionRun.errors(report)).isEmpty();
    assertThat(labels.values().stream().map(label -> label.path("name").asText()))
        .containsExactly("urgent", "later");
  }

  private static String wrapped(String array) {
    return "{'type': 'object', 'required': ['items'], 'properties': {'items': " + array + "}}";
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Labels', 'version': '1', 'description': 'Labels'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/labels': {'get': {'operationId': 'listLabels', 'summary': 'Lists the labels',
         'responses': {'200': {'description': 'labels', 'content': {'application/json': {'schema':
          {'type': 'array', 'items': {'$ref': '#/components/schemas/Label'}}}}}}}},
        '/labels/batch': {'post': {'operationId': 'addLabels', 'summary': 'Adds several labels',
         'requestBody': {'required': true, 'content': {'application/json': {'schema': SENT}}},
         'responses': {
          '201': {'description': 'labels', 'content': {'application/json': {'schema': MADE}}},
          '400': {'$ref': '#/components/responses/Refused'}}}},
        '/labels/{labelId}': {'delete': {'operationId': 'deleteLabel', 'summary': 'Deletes a label',
         'parameters': [{'name': 'labelId', 'in': 'path', 'required': true, 'description': 'label',
          'schema': {'type': 'integer'}}],
         'responses': {'204': {'description': 'deleted'},
          '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {'Label': {'type': 'object', 'required': ['id', 'name', 'colour'], 'properties': {
         'id': {'type': 'integer'}, 'name': {'type': 'string'}, 'colour': {'type': 'string'}}}}}}
      """;
}
