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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reports that a job makes: the create is answered 202, and the job tells the id in the end. */
class BegunThingsTest {

  private static final int STEPS = 4;

  /** By number: a job and its report have different ones. */
  private final Map<Integer, String> reports = new TreeMap<>(Map.of(1, "Sales", 2, "Stock"));

  private final Map<Integer, String> titles = new LinkedHashMap<>();
  private final Map<Integer, Integer> steps = new LinkedHashMap<>();
  private int last = 100;
  private boolean keepsAll;

  /** Says of each job that it has made what was there before. */
  private boolean namesOthers;

  /** Makes something else than it was asked to. */
  private boolean losesTitles;

  private Answer answer(Asked asked) {
    steps.replaceAll((job, done) -> done + 1);
    steps.forEach((job, done) -> finish(job, done));
    String job = asked.behind("/jobs/");
    if (asked.is("GET", "/reports")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      reports.forEach((id, title) -> all.add(report(id, title)));
      return Answer.of(200, all);
    }
    if (asked.is("POST", "/reports")) {
      return begin(asked);
    }
    if (job != null) {
      return job.matches("\\d{1,9}") && steps.containsKey(Integer.valueOf(job))
          ? Answer.of(200, job(Integer.parseInt(job)))
          : Answer.refusal(404, "no such job");
    }
    return one(asked);
  }

  private Answer one(Asked asked) {
    String id = String.valueOf(asked.behind("/reports/"));
    if (!id.matches("\\d{1,9}") || !reports.containsKey(Integer.valueOf(id))) {
      return Answer.refusal(404, "no such report");
    }
    int number = Integer.parseInt(id);
    if (asked.method().equals("DELETE")) {
      if (!keepsAll) {
        reports.remove(number);
      }
      return new Answer(204, null);
    }
    return Answer.of(200, report(number, reports.get(number)));
  }

  private Answer begin(Asked asked) {
    if (!asked.body().path("title").isTextual() || asked.body().size() != 1) {
      return Answer.refusal(400, "a title is needed and nothing else");
    }
    titles.put(++last, asked.body().path("title").textValue());
    steps.put(last, 0);
    return Answer.of(202, job(last));
  }

  private void finish(int job, int done) {
    if (done == STEPS) {
      reports.put(job + 1000, losesTitles ? "Report" : titles.get(job));
    }
  }

  private ObjectNode job(int job) {
    boolean done = steps.get(job) >= STEPS;
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("jobId", job).put("state", done ? "done" : "running");
    return done ? node.put("reportId", namesOthers ? 1 : job + 1000) : node.putNull("reportId");
  }

  private static ObjectNode report(int id, String title) {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("title", title);
  }

  @Test
  void what_jobs_have_made_is_found_exercised_and_taken_away() {
    Report report = report();

    assertThat(report.operations()).allMatch(one -> one.exercised());
    assertThat(ActionRun.errors(report)).isEmpty();
    assertThat(report.run().leftBehind()).isEmpty();
    assertThat(reports).isEqualTo(Map.of(1, "Sales", 2, "Stock"));
  }

  @Test
  void what_a_delete_keeps_is_told_of_what_a_job_has_made() {
    keepsAll = true;

    Report report = report();

    assertThat(ActionRun.errors(report)).containsExactly("operation/delete-then-gone");
    assertThat(report.run().leftBehind()).isNotEmpty();
    assertThat(reports).containsAllEntriesOf(Map.of(1, "Sales", 2, "Stock"));
  }

  @Test
  void what_was_there_before_is_not_taken_for_what_a_job_has_made() {
    namesOthers = true;

    Report report = report();

    assertThat(reports).containsAllEntriesOf(Map.of(1, "Sales", 2, "Stock"));
    assertThat(report.run().lost()).isEmpty();
  }

  @Test
  void what_a_job_has_made_otherwise_than_it_was_asked_to_is_told() {
    losesTitles = true;

    assertThat(told()).containsExactly("operation/create-then-read");
    assertThat(reports).isEqualTo(Map.of(1, "Sales", 2, "Stock"));
  }

  @Test
  void what_a_job_has_made_as_it_was_asked_to_is_no_finding() {
    assertThat(told()).isEmpty();
  }

  /** Of the rules about answers, those with a finding above a note. */
  private List<String> told() {
    return report().rules().stream()
        .filter(rule -> rule.id().startsWith("operation/"))
        .filter(rule -> rule.findings().stream().anyMatch(one -> !one.level().equals("note")))
        .map(rule -> rule.id())
        .toList();
  }

  private Report report() {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, this::answer)) {
      return ActionRun.of(plugin);
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.1.0',
       'info': {'title': 'Mill', 'version': '1', 'description': 'Makes reports'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/reports': {
         'get': {'operationId': 'listReports', 'summary': 'Lists reports', 'responses': {
           '200': {'description': 'reports', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Report'}}}}}}},
         'post': {'operationId': 'makeReport', 'summary': 'Begins to make a report',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'additionalProperties': false, 'required': ['title'], 'properties': {
             'title': {'type': 'string'}}}}}},
          'responses': {
           '202': {'description': 'the job', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Job'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/jobs/{jobId}': {
         'parameters': [{'name': 'jobId', 'in': 'path', 'required': true, 'schema': {'type': 'integer'}}],
         'get': {'operationId': 'getJob', 'summary': 'Gets a job', 'responses': {
           '200': {'description': 'job', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Job'}}}},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/reports/{reportId}': {
         'parameters': [{'name': 'reportId', 'in': 'path', 'required': true, 'schema': {'type': 'integer'}}],
         'get': {'operationId': 'getReport', 'summary': 'Gets a report', 'responses': {
           '200': {'description': 'report', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Report'}}}},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteReport', 'summary': 'Deletes a report', 'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {
         'Job': {'type': 'object', 'required': ['jobId', 'state'], 'properties': {
          'jobId': {'type': 'integer'}, 'state': {'type': 'string'}, 'reportId': {'type': ['integer', 'null']}}},
         'Report': {'type': 'object', 'required': ['id', 'title'], 'properties': {
          'id': {'type': 'integer'}, 'title': {'type': 'string'}}}}}}
      """;
}
