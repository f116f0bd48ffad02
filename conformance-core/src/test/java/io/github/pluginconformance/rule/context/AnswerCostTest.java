package io.github.pluginconformance.rule.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.ContextCost;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many tokens an answer may take is the platform's word. */
class AnswerCostTest {

  @ParameterizedTest
  @CsvSource({
    "chatgpt-plugin, 4000,",
    "chatgpt-plugin, 4001, NOTE",
    "chatgpt-plugin, 9999, NOTE",
    "copilot-plugin, 2700,",
    "copilot-plugin, 2701, NOTE",
    "copilot-plugin, 4096, NOTE",
    "copilot-plugin, 4097, WARNING"
  })
  void should_weigh_an_answer_by_the_bounds_of_the_platform(
      String profile, int tokens, Level level) {
    assertThat(levels(profile, tokens)).isEqualTo(level == null ? List.of() : List.of(level));
  }

  private static List<Level> levels(String profile, int tokens) {
    EvidenceCollector evidence =
        new EvidenceCollector(
            SettingsBuilder.forPlugin(URI.create("http://localhost:7071"))
                .profile(profile(profile))
                .build());
    evidence.record(
        new ContextCost("x", List.of(new ContextCost.Item("answer", "GET /a", tokens))));
    return new AnswerCost()
        .judge(evidence.toEvidence(List.of())).findings().stream().map(Finding::level).toList();
  }

  private static Profile profile(String key) {
    for (Profile profile : Profile.values()) {
      if (profile.key().equals(key)) {
        return profile;
      }
    }
    throw new IllegalArgumentException(key);
  }
}
