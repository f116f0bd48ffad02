package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.SampleReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What Allure 2 reads from a file {@code <uuid>-result.json}. */
class AllureWriterTest {

  /** The fields of a test result by Allure's documentation of its result files. */
  private static final String SPECIFICATION =
      """
      {
        "type": "object", "required": ["uuid", "name", "status", "stage", "start", "stop"], "additionalProperties": false,
        "properties": {
          "uuid": {"type": "string", "format": "uuid"}, "historyId": {"type": "string"}, "testCaseId": {"type": "string"},
          "fullName": {"type": "string"}, "name": {"type": "string", "minLength": 1}, "description": {"type": "string"},
          "status": {"enum": ["failed", "broken", "passed", "skipped", "unknown"]},
          "stage": {"enum": ["scheduled", "running", "finished", "pending", "interrupted"]},
          "statusDetails": {"type": "object", "additionalProperties": false, "properties": {
            "known": {"type": "boolean"}, "muted": {"type": "boolean"}, "flaky": {"type": "boolean"}, "message": {"type": "string"}, "trace": {"type": "string"}}},
          "start": {"type": "integer", "minimum": 0}, "stop": {"type": "integer", "minimum": 0},
          "labels": {"type": "array", "items": {"type": "object", "required": ["name", "value"], "additionalProperties": false, "properties": {"name": {"type": "string"}, "value": {"type": "string"}}}},
          "links": {"type": "array", "items": {"type": "object", "required": ["url"], "additionalProperties": false, "properties": {"type": {"enum": ["link", "issue", "tms"]}, "name": {"type": "string"}, "url": {"type": "string"}}}}
        }
      }
      """;

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SPECIFICATION, InputFormat.JSON);

  static void assertResult(String document) {
    assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
  }

  @Test
  void should_write_one_result_for_each_rule_as_allure_reads_it() throws IOException {
    for (Report report : List.of(SampleReports.green(), SampleReports.red())) {
      List<JsonNode> results = results(report);

      assertThat(results).hasSameSizeAs(report.rules());
      assertThat(results).extracting(result -> result.get("uuid").asText()).doesNotHaveDuplicates();
      assertThat(results)
          .allMatch(
              result ->
                  result.get("start").asLong()
                      == Instant.parse(report.run().startedAt()).toEpochMilli());
    }
  }

  @Test
  void should_give_each_outcome_its_status() throws IOException {
    Report report = SampleReports.red();

    assertThat(status(report, "manifest/reachable")).isEqualTo("passed");
    assertThat(status(report, "operation/no-server-error")).isEqualTo("failed");
    assertThat(status(report, "location/us-ca")).isEqualTo("broken");
    assertThat(status(report, "confirmation/token-bound")).isEqualTo("skipped");
    assertThat(status(report, "manifest/https")).isEqualTo("skipped");
    assertThat(status(report, "openapi/operations-described")).isEqualTo("passed");
  }

  @Test
  void should_tell_what_fell_short_and_what_somebody_accepted() throws IOException {
    JsonNode failed = result(SampleReports.red(), "operation/no-server-error");
    assertThat(failed.at("/statusDetails/message").asText()).contains("POST /todos/{username}");
    assertThat(failed.at("/statusDetails/trace").asText()).contains("curl -i", "check:");
    assertThat(failed.at("/statusDetails/known").asBoolean()).isFalse();
    assertThat(failed.get("labels").toString())
        .contains("{\"name\":\"severity\",\"value\":\"critical\"}", "\"operation\"");

    JsonNode accepted = result(SampleReports.red(), "opengraph/title");
    assertThat(accepted.at("/status").asText()).isEqualTo("passed");
    assertThat(accepted.at("/statusDetails/known").asBoolean()).isTrue();
    assertThat(accepted.at("/statusDetails/message").asText()).contains("rebuilt in March");
  }

  @Test
  void should_keep_the_identity_of_a_rule_from_run_to_run() {
    assertThat(AllureWriter.render(SampleReports.red()).keySet())
        .isEqualTo(AllureWriter.render(SampleReports.red()).keySet());
  }

  @Test
  void should_describe_the_surroundings_in_properties() throws IOException {
    Properties read = new Properties();
    read.load(
        new ByteArrayInputStream(
            AllureWriter.render(SampleReports.red()).get("allure-results/environment.properties")));

    assertThat(read)
        .containsEntry("baseUrl", SampleReports.red().target().baseUrl())
        .containsEntry("profile", "chatgpt-plugin")
        .containsEntry("mode", "own-data");
  }

  private static String status(Report report, String rule) throws IOException {
    return result(report, rule).get("status").asText();
  }

  private static JsonNode result(Report report, String rule) throws IOException {
    return results(report).stream()
        .filter(result -> result.get("name").asText().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> results(Report report) throws IOException {
    List<JsonNode> results = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : AllureWriter.render(report).entrySet()) {
      if (file.getKey().endsWith("-result.json")) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        assertResult(text);
        JsonNode result = new ObjectMapper().readTree(text);
        assertThat(file.getKey())
            .isEqualTo("allure-results/" + result.get("uuid").asText() + "-result.json");
        results.add(result);
      }
    }
    return results;
  }
}
