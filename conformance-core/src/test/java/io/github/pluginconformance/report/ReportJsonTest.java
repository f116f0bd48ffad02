package io.github.pluginconformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"green.json", "red.json"})
  void should_write_what_it_read(String name) throws IOException {
    String text = SampleReports.text(name);

    assertThat(mapper.readTree(ReportJson.toJson(ReportJson.fromJson(text))))
        .isEqualTo(mapper.readTree(text));
  }

  @Test
  void should_keep_the_documented_order_and_write_nulls() throws IOException {
    JsonNode json = mapper.readTree(ReportJson.toJson(SampleReports.green()));

    assertThat(json.properties().stream().map(Map.Entry::getKey))
        .startsWith(
            "formatVersion",
            "tool",
            "target",
            "run",
            "summary",
            "settings",
            "rules",
            "operations",
            "exchanges");
    assertThat(json.at("/rules/0").has("reason")).isTrue();
    assertThat(json.at("/rules/0/reason").isNull()).isTrue();
  }

  @Test
  void should_read_a_report_without_additions() throws IOException {
    String json =
        """
        {"formatVersion": 1, "tool": {"name": "t", "version": "1"},
         "target": {"baseUrl": "http://h", "publicUrl": null, "profile": "chatgpt-plugin", "mode": "read-only"},
         "run": {"startedAt": "2026-01-01T00:00:00Z", "durationMillis": 1, "seed": 1, "requests": 1,
                 "completed": true, "leftBehind": []},
         "summary": {"verdict": "passed", "reason": "r", "rules": {}, "findings": {}},
         "settings": [], "rules": [{"id": "a/b", "level": "error", "title": "t", "outcome": "satisfied",
                                    "reason": null, "subjects": 1, "findings": []}],
         "operations": [], "exchanges": []}
        """;
    Report report = ReportJson.fromJson(json);

    assertThat(report.previews()).isEmpty();
    assertThat(report.gate().failOn()).isEqualTo("error");
    assertThat(report.rules().get(0).check()).isEmpty();
  }

  @Test
  void should_refuse_a_version_it_does_not_know() {
    assertThatThrownBy(() -> ReportJson.fromJson("{\"formatVersion\": 2}"))
        .isInstanceOf(IOException.class)
        .hasMessage("format version 2 is not known here; this version reads 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "{\"formatVersion\": \"1\"}", "{\"formatVersion\": 1} x", "no"})
  void should_refuse_what_is_no_report(String text) {
    assertThatThrownBy(() -> ReportJson.fromJson(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("not a report of plugin-conformance: ");
  }

  @Test
  void should_name_the_file_that_is_missing(@TempDir Path folder) {
    assertThatThrownBy(() -> ReportJson.read(folder.resolve("report.json")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("There is no report at ");
  }

  @Test
  void should_leave_nothing_but_the_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new/report.json");
    ReportJson.write(SampleReports.green(), file);
    ReportJson.write(SampleReports.red(), file);

    assertThat(ReportJson.read(file)).isEqualTo(SampleReports.red());
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void should_spell_out_half_a_surrogate_pair() throws IOException {
    Report report = SampleReports.red();
    RuleResult rule = report.rules().get(2);
    FindingInfo finding = rule.findings().get(0).waivedBy("a\ud800b\udc00");
    Report odd =
        report.decided(report.summary(), List.of(rule.with(List.of(finding))), report.gate());

    assertThat(
            ReportJson.fromJson(ReportJson.toJson(odd)).rules().get(0).findings().get(0).waived())
        .isEqualTo("a\\ud800b\\udc00");
  }

  @Test
  void should_thin_out_evidence_beyond_twenty_megabytes() {
    assertThat(ReportJson.toJson(with(5_000)).length()).isLessThan(20 * 1024 * 1024);
  }

  @Test
  void should_keep_what_findings_point_to_and_every_exchange_in_a_report_above_four_megabytes()
      throws IOException {
    Report report = SampleReports.red();
    Report read = ReportJson.fromJson(ReportJson.toJson(with(1_000)));

    assertThat(read.rules()).isEqualTo(report.rules());
    assertThat(read.exchanges()).hasSize(report.exchanges().size() + 1_000);
    assertThat(read.exchanges().get(read.exchanges().size() - 1).request().headers()).isEmpty();
    assertThat(
            report.rules().stream()
                .flatMap(rule -> rule.findings().stream())
                .flatMap(finding -> report.exchange(finding.exchange()).stream()))
        .isNotEmpty()
        .allSatisfy(shown -> assertThat(read.exchange(shown.id())).contains(shown));
  }

  @Test
  void should_keep_everything_in_a_report_below_that() throws IOException {
    Report report = with(100);

    assertThat(ReportJson.fromJson(ReportJson.toJson(report))).isEqualTo(report);
  }

  /** The red report with so many exchanges more, of five kilobytes each. */
  private static Report with(int more) {
    Report report = SampleReports.red();
    ExchangeInfo big =
        new ExchangeInfo(
            1_000,
            "big",
            new ExchangeInfo.RequestInfo("GET", "http://h/", Map.of("a", "x".repeat(5_000)), ""),
            null,
            null,
            1);
    List<ExchangeInfo> exchanges = new ArrayList<>(report.exchanges());
    exchanges.addAll(Collections.nCopies(more, big));
    return new Report(
        1,
        report.tool(),
        report.target(),
        report.run(),
        report.summary(),
        report.settings(),
        report.rules(),
        report.operations(),
        exchanges,
        report.previews(),
        report.contextCost(),
        report.gate(),
        report.profile(),
        report.coverage(),
        report.citations());
  }
}
