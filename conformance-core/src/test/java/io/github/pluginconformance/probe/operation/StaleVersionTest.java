package io.github.pluginconformance.probe.operation;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes of which a change has to name the version that it rests on: 428 without, 412 if stale. */
class StaleVersionTest {

  private final Map<Integer, ObjectNode> notes = new TreeMap<>();
  private int last;

  StaleVersionTest() {
    keep("Somebody's");
  }

  private ObjectNode keep(String text) {
    ObjectNode note =
        JsonNodeFactory.instance.objectNode().put("id", ++last).put("text", text).put("version", 1);
    notes.put(last, note);
    return note;
  }

  private Answer answer(Asked asked, String fault) {
    String id = asked.behind("/notes/");
    JsonNode text = asked.body().path("text");
    if (asked.is("GET", "/notes")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      notes.values().forEach(all::add);
      return Answer.of(200, all);
    }
    boolean known =
        asked.body().properties().stream()
            .allMatch(one -> Set.of("text", "version").contains(one.getKey()));
    if (asked.is("POST", "/notes")) {
      return text.isTextual() && known && !asked.body().has("version")
          ? Answer.of(201, keep(text.textValue()))
          : Answer.refusal(400, "text is missing, or something is not known");
    }
    if (id == null || !id.matches("\\d{1,9}") || !notes.containsKey(Integer.valueOf(id))) {
      return Answer.refusal(404, "no such note");
    }
    ObjectNode note = notes.get(Integer.valueOf(id));
    if (asked.method().equals("PATCH")) {
      return known ? change(note, asked.body(), fault) : Answer.refusal(400, "not known");
    }
    if (asked.method().equals("DELETE")) {
      notes.remove(Integer.valueOf(id));
      return new Answer(204, null);
    }
    return Answer.of(200, note);
  }

  private static Answer change(ObjectNode note, JsonNode change, String fault) {
    JsonNode version = change.path("version");
    if (!change.path("text").isTextual() || change.has("version") && version.asInt(0) < 1) {
      return Answer.refusal(400, "text or version is wrong");
    }
    if (version.isMissingNode() && !fault.equals("none is needed")) {
      return Answer.refusal(428, "version is missing");
    }
    boolean stale = version.isInt() && version.intValue() != note.path("version").intValue();
    if (stale && !fault.equals("stale ones are taken")) {
      return Answer.refusal(412, "the note has changed");
    }
    note.set("text", change.path("text"));
    note.put("version", note.path("version").intValue() + 1);
    return Answer.of(200, note);
  }

  @Test
  void one_that_keeps_to_it_is_good_and_its_updates_are_exercised() {
    Report report = report("");

    assertThat(warned(report)).isEmpty();
    assertThat(report.operations()).allMatch(one -> one.exercised());
    assertThat(notes.values())
        .extracting(one -> one.path("text").asText())
        .containsExactly("Somebody's");
  }

  @ParameterizedTest
  @CsvSource({"none is needed, no version at all", "stale ones are taken, a version that is none"})
  void one_that_takes_what_it_says_it_refuses_is_named(String fault, String variant) {
    assertThat(warned(report(fault))).singleElement().asString().contains(variant);
    assertThat(notes.values())
        .extracting(one -> one.path("text").asText())
        .containsExactly("Somebody's");
  }

  private Report report(String fault) {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, asked -> answer(asked, fault))) {
      return ActionRun.of(plugin);
    }
  }

  private static List<String> warned(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith("operation/"))
        .flatMap(rule -> rule.findings().stream())
        .filter(finding -> !finding.level().equals("note"))
        .map(finding -> finding.message())
        .toList();
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Notes', 'version': '1', 'description': 'Notes with versions'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/notes': {
         'get': {'operationId': 'listNotes', 'summary': 'Lists notes', 'responses': {
           '200': {'description': 'notes', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Note'}}}}}}},
         'post': {'operationId': 'addNote', 'summary': 'Adds a note',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'additionalProperties': false, 'required': ['text'], 'properties': {
             'text': {'type': 'string'}}}}}},
          'responses': {
           '201': {'description': 'note', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Note'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/notes/{id}': {
         'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'integer'}}],
         'get': {'operationId': 'getNote', 'summary': 'Gets a note', 'responses': {
           '200': {'description': 'note', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Note'}}}},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'patch': {'operationId': 'changeNote', 'summary': 'Changes a note',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'additionalProperties': false, 'required': ['text'], 'properties': {
             'text': {'type': 'string'}, 'version': {'type': 'integer', 'minimum': 1}}}}}},
          'responses': {
           '200': {'description': 'note', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Note'}}}},
           '400': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'},
           '412': {'$ref': '#/components/responses/Refused'},
           '428': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteNote', 'summary': 'Deletes a note', 'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {'Note': {'type': 'object', 'required': ['id', 'text', 'version'], 'properties': {
          'id': {'type': 'integer'}, 'text': {'type': 'string'}, 'version': {'type': 'integer'}}}}}}
      """;
}
