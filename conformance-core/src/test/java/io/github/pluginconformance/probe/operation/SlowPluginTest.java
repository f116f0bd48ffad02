package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is looked at after a write is asked for at once where each answer takes its time; what is
 * seen and left is the same.
 */
class SlowPluginTest {

  private static final Duration SLOW = Duration.ofMillis(60);

  /** First the thing itself is looked at, then the lists. */
  private static final List<String> LISTS_AT_ONCE =
      List.of("< DELETE", "> GET", "< GET", "> GET", "> GET");

  /** Cups and jars; a fault lets go of a jar when a cup is thrown away. */
  private static final class Shelf {

    final Map<String, ObjectNode> things = new TreeMap<>();
    private final boolean clumsy;
    private int last = 10;

    Shelf(boolean clumsy) {
      this.clumsy = clumsy;
      for (String kind : new String[] {"cups", "jars", "pans"}) {
        String id = kind.charAt(0) + "1";
        things.put("/" + kind + "/" + id, thing(id, "Hers"));
      }
    }

    private static ObjectNode thing(String id, String label) {
      return JsonNodeFactory.instance.objectNode().put("id", id).put("label", label);
    }

    Answer answer(Asked asked) {
      String path = asked.path();
      boolean list = path.lastIndexOf('/') == 0;
      if (list && asked.method().equals("GET")) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        things.forEach(
            (key, thing) -> {
              if (key.startsWith(path + "/")) {
                all.add(thing);
              }
            });
        return Answer.of(200, all);
      }
      if (list) {
        if (!asked.body().path("label").isTextual()) {
          return Answer.refusal(400, "label is a text");
        }
        ObjectNode made = thing(path.charAt(1) + "" + ++last, asked.body().get("label").asText());
        things.put(path + "/" + made.path("id").asText(), made);
        return Answer.of(201, made);
      }
      if (!things.containsKey(path)) {
        return Answer.refusal(404, "no such thing");
      }
      if (asked.method().equals("DELETE")) {
        things.remove(path);
        if (clumsy) {
          things.remove("/jars/j1");
        }
        return new Answer(204, null);
      }
      return Answer.of(200, things.get(path));
    }
  }

  @Test
  void finds_what_a_delete_takes_along() {
    Shelf shelf = new Shelf(true);
    try (TinyPlugin plugin = TinyPlugin.slow(document(), shelf::answer, SLOW)) {
      TodoRun run = run(plugin);

      assertThat(run.violated()).as(run.story()).containsExactly("operation/delete-then-gone");
      assertThat(plugin.events()).containsSequence(LISTS_AT_ONCE);
      assertThat(shelf.things).containsKeys("/cups/c1", "/pans/p1");
    }
  }

  @Test
  void says_nothing_against_one_that_takes_what_it_is_told() {
    Shelf shelf = new Shelf(false);
    try (TinyPlugin plugin = TinyPlugin.slow(document(), shelf::answer, SLOW)) {
      TodoRun run = run(plugin);

      assertThat(run.violated()).as(run.story()).isEmpty();
      assertThat(shelf.things).containsOnlyKeys("/cups/c1", "/jars/j1", "/pans/p1");
    }
  }

  private static TodoRun run(TinyPlugin plugin) {
    return TodoRun.of(TodoRun.settings(plugin.uri()).set(SettingKeys.REQUESTS, 90).build());
  }

  private static String document() {
    StringBuilder paths = new StringBuilder();
    for (String kind : new String[] {"cup", "jar", "pan"}) {
      paths.append(paths.isEmpty() ? "" : ",").append(PATHS.replace("KIND", kind));
    }
    return "{'openapi':'3.0.3','info':{'title':'Shelf','version':'1','description':'Things'},"
        + "'servers':[{'url':'HERE'}],'paths':{"
        + paths
        + "},'components':{'schemas':{'Thing':{'type':'object','required':['id','label'],"
        + "'properties':{'id':{'type':'string'},'label':{'type':'string'}}}}}}";
  }

  private static final String PATHS =
      """
      '/KINDs': {
       'get': {'operationId': 'listKINDs', 'summary': 'Lists all', 'responses': {
         '200': {'description': 'all', 'content': {'application/json': {'schema':
           {'type': 'array', 'items': {'$ref': '#/components/schemas/Thing'}}}}}}},
       'post': {'operationId': 'addKIND', 'summary': 'Adds one',
        'requestBody': {'required': true, 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['label'], 'properties': {'label': {'type': 'string'}}}}}},
        'responses': {
         '201': {'description': 'made', 'content': {'application/json': {'schema':
           {'$ref': '#/components/schemas/Thing'}}}},
         '400': {'description': 'refused'}}}},
      '/KINDs/{id}': {
       'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
       'get': {'operationId': 'getKIND', 'summary': 'Gets one', 'responses': {
         '200': {'description': 'one', 'content': {'application/json': {'schema':
           {'$ref': '#/components/schemas/Thing'}}}},
         '404': {'description': 'gone'}}},
       'delete': {'operationId': 'deleteKIND', 'summary': 'Deletes one', 'responses': {
         '204': {'description': 'gone'}, '404': {'description': 'gone'}}}}
      """;
}
