package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubDocuments;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Auth;
import io.github.pluginconformance.testing.StubPlugin.Framing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plugins that do everything right in different ways: nothing is said against any of them. */
class ConformingPluginsTest {

  private static final String TOKEN = "conforming-token-73ab1";
  private static final String PAIR =
      Base64.getEncoder().encodeToString("someone:secret-91ab27".getBytes(StandardCharsets.UTF_8));

  /** One way of doing everything right. */
  record Variant(String framing, String document, Auth auth, String path) {}

  private static final Map<String, Framing> FRAMINGS = new LinkedHashMap<>();

  static {
    FRAMINGS.put("length", StubPlugin.Page::plain);
    FRAMINGS.put("chunked", Framings::chunked);
    FRAMINGS.put("gzip", Framings::gzip);
    FRAMINGS.put("gzip in chunks", Framings::gzipInChunks);
    FRAMINGS.put("until close, HTTP/1.0", Framings::untilClose);
    FRAMINGS.put("keep-alive promised and closed", Framings::closedEarly);
    FRAMINGS.put("charset in quotes, odd case of names", Framings::oddCase);
    FRAMINGS.put("early hints", Framings::earlyHints);
  }

  private static final Map<String, String> DOCUMENTS =
      Map.of("yaml", StubDocuments.YAML, "3.1", StubDocuments.YAML_31, "json", StubDocuments.JSON);

  static Stream<Variant> variants() {
    List<Variant> all = new ArrayList<>();
    for (String framing : FRAMINGS.keySet()) {
      for (String document : List.of("yaml", "3.1", "json")) {
        for (Auth auth : Auth.values()) {
          all.add(new Variant(framing, document, auth, all.size() % 2 == 0 ? "" : "/v1"));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void nothing_is_said_against_it(Variant variant) {
    try (StubPlugin plugin =
        new StubPlugin()
            .document(DOCUMENTS.get(variant.document))
            .under(variant.path)
            .asking(variant.auth, variant.auth == Auth.BASIC ? PAIR : TOKEN)
            .framed(FRAMINGS.get(variant.framing))) {
      Report report = ConformanceRun.execute(settings(plugin, variant), Progress.SILENT);

      assertThat(findings(report)).isEmpty();
      assertThat(report.passed()).as(report.summary().reason()).isTrue();
      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
      assertThat(report.run().requests()).isEqualTo(plugin.requests().size());
    }
  }

  private static List<String> findings(Report report) {
    return report.rules().stream()
        .flatMap(
            rule ->
                rule.findings().stream()
                    .filter(finding -> !finding.level().equals("note"))
                    .map(finding -> rule.id() + ": " + text(finding)))
        .toList();
  }

  private static String text(FindingInfo finding) {
    return finding.subject() + " " + finding.message() + " " + finding.actual();
  }

  private static Settings settings(StubPlugin plugin, Variant variant) {
    return SettingsBuilder.forPlugin(plugin.url()).credentials(credentials(variant.auth)).build();
  }

  private static Credentials credentials(Auth auth) {
    return switch (auth) {
      case NONE -> Credentials.NONE;
      case BEARER -> new Credentials(Secret.of("TOKEN", TOKEN), null, null, null, null, null);
      case BASIC ->
          new Credentials(
              null,
              Secret.of("USER", "someone"),
              Secret.of("PASSWORD", "secret-91ab27"),
              null,
              null,
              null);
    };
  }
}
