package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ShopServer;
import io.github.pluginconformance.testing.ShopServer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondOpinionTest {

  /** Text after the JSON value: not strict JSON, but swagger-request-validator takes it. */
  private static final String TRAILING = Answer.shops("anywhere").body() + " and more";

  @TempDir Path reports;

  @Test
  void should_note_where_swagger_request_validator_judges_otherwise() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.json(200, TRAILING))) {
      assertThat(notes(plugin, true))
          .extracting(FindingInfo::message)
          .containsExactly("swagger-request-validator accepts this answer");
    }
  }

  @Test
  void should_not_ask_unless_it_is_wanted() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.json(200, TRAILING))) {
      assertThat(notes(plugin, false)).isEmpty();
    }
  }

  @Test
  void should_say_nothing_where_both_agree() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      assertThat(notes(plugin, true)).isEmpty();
    }
  }

  @Test
  void should_say_once_why_it_cannot_be_asked_when_the_document_is_of_3_1() {
    try (ShopServer plugin =
        new ShopServer(asked -> Answer.shops("anywhere")).withVersion("3.1.0")) {
      assertThat(notes(plugin, true))
          .extracting(FindingInfo::message)
          .containsExactly(
              "The setting secondOpinion does nothing here: swagger-request-validator knows OpenAPI"
                  + " 3.0 only, and the document is of 3.1");
      assertThat(notes(plugin, false)).isEmpty();
    }
  }

  private List<FindingInfo> notes(ShopServer plugin, boolean secondOpinion) {
    Report report =
        ConformanceRun.execute(
            SettingsBuilder.forPlugin(plugin.url())
                .rules(new RuleSelection(List.of("operation/body-matches-schema"), List.of()))
                .secondOpinion(secondOpinion)
                .reportsDirectory(reports)
                .build(),
            Progress.SILENT);
    return report.rules().stream()
        .flatMap(rule -> rule.findings().stream())
        .filter(finding -> finding.level().equals("note"))
        .toList();
  }
}
