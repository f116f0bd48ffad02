package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Page;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser asks of a plugin on this machine (Fetch standard, CORS protocol). */
class CorsTest {

  private static final String ALLOW = "Access-Control-Allow-Origin: ";

  @ParameterizedTest
  @ValueSource(strings = {"*", "https://chat.openai.com", "https://chatgpt.com"})
  void should_find_one_of_the_two_origins_enough(String origin) {
    assertThat(findings(ALLOW + "*", ALLOW + origin, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Allow-Origin: * | Allow-Origin: https://elsewhere.example | Allow-Origin",
        "Allow-Origin: * | Allow-Origin: *~Access-Control-Allow-Origin: * | Allow-Origin",
        ", openai-subdivision-1-iso-code | '' | Allow-Headers"
      })
  void should_tell_what_keeps_pages_out(String good, String bad, String place) {
    String broken = bad.replace("~", "\r\n");

    assertThat(findings(good, broken, null))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.level()).isEqualTo("warning");
              assertThat(finding.location()).contains(place);
            });
  }

  @Test
  void should_tell_a_preflight_that_is_not_answered_with_success() {
    try (StubPlugin plugin = new StubPlugin()) {
      plugin.framed(page -> isPreflight(page) ? refused(page).plain() : page.plain());

      assertThat(findings(plugin, null))
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.actual()).isEqualTo("404"));
    }
  }

  @Test
  void should_only_note_it_where_the_plugin_is_published_elsewhere() {
    assertThat(findings(ALLOW + "*", "X-Nothing: *", "https://shops.example.com"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.level()).isEqualTo("note"));
  }

  private static boolean isPreflight(Page page) {
    return page.fields().contains("Allow-Methods");
  }

  private static Page refused(Page page) {
    return new Page(404, page.type(), page.body(), page.fields());
  }

  private static List<FindingInfo> findings(String good, String bad, @Nullable String publicUrl) {
    try (StubPlugin plugin = new StubPlugin()) {
      plugin.framed(
          page ->
              new Page(page.status(), page.type(), page.body(), page.fields().replace(good, bad))
                  .plain());
      return findings(plugin, publicUrl);
    }
  }

  private static List<FindingInfo> findings(StubPlugin plugin, @Nullable String publicUrl) {
    SettingsBuilder settings =
        SettingsBuilder.forPlugin(plugin.url())
            .publicUrl(publicUrl == null ? null : URI.create(publicUrl))
            .rules(new RuleSelection(List.of("manifest/cors"), List.of()));
    return ConformanceRun.execute(settings.build(), Progress.SILENT)
        .rule("manifest/cors")
        .orElseThrow()
        .findings();
  }
}
