package io.github.pluginconformance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.GateInfo.WaiverInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.report.SampleReports;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that are accepted, by the baseline or by a waiver. */
class AcceptanceTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-01-02");

  @TempDir Path folder;

  @Test
  void should_be_green_after_a_baseline_and_red_again_with_a_new_fault() throws IOException {
    Report red = report(finding("error", "GET /a", "1"));
    assertThat(decide(red).passed()).isFalse();

    Baseline.write(red, baseline());
    assertThat(decide(red).summary().reason())
        .isEqualTo(
            "3 of 3 operations exercised, nothing left behind; 1 finding known from the baseline");
    assertThat(decide(red).passed()).isTrue();

    Report more = report(finding("error", "GET /a", "1"), finding("error", "GET /b", "2"));
    assertThat(decide(more).summary().reason())
        .isEqualTo("1 error; 3 of 3 operations exercised, nothing left behind");
  }

  @Test
  void should_keep_known_findings_visible() throws IOException {
    Report red = report(finding("error", "GET /a", "1"));
    Baseline.write(red, baseline());

    assertThat(decide(red).rules().get(0).findings())
        .extracting(FindingInfo::waived)
        .containsExactly("baseline");
    assertThat(decide(red).summary().findings())
        .containsEntry("baseline", 1)
        .containsEntry("error", 0);
  }

  @Test
  void should_fail_for_a_stale_entry_and_name_the_line_to_delete() throws IOException {
    Baseline.write(
        report(finding("error", "GET /a", "1"), finding("error", "GET /b", "2")), baseline());

    assertThat(decide(report(finding("error", "GET /a", "1"))).summary().reason())
        .isEqualTo(
            "conformance-baseline.yaml line 5: no longer found, delete the line:"
                + " - {rule: operation/x, subject: \"GET /b\", …, fingerprint: \"2\"};"
                + " 3 of 3 operations exercised, nothing left behind");
    assertThat(Files.readAllLines(baseline()).get(4)).contains("GET /b");
  }

  @Test
  void should_not_call_an_entry_stale_that_this_run_did_not_look_for() throws IOException {
    Baseline.write(report(finding("error", "GET /a", "1")), baseline());
    RuleResult open =
        new RuleResult(
            "operation/x",
            "error",
            "t",
            "notVerified",
            "r",
            1,
            List.of(),
            List.of(),
            List.of(),
            1,
            0,
            0);

    assertThat(decide(report(List.of(open))).passed()).isTrue();
  }

  @Test
  void should_not_accept_a_finding_that_became_graver() throws IOException {
    Baseline.write(report(finding("warning", "GET /a", "1")), baseline());

    assertThat(decide(report(finding("error", "GET /a", "1"))).passed()).isFalse();
    assertThat(decide(report(finding("warning", "GET /a", "1"))).summary().findings())
        .containsEntry("baseline", 1);
  }

  @Test
  void should_write_a_baseline_that_is_sorted_and_the_same_each_time() throws IOException {
    FindingInfo a = finding("error", "GET /a", "1");
    FindingInfo b = finding("error", "b \"quoted\" \\ \u202e\ud83d\ude00", "2");
    FindingInfo note = finding("note", "GET /c", "3");
    Baseline.write(report(b, a, note), baseline());
    String first = Files.readString(baseline());
    Baseline.write(report(a, b), baseline());

    assertThat(Files.readString(baseline()))
        .isEqualTo(first)
        .isEqualTo(
            """
            # Known findings of plugin-conformance. Written by its baseline goal; review changes, delete what is fixed.
            formatVersion: 1
            findings:
              - {rule: operation/x, subject: "GET /a", level: error, fingerprint: "1"}
              - {rule: operation/x, subject: "b \\"quoted\\" \\\\ \\u202e\\U0001f600", level: error, fingerprint: "2"}
            """);
    assertThat(decide(report(a, b)).passed()).isTrue();
  }

  @Test
  void should_write_an_empty_baseline() throws IOException {
    Report green = SampleReports.green();
    Baseline.write(green, baseline());

    assertThat(decide(green).passed()).isTrue();
  }

  @Test
  void should_keep_waived_findings_out_of_the_baseline() throws IOException {
    FindingInfo waived = finding("error", "GET /a", "1").waivedBy("reason (kaj, until 2026-02-01)");

    assertThat(Baseline.write(report(waived), baseline())).isZero();
  }

  @Test
  void should_fail_with_a_baseline_of_a_format_that_it_does_not_know() throws IOException {
    Files.writeString(baseline(), "formatVersion: 2\nfindings: []\n");

    assertThat(decide(SampleReports.green()).summary().reason())
        .contains(
            "the baseline conformance-baseline.yaml cannot be used: its formatVersion is 2, and"
                + " this version reads only 1");

    Files.writeString(baseline(), "formatVersion: 1\nfindings: []\n");

    assertThat(decide(SampleReports.green()).summary().reason()).doesNotContain("formatVersion");
  }

  @Test
  void should_fail_with_a_baseline_that_cannot_be_read() throws IOException {
    Files.writeString(baseline(), "findings:\n  - {rule: a/b}\n");

    assertThat(decide(SampleReports.green()).summary().reason())
        .isEqualTo(
            "the baseline conformance-baseline.yaml cannot be used:"
                + " line 2: an entry needs rule, subject, level and fingerprint;"
                + " 3 of 3 operations exercised, 1 error rule not verified,"
                + " nothing left behind");
  }

  @Test
  void should_waive_what_a_person_accepted() throws IOException {
    waive("operation/x", "GET /a", "2026-01-02");
    Report decided = decide(report(finding("error", "GET /a", "1")));

    assertThat(decided.passed()).isTrue();
    assertThat(decided.rules().get(0).findings().get(0).waived())
        .isEqualTo("Legacy client (kaj, until 2026-01-02)");
    assertThat(states(decided)).containsExactly("used");
  }

  @Test
  void should_waive_only_that_subject() throws IOException {
    waive("operation/x", "GET /a", "2026-12-31");

    assertThat(decide(report(finding("error", "GET /b", "1"))).passed()).isFalse();
  }

  @Test
  void should_waive_every_subject_for_a_star() throws IOException {
    waive("operation/x", "\"*\"", "2026-12-31");

    assertThat(decide(report(finding("error", "GET /b", "1"))).passed()).isTrue();
  }

  @Test
  void should_report_an_expired_waiver_and_not_waive() throws IOException {
    waive("operation/x", "GET /a", "2026-01-01");
    Report decided = decide(report(finding("error", "GET /a", "1")));

    assertThat(decided.passed()).isFalse();
    assertThat(states(decided)).containsExactly("expired");
    assertThat(decided.gate().notices())
        .containsExactly(
            "conformance-waivers.yaml line 1: this waiver does not hold: it expired on 2026-01-01");
  }

  @Test
  void should_report_an_unused_waiver_and_stay_green() throws IOException {
    waive("operation/x", "GET /a", "2026-12-31");
    Report decided = decide(SampleReports.green());

    assertThat(decided.passed()).isTrue();
    assertThat(decided.gate().notices())
        .containsExactly(
            "conformance-waivers.yaml line 1: this waiver is not needed, nothing matches it");
  }

  @Test
  void should_report_a_waiver_that_says_too_little_or_something_else() throws IOException {
    Files.writeString(
        waivers(),
        """
        waivers:
          - {rule: operation/x, subject: GET /a, reason: because, until: soon, owner: kaj}
          - {rule: operation/x, subject: GET /a, until: 2026-12-31}
          - {rule: operation/x, subject: GET /a, reason: r, until: 2026-12-31, owner: kaj, message: m}
          - nonsense
        """);
    Report decided = decide(report(finding("error", "GET /a", "1")));

    assertThat(decided.passed()).isFalse();
    assertThat(states(decided)).containsOnly("invalid").hasSize(4);
    assertThat(decided.gate().notices())
        .containsExactly(
            "conformance-waivers.yaml line 2: this waiver does not hold: 'until' is no date such as"
                + " 2027-01-31: soon",
            "conformance-waivers.yaml line 3: this waiver does not hold: it does not say its"
                + " reason, owner",
            "conformance-waivers.yaml line 4: this waiver does not hold: 'message' is not known; it"
                + " may say rule, subject, reason, until, owner",
            "conformance-waivers.yaml line 5: this waiver does not hold: it does not say its rule,"
                + " subject, reason, until, owner");
  }

  @Test
  void should_report_waivers_that_cannot_be_read() throws IOException {
    Files.writeString(waivers(), "waivers: [");
    Report decided = decide(report(finding("error", "GET /a", "1")));

    assertThat(decided.passed()).isFalse();
    assertThat(decided.gate().notices()).hasSize(1);
    assertThat(decided.gate().notices().get(0))
        .startsWith("the waivers in conformance-waivers.yaml do not hold: it ")
        .contains("not YAML");
  }

  @Test
  void should_never_waive_what_we_could_not_decide() throws IOException {
    waive("operation/x", "\"*\"", "2026-12-31");
    RuleResult errored =
        new RuleResult(
            "operation/x",
            "error",
            "t",
            "errored",
            "r",
            1,
            List.of(),
            List.of(),
            List.of(),
            0,
            1,
            0);

    assertThat(decide(report(List.of(errored))).passed()).isFalse();
  }

  private Path baseline() {
    return folder.resolve("conformance-baseline.yaml");
  }

  private Path waivers() {
    return folder.resolve("conformance-waivers.yaml");
  }

  private void waive(String rule, String subject, String until) throws IOException {
    Files.writeString(
        waivers(),
        "- rule: %s\n  subject: %s\n  reason: Legacy client\n  until: %s\n  owner: kaj\n"
            .formatted(rule, subject, until));
  }

  private static List<String> states(Report report) {
    return report.gate().waivers().stream().map(WaiverInfo::state).toList();
  }

  private Report decide(Report report) {
    SettingsBuilder settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost:8080")).baseline(baseline());
    if (Files.exists(waivers())) {
      settings.waivers(waivers());
    }
    return Gate.decide(report, settings.build(), TODAY);
  }

  private static FindingInfo finding(String level, String subject, String fingerprint) {
    return new FindingInfo(level, subject, null, "m", null, null, null, null, fingerprint, null, 1);
  }

  private static Report report(FindingInfo... findings) {
    return report(
        List.of(
            new RuleResult(
                "operation/x",
                "error",
                "t",
                "violated",
                null,
                1,
                List.of(findings),
                List.of(),
                List.of(),
                0,
                0,
                0)));
  }

  private static Report report(List<RuleResult> rules) {
    Report green = SampleReports.green();
    return green.decided(green.summary(), rules, green.gate());
  }
}
