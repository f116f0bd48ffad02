package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.ApisSeen;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.confirmation.PromptsOff;
import io.github.pluginconformance.evidence.copilot.AnswersSeen;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.manifest.ManifestLinksSeen;
import io.github.pluginconformance.evidence.manifest.ManifestText;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.rule.copilot.CopilotRules;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubFetcher;
import io.github.pluginconformance.testing.TodoServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made for Copilot does nothing to plugins of another platform. */
class OtherPlatformsTest {

  @TempDir Path folder;

  static Stream<Profile> others() {
    return Stream.of(Profile.CHATGPT_PLUGIN, Profile.GPT_ACTION);
  }

  @ParameterizedTest
  @MethodSource("others")
  void should_send_nothing_and_record_nothing(Profile other) {
    CopilotPackage.in(folder, CopilotPackage.key(), CopilotPackage.BEARER);
    Settings settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost:1"))
            .profile(other)
            .set(SettingKeys.PLUGIN_MANIFEST, folder)
            .build();
    EvidenceCollector evidence = new EvidenceCollector(settings);
    StubFetcher fetcher = new StubFetcher();
    RunContext context = new RunContext(settings, fetcher, evidence, new Redactor());

    CopilotProbes.create().forEach(probe -> probe.run(context));

    assertThat(fetcher.journal()).isEmpty();
    assertThat(
            Stream.of(
                PackageSeen.class,
                ApisSeen.class,
                AnswersSeen.class,
                PromptsOff.class,
                ManifestLinksSeen.class,
                ManifestText.class,
                DocumentSeen.class,
                AuthSeen.class))
        .allSatisfy(part -> assertThat(evidence.part(part)).as(part.getSimpleName()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("others")
  void should_judge_none_of_its_rules(Profile other) {
    assertThat(CopilotRules.all())
        .hasSize(51)
        .noneMatch(rule -> rule.meta().isJudgedIn(other))
        .noneMatch(rule -> rule.meta().isJudgedIn(other, true));
  }

  @Test
  void should_leave_no_trace_in_a_report() {
    try (TodoServer server = TodoServer.start(TodoServer.Style.ID, true)) {
      Report report =
          ConformanceRun.execute(SettingsBuilder.forPlugin(server.uri()).build(), Progress.SILENT);

      assertThat(report.rules())
          .filteredOn(rule -> rule.id().startsWith("copilot/"))
          .allSatisfy(
              rule -> {
                assertThat(rule.outcome()).isEqualTo("notApplicable");
                assertThat(rule.findings()).isEmpty();
                assertThat(rule.reason()).contains("chatgpt-plugin");
              });
      assertThat(report.citations()).isNullOrEmpty();
      assertThat(report.exchanges())
          .noneMatch(
              one -> one.purpose().contains("citation") || one.purpose().contains("package"));
    }
  }
}
