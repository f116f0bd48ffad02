package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.report.SampleReports;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleWriterTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void should_tell_a_finding_its_own_level_where_another_stands_above() throws IOException {
    JsonNode report = JSON.readTree(SampleReports.text("red.json"));
    ArrayNode findings = findings(report, "operation/no-server-error");
    ObjectNode lesser = findings.get(0).deepCopy();
    lesser.put("level", "warning").put("message", "It was slow about it.");
    findings.add(lesser);

    List<String> lines = lines(ReportJson.fromJson(report.toString()));

    assertThat(lines)
        .containsSubsequence(
            "operation/no-server-error (error)",
            "  found:      A request with an empty body was answered 500"
                + " <script>alert(1)</script>.",
            "  found:      warning: It was slow about it.");
    assertThat(lines).filteredOn(line -> line.contains("found:      error:")).isEmpty();
  }

  @Test
  void should_say_the_sources_of_a_rule_once_however_many_findings_there_are() throws IOException {
    JsonNode report = JSON.readTree(SampleReports.text("red.json"));
    ArrayNode findings = findings(report, "operation/no-server-error");
    findings.add(((ObjectNode) findings.get(0).deepCopy()).put("message", "Another one."));

    List<String> lines = lines(ReportJson.fromJson(report.toString()));

    int from = lines.indexOf("operation/no-server-error (error)");
    int to = lines.subList(from, lines.size()).indexOf("") + from;
    assertThat(lines.subList(from, to)).filteredOn(line -> line.startsWith("  source:")).hasSize(1);
  }

  @Test
  void should_say_the_verdict_and_its_cause_alone_where_nobody_answers() throws IOException {
    Report report = unreached(SettingsBuilder.forPlugin(nobody()));

    List<String> lines = lines(report);

    assertThat(report.passed()).isFalse();
    assertThat(lines).hasSizeLessThanOrEqualTo(5);
    assertThat(lines)
        .anyMatch(line -> line.startsWith("FAILED: ") && line.contains("could not be reached"))
        .anyMatch(line -> line.startsWith("report: "))
        .anyMatch(line -> line.contains("startupTimeout"))
        .noneMatch(line -> line.startsWith("not verified"));
  }

  @Test
  void should_still_tell_what_the_package_lacks_where_nobody_answers() throws IOException {
    Files.writeString(
        folder.resolve("ai-plugin.json"),
        """
        {"schema_version": "v2.4", "name_for_human": "", "description_for_human": "Cities", "namespace": "cities",
         "functions": [{"name": "listCities", "description": "Lists cities"}],
         "runtimes": [{"type": "OpenApi", "auth": {"type": "None"}, "spec": {"url": "openapi.yaml"}}]}
        """);
    Files.writeString(
        folder.resolve("openapi.yaml"),
        """
        openapi: 3.0.3
        info: { title: Cities, version: "1" }
        servers: [{ url: "https://cities.example.com" }]
        paths:
          /cities:
            get: { operationId: listCities, summary: Lists cities, responses: { "200": { description: ok } } }
        """);

    List<String> lines =
        lines(
            unreached(
                SettingsBuilder.forPlugin(nobody())
                    .publicUrl(URI.create("https://cities.example.com"))
                    .set(SettingKeys.PLUGIN_MANIFEST, folder.resolve("ai-plugin.json"))
                    .profile(Profile.COPILOT_PLUGIN)));

    assertThat(lines).anyMatch(line -> line.startsWith("copilot/names-present"));
  }

  private Report unreached(SettingsBuilder settings) {
    return ConformanceRun.execute(
        settings.reportsDirectory(folder.resolve("reports")).build(), Progress.SILENT);
  }

  private static URI nobody() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://localhost:" + free.getLocalPort());
    }
  }

  private static List<String> lines(Report report) {
    return ConsoleWriter.render(report, ConsoleOptions.PLAIN, "report.html").lines().toList();
  }

  private static ArrayNode findings(JsonNode report, String rule) {
    for (JsonNode result : report.get("rules")) {
      if (result.get("id").asText().equals(rule)) {
        return (ArrayNode) result.get("findings");
      }
    }
    throw new AssertionError(rule);
  }
}
