package io.github.pluginconformance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.ExchangeInfo.RequestInfo;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.RunInfo;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.report.SampleReports;
import io.github.pluginconformance.settings.FailOn;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  /** How far each of the sample reports reaches. */
  private static final String REACH = "3 of 3 operations exercised, nothing left behind";

  private static final LocalDate TODAY = LocalDate.parse("2026-01-02");

  @ParameterizedTest(name = "{0} with failOn {1}: {2}")
  @CsvSource({
    "satisfied, ERROR, passed",
    "satisfied, UNVERIFIED, passed",
    "note, ERROR, passed",
    "note, WARNING, passed",
    "note, UNVERIFIED, passed",
    "warning, ERROR, passed",
    "warning, WARNING, failed",
    "warning, UNVERIFIED, failed",
    "error, ERROR, failed",
    "error, WARNING, failed",
    "error, UNVERIFIED, failed",
    "notVerified, ERROR, passed",
    "notVerified, WARNING, passed",
    "notVerified, UNVERIFIED, failed",
    "partlyVerified, ERROR, passed",
    "partlyVerified, UNVERIFIED, failed",
    "notApplicable, UNVERIFIED, passed",
    "errored, ERROR, failed",
    "errored, WARNING, failed",
    "errored, UNVERIFIED, failed",
    "partlyDecided, ERROR, failed",
    "noteAndUndecided, ERROR, failed",
    "omittedErrors, ERROR, failed",
    "omittedNotes, ERROR, passed"
  })
  void should_follow_the_table(String kind, FailOn failOn, String verdict) {
    Report decided = decide(report(List.of(satisfied(), ruleOf(kind))), failOn);

    assertThat(decided.summary().verdict()).as(decided.summary().reason()).isEqualTo(verdict);
  }

  @Test
  void should_say_what_speaks_for_it() {
    Report decided = decide(report(List.of(satisfied(), ruleOf("warning"))), FailOn.ERROR);

    assertThat(decided.summary().reason()).isEqualTo(REACH + "; 1 rule satisfied, 1 warning");
    assertThat(decided.summary().rules())
        .containsExactly(
            Map.entry("satisfied", 1),
            Map.entry("violated", 1),
            Map.entry("notApplicable", 0),
            Map.entry("notVerified", 0),
            Map.entry("errored", 0));
  }

  @Test
  void should_say_what_speaks_against_it() {
    Report decided =
        decide(
            report(List.of(ruleOf("error"), ruleOf("warning"), ruleOf("errored"))), FailOn.WARNING);

    assertThat(decided.summary().reason())
        .isEqualTo("1 error; 1 warning; 1 rule could not be decided by us" + "; " + REACH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limits.requests (80) are used up|: limits.requests (80) are used up",
        "the answer is larger than we read|''"
      })
  void should_say_which_limit_has_kept_all_of_them_from_being_decided(String why, String told) {
    RuleResult one = undecided("GET /a: limit.requests: limits.requests (80) are used up; stop");
    RuleResult other = undecided("GET /b: not judged, limit.requests: " + why + "; stop");

    assertThat(reason(report(List.of(one, other))))
        .isEqualTo("2 rules could not be decided by us" + told + "; " + REACH);
  }

  private static RuleResult undecided(String reason) {
    return new RuleResult(
        "operation/x",
        "error",
        "title",
        "errored",
        reason,
        1,
        List.of(),
        List.of(),
        List.of(),
        0,
        1,
        0);
  }

  @Test
  void should_fail_where_no_rule_is_selected() {
    assertThat(reason(report(List.of()))).isEqualTo("no rule is selected" + "; " + REACH);
  }

  @Test
  void should_fail_where_no_operation_was_exercised() {
    Report report = withOperations(report(List.of(satisfied())), List.of());

    assertThat(reason(report)).isEqualTo("no operation was exercised");
  }

  @Test
  void should_say_what_to_supply_where_no_operation_was_exercised() {
    RuleResult exercised =
        new RuleResult(
            "operation/exercised",
            "error",
            "title",
            "notVerified",
            "supply credentials",
            0,
            List.of(),
            List.of(),
            List.of(),
            1,
            0,
            0);
    Report report = withOperations(report(List.of(satisfied(), exercised)), List.of());

    assertThat(reason(report)).isEqualTo("no operation was exercised: supply credentials");
  }

  @Test
  void should_not_ask_for_operations_where_only_documents_are_judged() {
    RuleResult manifest = rule("manifest/https", "satisfied", List.of(), 0, 0, 0);
    Report report = withOperations(report(List.of(manifest)), List.of());

    assertThat(decide(report, FailOn.ERROR).passed()).isTrue();
  }

  @Test
  void should_fail_where_the_plugin_was_not_reached() {
    ExchangeInfo refused =
        new ExchangeInfo(
            1,
            "manifest",
            new RequestInfo("GET", "http://localhost:1/", Map.of(), ""),
            null,
            "transport.connect-refused: localhost:1",
            3);
    Report report = withExchanges(report(List.of(satisfied())), List.of(refused));

    assertThat(reason(report))
        .isEqualTo(
            "the plugin at http://localhost:8080 could not be reached"
                + " (transport.connect-refused: localhost:1); "
                + REACH);
  }

  @Test
  void should_fail_where_nothing_was_looked_at() {
    RuleResult idle =
        new RuleResult(
            "operation/x",
            "error",
            "t",
            "notApplicable",
            "r",
            0,
            List.of(),
            List.of(),
            List.of(),
            0,
            0,
            0);

    assertThat(reason(report(List.of(idle))))
        .isEqualTo("no rule found anything to look at" + "; " + REACH);
  }

  @Test
  void should_fail_where_the_run_was_stopped() {
    Report report = withRun(report(List.of(satisfied())), "SIGTERM", List.of());

    assertThat(reason(report)).isEqualTo("the run was stopped: SIGTERM" + "; " + REACH);
  }

  @Test
  void should_fail_where_a_probe_of_ours_failed() {
    Report report =
        withRun(
            report(List.of(satisfied())),
            null,
            List.of("our own fault: auth: NullPointerException"));

    assertThat(reason(report))
        .isEqualTo("our own fault: auth: NullPointerException" + "; " + REACH);
  }

  private static String reason(Report report) {
    Report decided = decide(report, FailOn.ERROR);
    assertThat(decided.passed()).isFalse();
    return decided.summary().reason();
  }

  private static Report decide(Report report, FailOn failOn) {
    return Gate.decide(
        report,
        SettingsBuilder.forPlugin(URI.create("http://localhost:8080")).failOn(failOn).build(),
        TODAY);
  }

  private static RuleResult satisfied() {
    return rule("operation/fine", "satisfied", List.of(), 0, 0, 0);
  }

  private static RuleResult ruleOf(String kind) {
    return switch (kind) {
      case "note", "warning", "error" -> violated(kind, 0, 0);
      case "partlyVerified" -> rule("operation/x", "satisfied", List.of(), 1, 0, 0);
      case "notVerified" -> rule("operation/x", kind, List.of(), 1, 0, 0);
      case "errored" -> rule("operation/x", kind, List.of(), 0, 1, 0);
      case "partlyDecided" -> rule("operation/x", "satisfied", List.of(), 0, 1, 0);
      case "noteAndUndecided" -> violated("note", 1, 0);
      case "omittedErrors" -> violated("error", 0, 5);
      case "omittedNotes" -> violated("note", 0, 5);
      default -> rule("operation/x", kind, List.of(), 0, 0, 0);
    };
  }

  private static RuleResult violated(String level, int undecided, int omitted) {
    String waived = omitted > 0 ? "accepted (kaj, until 2026-02-01)" : null;
    FindingInfo finding =
        new FindingInfo(level, "GET /x", null, "m", null, null, null, null, "f", waived, 1);
    return rule("operation/x", "violated", List.of(finding), 0, undecided, omitted);
  }

  private static RuleResult rule(
      String id, String outcome, List<FindingInfo> findings, int open, int undecided, int omitted) {
    return new RuleResult(
        id, "error", "t", outcome, null, 1, findings, List.of(), List.of(), open, undecided,
        omitted);
  }

  private static Report report(List<RuleResult> rules) {
    Report green = SampleReports.green();
    return green.decided(green.summary(), rules, green.gate());
  }

  private static Report withOperations(Report report, List<OperationInfo> operations) {
    return with(report, report.run(), operations, report.exchanges());
  }

  private static Report withExchanges(Report report, List<ExchangeInfo> exchanges) {
    return with(report, report.run(), report.operations(), exchanges);
  }

  private static Report withRun(Report report, String stopped, List<String> faults) {
    RunInfo run = report.run();
    RunInfo other =
        new RunInfo(
            run.startedAt(),
            run.durationMillis(),
            run.seed(),
            run.requests(),
            stopped == null,
            List.of(),
            stopped,
            faults,
            run.id(),
            run.lost());
    return with(report, other, report.operations(), report.exchanges());
  }

  private static Report with(
      Report report, RunInfo run, List<OperationInfo> operations, List<ExchangeInfo> exchanges) {
    return new Report(
        1,
        report.tool(),
        report.target(),
        run,
        report.summary(),
        report.settings(),
        report.rules(),
        operations,
        exchanges,
        report.previews(),
        report.contextCost(),
        report.gate(),
        report.profile(),
        report.coverage(),
        report.citations());
  }

  @Test
  void should_begin_with_what_is_lost_and_say_how_far_it_reaches() {
    Report report = report(List.of(satisfied()));
    RunInfo run = report.run();
    RunInfo losing =
        new RunInfo(
            run.startedAt(),
            run.durationMillis(),
            run.seed(),
            run.requests(),
            true,
            List.of("todo 7"),
            null,
            List.of(),
            run.id(),
            List.of("todo 1", "todo 2", "todo 3", "todo 4"));

    Report decided =
        decide(with(report, losing, report.operations(), report.exchanges()), FailOn.ERROR);

    assertThat(decided.summary().reason())
        .isEqualTo(
            "lost by this run: todo 1, todo 2, todo 3, and 1 more;"
                + " 3 of 3 operations exercised, 1 left behind; 1 rule satisfied");
    assertThat(decided.summary().operations().total()).isEqualTo(3);
    assertThat(decided.summary().operations().exercised()).isEqualTo(3);
  }
}
