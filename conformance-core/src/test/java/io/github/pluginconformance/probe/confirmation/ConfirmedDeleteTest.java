package io.github.pluginconformance.probe.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StoreServer;
import io.github.pluginconformance.testing.StoreServer.Asking;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delete has no payload: its token has to be bound to the thing that was named. */
class ConfirmedDeleteTest {

  private static final String PATHS =
      """
      "/things": {
        "get": {"operationId": "listThings", "responses": {"200": {"description": "ok"}}},
        "post": {"operationId": "addThing", "requestBody": {"required": true, "content":
          {"application/json": {"schema": {"type": "object", "required": ["text"],
            "properties": {"text": {"type": "string"}}}}}},
          "responses": {"200": {"description": "ok"}}}},
      "/things/{id}": {"delete": {"operationId": "deleteThing", "parameters": [
        {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}},
        {"name": "token", "in": "query", "schema": {"type": "string"}}],
        "x-plugin-confirmation": {"kind": "token", "token": "/token", "summary": "/summary",
          "field": "token"},
        "responses": {"200": {"description": "ok"}, "403": {"description": "no"},
          "404": {"description": "none"}}}}
      """;

  @TempDir Path reports;

  @ParameterizedTest
  @CsvSource({"FOR_ONE, satisfied", "FOR_ANY, violated"})
  void a_token_for_one_thing_deletes_no_other(Asking asking, String expected) {
    try (StoreServer server = StoreServer.start(PATHS, "id", "1").asking(asking)) {
      String before = server.contents();

      Report report =
          ConformanceRun.execute(
              SettingsBuilder.forPlugin(server.uri())
                  .profile(Profile.GPT_ACTION)
                  .specUrl("/openapi.json")
                  .reportsDirectory(reports)
                  .build(),
              Progress.SILENT);

      assertThat(report.rules())
          .filteredOn(rule -> rule.id().equals("confirmation/token-bound"))
          .singleElement()
          .matches(rule -> rule.outcome().equals(expected), BookingRun.story(report));
      assertThat(server.contents()).as(BookingRun.story(report)).isEqualTo(before);
    }
  }
}
