package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A course needs its seats, which the document forgets to require, as beans with an int do. */
class ForgottenRequiredTest {

  private static final String WARNED = "does not require seats";

  private final Map<Integer, ObjectNode> courses = new TreeMap<>();
  private int last = 2;

  ForgottenRequiredTest() {
    keep(1, "Chess", 12);
    keep(2, "Piano", 1);
  }

  private ObjectNode keep(int id, String title, int seats) {
    ObjectNode course =
        JsonNodeFactory.instance.objectNode().put("id", id).put("title", title).put("seats", seats);
    courses.put(id, course);
    return course;
  }

  private Answer answer(Asked asked, String complaint) {
    String id = asked.behind("/courses/");
    if (asked.is("GET", "/courses")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      courses.values().forEach(all::add);
      return Answer.of(200, all);
    }
    if (asked.is("POST", "/courses")) {
      return create(asked, complaint);
    }
    if (id == null || !id.matches("\\d{1,9}") || !courses.containsKey(Integer.valueOf(id))) {
      return Answer.refusal(404, "no such course");
    }
    if (asked.method().equals("DELETE")) {
      courses.remove(Integer.valueOf(id));
      return new Answer(204, null);
    }
    return Answer.of(200, courses.get(Integer.valueOf(id)));
  }

  private Answer create(Asked asked, String complaint) {
    boolean titled = asked.body().path("title").isTextual();
    int seats = asked.body().path("seats").isInt() ? asked.body().path("seats").intValue() : 0;
    boolean known =
        asked.body().properties().stream()
            .allMatch(one -> Set.of("title", "seats").contains(one.getKey()));
    return titled && known && seats > 0
        ? Answer.of(201, keep(++last, asked.body().path("title").textValue(), seats))
        : Answer.refusal(400, complaint);
  }

  @Test
  void what_a_refusal_names_is_sent_and_the_document_is_told_of() {
    Report report = report("seats must be greater than or equal to 1");

    assertThat(report.operations()).allMatch(one -> one.exercised());
    assertThat(messages(report)).anyMatch(message -> message.contains(WARNED));
    assertThat(report.run().leftBehind()).isEmpty();
    assertThat(courses.keySet()).containsExactly(1, 2);
  }

  @Test
  void where_a_refusal_names_nothing_the_reason_asks_for_values() {
    Report report = report("wrong input");

    assertThat(report.operations())
        .filteredOn(one -> "addCourse".equals(one.operationId()))
        .allMatch(one -> String.valueOf(one.reason()).contains("inputs.addCourse: title"));
    assertThat(messages(report)).noneMatch(message -> message.contains(WARNED));
    assertThat(courses.keySet()).containsExactly(1, 2);
  }

  private Report report(String complaint) {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, asked -> answer(asked, complaint))) {
      return ActionRun.of(plugin);
    }
  }

  private static List<String> messages(Report report) {
    return report.rules().stream()
        .flatMap(rule -> rule.findings().stream())
        .map(finding -> finding.message())
        .toList();
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'School', 'version': '1', 'description': 'Courses of a school'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/courses': {
         'get': {'operationId': 'listCourses', 'summary': 'Lists courses', 'responses': {
           '200': {'description': 'courses', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Course'}}}}}}},
         'post': {'operationId': 'addCourse', 'summary': 'Adds a course',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'additionalProperties': false, 'required': ['title'], 'properties': {
             'title': {'type': 'string'}, 'seats': {'type': 'integer', 'minimum': 1, 'maximum': 500}}}}}},
          'responses': {
           '201': {'description': 'course', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Course'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/courses/{id}': {
         'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'integer'}}],
         'get': {'operationId': 'getCourse', 'summary': 'Gets a course', 'responses': {
           '200': {'description': 'course', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Course'}}}},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteCourse', 'summary': 'Deletes a course', 'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {'Course': {'type': 'object', 'required': ['id', 'title', 'seats'], 'properties': {
          'id': {'type': 'integer'}, 'title': {'type': 'string'}, 'seats': {'type': 'integer'}}}}}}
      """;
}
