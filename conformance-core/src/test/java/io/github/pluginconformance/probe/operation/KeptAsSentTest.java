package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A plugin that keeps something else than was sent, if only of some input, is found by one rule.
 */
class KeptAsSentTest {

  private static final String CREATE = "operation/create-then-read";
  private static final String UPDATE = "operation/update-then-read";

  /** A plugin that keeps parcels. */
  private static final class Parcels {

    final Map<String, ObjectNode> all = new TreeMap<>();
    private final Consumer<ObjectNode> keeps;
    private final boolean patchClears;
    private final boolean takesTheGone;
    private int last = 10;

    Parcels(Consumer<ObjectNode> keeps, boolean patchClears, boolean takesTheGone) {
      this.keeps = keeps;
      this.patchClears = patchClears;
      this.takesTheGone = takesTheGone;
      all.put("p1", valued("p1"));
    }

    private static ObjectNode valued(String id) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("id", id)
          .put("subject", "Somebody's own")
          .put("weight", 3);
    }

    Answer answer(Asked asked) {
      String id = asked.behind("/parcels/");
      if (id == null) {
        return asked.method().equals("POST") ? create(asked) : list();
      }
      ObjectNode parcel = all.get(id);
      if (parcel == null && takesTheGone && asked.method().equals("PATCH") && isSound(asked)) {
        return Answer.of(200, valued(id).setAll((ObjectNode) asked.body()));
      }
      if (parcel == null) {
        return Answer.refusal(404, "no such parcel");
      }
      return switch (asked.method()) {
        case "GET" -> Answer.of(200, parcel);
        case "DELETE" -> {
          all.remove(id);
          yield new Answer(204, null);
        }
        default -> patch(asked, parcel);
      };
    }

    private Answer list() {
      return Answer.of(200, JsonNodeFactory.instance.arrayNode().addAll(all.values()));
    }

    private Answer create(Asked asked) {
      if (!isSound(asked) || !asked.body().has("subject")) {
        return Answer.refusal(400, "subject is a text");
      }
      ObjectNode parcel = asked.body().deepCopy();
      parcel.put("id", "p" + ++last);
      keeps.accept(parcel);
      all.put("p" + last, parcel);
      return Answer.of(201, parcel);
    }

    private Answer patch(Asked asked, ObjectNode parcel) {
      if (!isSound(asked)) {
        return Answer.refusal(400, "subject is a text");
      }
      parcel.setAll((ObjectNode) asked.body());
      if (patchClears && !asked.body().has("subject")) {
        parcel.put("subject", "");
      }
      keeps.accept(parcel);
      return Answer.of(200, parcel);
    }

