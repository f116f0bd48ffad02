package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StoreServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppedRunTest {

  private static final String PATHS =
      """
      "/things": {
        "get": {"operationId": "listThings", "responses": {"200": {"description": "ok"}}},
        "post": {"operationId": "addThing", "requestBody": {"required": true, "content":
          {"application/json": {"schema": {"type": "object", "required": ["text"],
            "properties": {"text": {"type": "string"}}}}}},
          "responses": {"200": {"description": "ok"}}}},
      "/things/{id}": {"delete": {"operationId": "deleteThing", "parameters": [{"name": "id",
        "in": "path", "required": true, "schema": {"type": "integer"}}],
        "responses": {"200": {"description": "ok"}}}}
      """;

  @TempDir Path reports;

  @Test
  void says_what_it_has_met_where_its_requests_were_too_few() {
    try (StoreServer server = StoreServer.start(PATHS, "id")) {
      Settings settings =
          SettingsBuilder.forPlugin(server.uri())
              .profile(Profile.GPT_ACTION)
              .specUrl("/openapi.json")
              .set(SettingKeys.REQUESTS, 4)
              .reportsDirectory(reports)
              .build();

      Report report = ConformanceRun.execute(settings, Progress.SILENT);

      assertThat(report.run().requests()).isLessThanOrEqualTo(4);
      assertThat(report.coverage().met()).isPositive().isLessThan(report.coverage().declared());
    }
  }

  /** Also in the middle of a confirmation flow, and while a create is under way. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void names_everything_that_it_has_created(int creates) {
    try (StoreServer server = StoreServer.start(PATHS, "id")) {
      Settings settings =
          SettingsBuilder.forPlugin(server.uri())
              .profile(Profile.GPT_ACTION)
              .specUrl("/openapi.json")
              .reportsDirectory(reports)
              .build();
      AtomicReference<ConformanceRun> running = new AtomicReference<>();
      server.listener(
          asked -> {
            if (asked.stream().filter("POST /things"::equals).count() == creates) {
              running.get().stop("told to");
            }
          });
      running.set(new ConformanceRun(settings, Progress.SILENT, Clock.systemUTC()));

      Report report = running.get().execute();

      assertThat(report.run().completed()).isFalse();
      assertThat(server.size()).isPositive();
      assertThat(report.run().leftBehind())
          .hasSize(server.size())
          .allMatch(one -> one.contains("POST /things"));
      assertThat(report.coverage().operations())
          .as("what was met until then")
          .filteredOn(one -> "addThing".equals(one.operationId()))
          .singleElement()
          .satisfies(one -> assertThat(one.percent()).isPositive());
    }
  }
}
