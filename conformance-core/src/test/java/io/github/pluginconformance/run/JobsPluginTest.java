package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.testing.ActionRun;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that go on by themselves, as they do while a run looks at them. */
class JobsPluginTest {

  private static final int STEPS = 12;

  /** A job goes on by itself, fast at first and slower later. */
  private static final class Jobs {

    final Map<String, ObjectNode> all = new TreeMap<>();
    private final Map<String, Long> begun = new TreeMap<>();
    private final int status;
    private final boolean readsMove;
    private int last = 10;

    Jobs(int status, boolean readsMove) {
      this.status = status;
      this.readsMove = readsMove;
    }

    Answer answer(Asked asked) {
      if (!readsMove) {
        all.forEach(this::step);
      }
      String id = asked.behind("/jobs/");
      if (id == null) {
        return asked.method().equals("POST") ? create(asked) : list();
      }
      ObjectNode job = all.get(id);
      if (job == null) {
        return Answer.refusal(404, "no such job");
      }
      if (asked.method().equals("DELETE")) {
        all.remove(id);
        return new Answer(204, null);
      }
      if (readsMove) {
        job.put("title", job.path("title").asText() + "!");
      }
      return Answer.of(200, job);
    }

    private void step(String id, ObjectNode job) {
      long millis = (System.nanoTime() - begun.getOrDefault(id, 0L)) / 1_000_000;
      int done = 64 - Long.numberOfLeadingZeros(millis);
      job.put("steps", done).put("state", done > STEPS ? "done" : "running");
    }

    private Answer list() {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      all.values().forEach(list::add);
      return Answer.of(200, list);
    }

    private Answer create(Asked asked) {
      if (!asked.body().path("title").isTextual()) {
        return Answer.refusal(400, "a title is needed");
      }
      String id = "j" + ++last;
      ObjectNode job = JsonNodeFactory.instance.objectNode().put("id", id);
      job.put("title", asked.body().path("title").asText());
      job.put("state", status == 202 ? "new" : "queued").put("steps", 0);
      begun.put(id, System.nanoTime());
      all.put(id, readsMove ? job.put("state", "kept") : job);
      return Answer.of(status, job);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 202})
  void a_read_is_not_blamed_for_a_job_that_goes_on(int status) {
    Jobs jobs = new Jobs(status, false);

    assertThat(told(jobs)).doesNotContain("confirmation/get-is-safe");
    assertThat(jobs.all).isEmpty();
  }

  @ParameterizedTest
  @CsvSource("201")
  void a_read_that_changes_what_is_kept_is_still_found(int status) {
    assertThat(told(new Jobs(status, true))).contains("confirmation/get-is-safe");
  }

  private static List<String> told(Jobs jobs) {
    try (TinyPlugin plugin =
        new TinyPlugin(DOCUMENT.replace("STATUS", "" + jobs.status), jobs::answer)) {
      return ActionRun.told(plugin);
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3', 'info': {'title': 'Jobs', 'version': '1', 'description': 'Jobs'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/jobs': {
         'get': {'operationId': 'listJobs', 'summary': 'Lists jobs', 'responses': {
          '200': {'description': 'jobs', 'content': {'application/json': {'schema':
            {'type': 'array', 'items': {'$ref': '#/components/schemas/Job'}}}}}}},
         'post': {'operationId': 'startJob', 'summary': 'Starts a job',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['title'], 'properties': {'title': {'type': 'string'}}}}}},
          'responses': {
           'STATUS': {'description': 'job', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Job'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/jobs/{jobId}': {
         'parameters': [
           {'name': 'jobId', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
         'get': {'operationId': 'getJob', 'summary': 'Gets a job', 'responses': {
          '200': {'description': 'job', 'content': {'application/json': {'schema':
            {'$ref': '#/components/schemas/Job'}}}},
          '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteJob', 'summary': 'Deletes a job', 'responses': {
          '204': {'description': 'deleted'},
          '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
           {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {'Job': {'type': 'object', 'required': ['id', 'title', 'state', 'steps'],
          'properties': {'id': {'type': 'string'}, 'title': {'type': 'string'},
            'state': {'type': 'string'}, 'steps': {'type': 'integer'}}}}}}
      """;
}
