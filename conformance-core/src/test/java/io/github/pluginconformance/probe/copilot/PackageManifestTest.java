package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules about manifests say of one that is a file of a package. */
class PackageManifestTest {

  private static final String MANIFEST = "ai-plugin.json";

  @TempDir Path folder;
  private CopilotPackage written;

  @BeforeEach
  void write() {
    written =
        CopilotPackage.in(
            folder,
            "{\"type\": \"ApiKeyPluginVault\", \"reference_id\": \"${{KEY_ID}}\"}",
            CopilotPackage.BEARER);
  }

  @Test
  void should_be_content_with_the_manifest_that_was_reviewed() throws IOException {
    Path copy = Files.copy(folder.resolve(MANIFEST), folder.resolve("reviewed.txt"));

    Report report = look(settings().approvedManifest(copy));

    assertThat(violated(report)).isEmpty();
    assertThat(outcome(report, "manifest/strict-json")).isEqualTo("satisfied");
    assertThat(outcome(report, "manifest/unchanged")).isEqualTo("satisfied");
    assertThat(outcome(report, "manifest/contact-email")).isEqualTo("notApplicable");
    assertThat(outcome(report, "manifest/reachable")).isEqualTo("notApplicable");
  }

  @Test
  void should_find_a_remark_in_the_json_and_read_on() {
    with("\"namespace\"", "// ours\n  \"namespace\"");

    assertThat(violated(look(settings()))).containsExactly("manifest/strict-json");
  }

  @Test
  void should_find_what_was_changed_after_the_review() throws IOException {
    Path copy = Files.copy(folder.resolve(MANIFEST), folder.resolve("reviewed.txt"));
    with("Finds repair jobs. Use it", "Finds repairs. Use it");

    Report report = look(settings().approvedManifest(copy));

    assertThat(violated(report)).containsExactly("manifest/unchanged");
    assertThat(report.rule("manifest/unchanged").orElseThrow().findings())
        .extracting(FindingInfo::subject)
        .containsExactly("description_for_model");
  }

  @Test
  void should_note_an_address_that_is_none() {
    with("\"namespace\"", "\"contact_email\": \"nobody\", \"namespace\"");

    Report report = look(settings());

    assertThat(violated(report)).isEmpty();
    assertThat(report.rule("manifest/contact-email").orElseThrow().findings())
        .extracting(FindingInfo::level)
        .containsExactly("note");
  }

  private void with(String text, String other) {
    written.with(MANIFEST, written.text(MANIFEST).replace(text, other));
  }

  private SettingsBuilder settings() {
    return written
        .settings(URI.create("http://localhost:9"))
        .rules(new RuleSelection(List.of("manifest/*", "copilot/schema-version"), List.of()));
  }

  private static Report look(SettingsBuilder settings) {
    return CopilotPackage.run(settings);
  }

  private static List<String> violated(Report report) {
    return CopilotPackage.violated(report, "error", "warning");
  }

  private static String outcome(Report report, String rule) {
    return report.rule(rule).orElseThrow().outcome();
  }
}