    private static boolean isSound(Asked asked) {
      JsonNode body = asked.body();
      return body.isObject()
          && (!body.has("subject") || body.path("subject").isTextual())
          && (!body.has("note") || body.path("note").isTextual())
          && (!body.has("weight") || body.path("weight").isInt())
          && (!body.has("to")
              || body.path("to").isObject()
                  && (!body.path("to").has("street")
                      || body.path("to").path("street").isTextual()));
    }
  }

  /** What becomes of a parcel when it is stored. */
  record Storing(String what, Consumer<ObjectNode> keeps) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Storing> faults() {
    return Stream.of(
        on("a subject cut", "subject", text -> text.substring(0, Math.min(5, text.length()))),
        on("a long note cut", "note", text -> text.substring(0, Math.min(255, text.length()))),
        on("a note in capitals", "note", text -> text.toUpperCase(Locale.ROOT)),
        on("marks for an emoji", "note", text -> text.replace("\ud83d\ude42", "?")),
        on("nothing beyond ASCII", "subject", text -> text.replaceAll("[^\\x00-\\x7f]", "")),
        on(
            "characters misread",
            "note",
            text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
        new Storing(
            "a street deep inside cut",
            parcel -> {
              if (parcel.path("to").path("street").isTextual()) {
                String street = parcel.path("to").path("street").textValue();
                ((ObjectNode) parcel.path("to"))
                    .put("street", street.substring(0, Math.min(6, street.length())));
              }
            }));
  }

  static Stream<Storing> rightsOfAPlugin() {
    return Stream.of(
        new Storing("nothing else", parcel -> {}),
        on("white space trimmed", "subject", text -> text.strip().replaceAll("\\s+", " ")),
        on("markup escaped", "note", text -> text.replace("&", "&amp;").replace("<", "&lt;")),
        on("a paragraph", "note", text -> "<p>" + text + "</p>"));
  }

  private static Storing on(String what, String name, UnaryOperator<String> change) {
    return new Storing(
        what,
        parcel -> {
          if (parcel.path(name).isTextual()) {
            parcel.set(name, TextNode.valueOf(change.apply(parcel.path(name).textValue())));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("faults")
  void finds(Storing storing) {
    Parcels parcels = new Parcels(storing.keeps(), false, false);
    List<String> violated = violated(parcels);

    assertThat(violated).isNotEmpty().isSubsetOf(CREATE, UPDATE);
    assertThat(parcels.all).containsOnlyKeys("p1");
  }

  @ParameterizedTest
  @MethodSource("rightsOfAPlugin")
  void is_silent_about(Storing storing) {
    Parcels parcels = new Parcels(storing.keeps(), false, false);

    assertThat(violated(parcels)).isEmpty();
    assertThat(parcels.all).containsExactly(Map.entry("p1", Parcels.valued("p1")));
  }

  @Test
  void a_text_deep_inside_is_sent_again_although_the_own_list_has_shown_it() {
    try (TinyPlugin plugin =
        new TinyPlugin(DOCUMENT, new Parcels(parcel -> {}, false, false)::answer)) {
      TodoRun.of(TodoRun.settings(plugin.uri()).build());

      assertThat(plugin.requests())
          .filteredOn(one -> one.startsWith("POST") && one.contains("1 Example Street"))
          .hasSizeGreaterThan(3);
    }
  }

  @Test
  void finds_a_patch_that_clears_what_it_does_not_name() {
    assertThat(violated(new Parcels(parcel -> {}, true, false))).containsExactly(UPDATE);
  }

  @Test
  void finds_a_patch_of_what_is_gone_that_is_answered_with_success() {
    assertThat(violated(new Parcels(parcel -> {}, false, true))).containsExactly(UPDATE);
  }

  private static List<String> violated(Parcels parcels) {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, parcels::answer)) {
      TodoRun run = TodoRun.of(TodoRun.settings(plugin.uri()).build());
      return run.violated();
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Parcels', 'version': '1', 'description': 'Sends parcels'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/parcels': {
         'get': {'operationId': 'listParcels', 'summary': 'Lists parcels', 'responses': {
           '200': {'description': 'parcels', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Parcel'}}}}}}},
         'post': {'operationId': 'addParcel', 'summary': 'Adds a parcel',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'allOf': [{'$ref': '#/components/schemas/Content'}, {'required': ['subject']}]}}}},
          'responses': {
           '201': {'description': 'parcel', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Parcel'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/parcels/{id}': {
         'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
         'get': {'operationId': 'getParcel', 'summary': 'Gets a parcel',
          'responses': {
           '200': {'description': 'parcel', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Parcel'}}}},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'patch': {'operationId': 'changeParcel', 'summary': 'Changes a parcel',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'allOf': [{'$ref': '#/components/schemas/Content'}], 'minProperties': 1}}}},
          'responses': {
           '200': {'description': 'parcel', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Parcel'}}}},
           '400': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteParcel', 'summary': 'Deletes a parcel',
          'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {
         'Content': {'type': 'object', 'properties': {
           'subject': {'type': 'string'},
           'note': {'type': 'string'},
           'weight': {'type': 'integer'},
           'to': {'type': 'object', 'properties': {'street': {'type': 'string'}}}}},
         'Parcel': {'type': 'object', 'required': ['id', 'subject'], 'properties': {
           'id': {'type': 'string'},
           'subject': {'type': 'string'},
           'note': {'type': 'string'},
           'weight': {'type': 'integer'},
           'to': {'type': 'object', 'properties': {'street': {'type': 'string'}}}}}}}}
      """;
}
