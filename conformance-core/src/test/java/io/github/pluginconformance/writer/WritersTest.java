package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.SampleReports;
import io.github.pluginconformance.settings.ReportFormat;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format against a file that was checked by hand. */
class WritersTest {

  private static final Map<String, String> SOURCES =
      Map.of("manifest", "src/main/resources/ai plugin.json", "document", "./openapi.yaml");

  @ParameterizedTest
  @ValueSource(strings = {"green", "red"})
  void should_look_on_the_console_as_agreed(String name) throws IOException {
    GoldenFile.assertSame(
        name + ".txt",
        ConsoleWriter.render(
            sample(name), ConsoleOptions.PLAIN, "target/plugin-conformance/report.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"green", "red"})
  void should_be_brief_where_quiet(String name) throws IOException {
    GoldenFile.assertSame(
        name + "-quiet.txt",
        ConsoleWriter.render(sample(name), new ConsoleOptions(false, true), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"green", "red"})
  void should_write_junit_xml_as_agreed(String name) throws IOException {
    GoldenFile.assertSame(
        name + ".xml", new String(JUnitXmlWriter.render(sample(name)), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"green", "red"})
  void should_write_sarif_as_agreed(String name) throws IOException {
    GoldenFile.assertSame(
        name + ".sarif", SarifWriter.render(sample(name), SOURCES, SamplePages::page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"green", "red"})
  void should_write_markdown_as_agreed(String name) throws IOException {
    GoldenFile.assertSame(name + ".md", MarkdownWriter.render(sample(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"green", "red"})
  void should_write_a_badge_as_agreed(String name) throws IOException {
    GoldenFile.assertSame(name + "-badge.json", BadgeWriter.render(sample(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"green", "red"})
  void should_write_html_as_agreed(String name) throws IOException {
    GoldenFile.assertSame(
        name + ".html", HtmlWriter.render(sample(name), SamplePages::page, SamplePages.facts()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void should_write_all_others_when_one_fails_or_hangs(boolean hangs, @TempDir Path folder) {
    var settings = SettingsBuilder.forPlugin(URI.create("http://localhost:8080")).build();
    ReportWriter broken =
        new ReportWriter(
            ReportFormat.HTML,
            "broken.html",
            (report, given) -> {
              while (hangs && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              throw new IllegalStateException("a text of the plugin");
            });
    var formats =
        List.of(ReportWriter.of("json"), broken, ReportWriter.of("sarif"), ReportWriter.of("har"));
    Patience shortly =
        new Patience(Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofMinutes(1));

    assertThatThrownBy(() -> Writers.writeAll(formats, sample("red"), settings, folder, shortly))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("broken.html could not be made")
        .hasMessageContaining("a fault of plugin-conformance itself")
        .hasMessageNotContaining("a text of the plugin");

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            "report.json", "badge.json", SarifWriter.FILE_NAME, HarWriter.FILE_NAME);
  }

  @Test
  void should_write_what_is_asked_for_and_json_always(@TempDir Path folder) throws IOException {
    var settings = SettingsBuilder.forPlugin(URI.create("http://localhost:8080"));
    var all = Writers.writeAll(sample("red"), settings.build(), folder.resolve("all"));
    var asked =
        Writers.writeAll(
            sample("red"),
            SettingsBuilder.forPlugin(URI.create("http://localhost:8080"))
                .reports(Set.of("har", "allure"))
                .build(),
            folder.resolve("asked"));
    var few =
        Writers.writeAll(
            sample("red"), settings.reports(Set.of("junit")).build(), folder.resolve("few"));

    assertThat(all.keySet()).containsExactly("json", "badge", "html", "junit", "markdown", "sarif");
    assertThat(all.values()).allMatch(Files::isRegularFile);
    assertThat(asked.keySet()).containsExactly("json", "badge", "allure", "har");
    assertThat(asked.get("har")).isRegularFile();
    assertThat(asked.get("allure")).isDirectoryContaining("glob:**-result.json");
    assertThat(few.keySet()).containsExactly("json", "badge", "junit");
  }

  @Test
  void should_colour_only_on_a_terminal_that_wants_it() {
    assertThat(ConsoleOptions.of(true, false, Map.of()).colour()).isTrue();
    assertThat(ConsoleOptions.of(false, false, Map.of()).colour()).isFalse();
    assertThat(ConsoleOptions.of(true, false, Map.of("NO_COLOR", "1")).colour()).isFalse();
    assertThat(ConsoleWriter.render(sample("red"), new ConsoleOptions(true, false), null))
        .contains("\u001b[31mFAILED");
  }

  @Test
  void should_append_to_the_step_summary_until_it_is_full(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("summary.md");
    Map<String, String> environment = Map.of("GITHUB_STEP_SUMMARY", file.toString());

    assertThat(StepSummary.append(sample("red"), environment)).isTrue();
    assertThat(StepSummary.append(sample("green"), environment)).isTrue();
    assertThat(file).content().contains("failed ❌", "passed ✅");
    Files.write(file, new byte[MarkdownWriter.LIMIT]);
    assertThat(StepSummary.append(sample("red"), environment)).isFalse();
    assertThat(StepSummary.append(sample("red"), Map.of())).isFalse();
  }

  private static Report sample(String name) {
    return name.equals("green") ? SampleReports.green() : SampleReports.red();
  }
}
