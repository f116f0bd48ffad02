package io.github.pluginconformance.rule.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ShopServer;
import io.github.pluginconformance.testing.ShopServer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextTwinsTest {

  @TempDir Path reports;

  @Test
  void a_short_description_and_short_answers_are_fine() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      Report report = run(plugin);

      assertThat(report.rules()).extracting(rule -> rule.outcome()).containsOnly("satisfied");
    }
  }

  @Test
  void a_long_description_fires_description_cost() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      plugin.withDescription("Call this for shops of every kind. ".repeat(220));
      Report report = run(plugin);

      assertThat(findings(report, "context/description-cost"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.level()).isEqualTo("note"))
          .satisfies(finding -> assertThat(finding.message()).contains("description_for_model"));
      assertThat(findings(report, "context/answer-cost")).isEmpty();
    }
  }

  @Test
  void a_long_answer_fires_answer_cost() {
    String shop = "{\"name\":\"A shop with a long name that goes on\",\"place\":\"Main Street\"},";
    String body = "{\"shops\":[" + shop.repeat(400) + shop.substring(0, shop.length() - 1) + "]}";
    try (ShopServer plugin = new ShopServer(asked -> Answer.json(200, body))) {
      Report report = run(plugin);

      assertThat(findings(report, "context/answer-cost"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.subject()).isEqualTo("GET /shops"));
      assertThat(findings(report, "context/description-cost")).isEmpty();
    }
  }

  private Report run(ShopServer plugin) {
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(plugin.url())
            .rules(new RuleSelection(List.of("context/*"), List.of()))
            .reportsDirectory(reports)
            .build(),
        Progress.SILENT);
  }

  private static List<FindingInfo> findings(Report report, String id) {
    return report.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .flatMap(rule -> rule.findings().stream())
        .toList();
  }
}
