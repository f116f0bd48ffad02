package io.github.pluginconformance.probe.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StoreServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs against things that have names of the caller's choice, or that reads take away. */
class StoreRunTest {

  private static final String LIST =
      """
      "get": {"operationId": "listThings", "responses": {"200": {"description": "ok"}}}
      """;
  private static final String POST =
      """
      "post": {"operationId": "addThing", "x-openai-isConsequential": true, "requestBody":
        {"required": true, "content": {"application/json": {"schema": {"type": "object",
          "required": ["text"%s], "properties": {"text": {"type": "string"}%s}}}}},
        "responses": {"200": {"description": "ok"}, "400": {"description": "bad"},
          "409": {"description": "taken"}}}
      """;
  private static final String ITEM =
      """
      "/things/{%1$s}": {"parameters": [{"name": "%1$s", "in": "path", "required": true,
          "schema": {"type": "%2$s"}}],
        "get": {"operationId": "getThing", "responses": {"200": {"description": "ok"},
          "404": {"description": "none"}}},
        "delete": {"operationId": "deleteThing", "x-openai-isConsequential": true, "responses":
          {"200": {"description": "ok"}, "404": {"description": "none"}}}%3$s}
      """;
  private static final String PUT =
      """
      , "put": {"operationId": "putThing", "x-openai-isConsequential": true, "requestBody":
        {"required": true, "content": {"application/json": {"schema": {"type": "object",
          "required": ["text"], "properties": {"text": {"type": "string"}}}}}},
        "responses": {"200": {"description": "ok"}, "400": {"description": "bad"}}}
      """;
  private static final String NAMED =
      "\"/things\": {" + POST.formatted(", \"key\"", ", \"key\": {\"type\": \"string\"}") + "}";
  private static final String NUMBERED =
      "\"/things\": {" + LIST + ", " + POST.formatted("", "") + "}, ";

  @TempDir Path reports;

  @Test
  void a_second_create_that_is_refused_has_had_no_effect() {
    try (StoreServer server =
        StoreServer.start(NAMED + ", " + ITEM.formatted("key", "string", ""), "key", "red")
            .refusingTakenNames()) {
      String before = server.contents();

      Report report = run(server);

      assertThat(outcome(report, "confirmation/repeat-is-harmless")).isEqualTo("satisfied");
      assertThat(errors(report)).as(BookingRun.story(report)).isEmpty();
      assertThat(server.contents()).isEqualTo(before);
    }
  }

  @Test
  void a_second_create_that_is_let_in_has_one() {
    try (StoreServer server =
        StoreServer.start(NUMBERED + ITEM.formatted("key", "integer", ""), "key", "1")) {
      Report report = run(server);

      assertThat(outcome(report, "confirmation/repeat-is-harmless")).isEqualTo("violated");
    }
  }

  @Test
  void what_a_put_has_made_is_read_and_taken_away_again() {
    try (StoreServer server =
        StoreServer.start(ITEM.formatted("key", "string", PUT), "key", "red")) {
      String before = server.contents();

      Report report = run(server);

      String story = BookingRun.story(report);
      assertThat(errors(report)).as(story).isEmpty();
      assertThat(report.operations())
          .filteredOn(one -> !one.method().equals("GET"))
          .as(story)
          .allMatch(OperationInfo::exercised);
      assertThat(server.contents()).as(story).isEqualTo(before);
      assertThat(report.run().leftBehind()).isEmpty();
    }
  }

  @Test
  void a_read_that_takes_a_thing_away_is_one_fault() {
    try (StoreServer server =
        StoreServer.start(NUMBERED + ITEM.formatted("key", "integer", ""), "key", "1")
            .takingWhatIsRead()) {
      String before = server.contents();

      Report report = run(server);

      assertThat(outcome(report, "confirmation/get-is-safe")).isEqualTo("violated");
      assertThat(outcome(report, "operation/succeeds")).isEqualTo("satisfied");
      assertThat(server.contents()).as(BookingRun.story(report)).isEqualTo(before);
    }
  }

  /** What is wrong in operations and confirmations; the document itself is a bare one. */
  private static List<String> errors(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith("operation/") || rule.id().startsWith("confirmation/"))
        .filter(rule -> rule.findings().stream().anyMatch(one -> one.level().equals("error")))
        .map(RuleResult::id)
        .toList();
  }

  private Report run(StoreServer server) {
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(server.uri())
            .profile(Profile.GPT_ACTION)
            .specUrl("/openapi.json")
            .reportsDirectory(reports)
            .build(),
        Progress.SILENT);
  }

  private static String outcome(Report report, String rule) {
    return report.rules().stream()
        .filter(one -> one.id().equals(rule))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
