package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.ProfileInfo;
import io.github.pluginconformance.report.RuleResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report on a console: areas, each failure as a small document, totals, and the verdict last.
 */
public final class ConsoleWriter {

  private static final int OPEN_REASONS = 15;

  private final Report report;
  private final ConsoleOptions options;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  private ConsoleWriter(Report report, ConsoleOptions options) {
    this.report = report;
    this.options = options;
    this.paint = new Paint(options.colour());
  }

  /**
   * The text, with a line feed after each line.
   *
   * @param reportFile where the report for people is; null if none was written
   */
  public static String render(Report report, ConsoleOptions options, @Nullable String reportFile) {
    ConsoleWriter writer = new ConsoleWriter(report, options);
    writer.write(reportFile);
    return String.join("\n", writer.lines) + "\n";
  }

  /** Prints the text to this stream. */
  public static void print(
      Report report, ConsoleOptions options, @Nullable String reportFile, PrintStream out) {
    out.print(render(report, options, reportFile));
    out.flush();
  }

  private void write(@Nullable String reportFile) {
    if (!options.quiet()) {
      writeHead();
    }
    if (Reached.isNothing(report)) {
      writeVerdict(reportFile);
      add("%s", Reached.HINT);
      return;
    }
    if (!options.quiet()) {
      writeAreas();
    }
    writeFailures();
    if (!options.quiet()) {
      writeAccepted();
      writeOpen();
      writeTotals();
      writeProfile();
    }
    writeGate();
    writeVerdict(reportFile);
  }

  private void writeHead() {
    String target = report.target().baseUrl();
    if (report.target().publicUrl() != null) {
      target += " as " + report.target().publicUrl();
    }
    add(
        "%s %s: %s (%s, %s, seed %s)",
        report.tool().name(),
        report.tool().version(),
        target,
        report.target().profile(),
        report.target().mode(),
        report.run().seed());
    lines.add("");
  }

  private void writeAreas() {
    Map<String, List<RuleResult>> areas =
        report.rules().stream()
            .collect(
                Collectors.groupingBy(RuleResult::area, LinkedHashMap::new, Collectors.toList()));
    areas.forEach(this::writeArea);
    lines.add("");
  }

  private void writeArea(String area, List<RuleResult> rules) {
    boolean red = rules.stream().anyMatch(report::closesGate);
    boolean seen = rules.stream().anyMatch(rule -> rule.subjects() > 0);
    boolean open = !seen && rules.stream().anyMatch(RuleResult::isLeftOpen);
    String mark = red ? paint.red("x") : open ? "?" : paint.green("+");
    String text = String.format(Locale.ROOT, "%-13s", SafeText.line(area)) + Counts.outcomes(rules);
    lines.add(mark + " " + text);
  }

  private void writeFailures() {
    FailureText text = new FailureText(report, paint);
    report.rules().stream()
        .filter(rule -> options.quiet() ? report.closesGate(rule) : FailureText.hasAny(rule))
        .forEach(rule -> lines.addAll(text.of(rule)));
  }

  private void writeAccepted() {
    for (RuleResult rule : report.rules()) {
      rule.findings().stream()
          .filter(finding -> finding.waived() != null)
          .forEach(
              finding ->
                  add(
                      "accepted: %s, %s: %s",
                      rule.id(), finding.subject(), Objects.requireNonNull(finding.waived())));
    }
  }

  private void writeOpen() {
    List<String> open = OpenRules.lines(report);
    open.stream().limit(OPEN_REASONS).forEach(line -> add("not verified: %s", line));
    if (open.size() > OPEN_REASONS) {
      add("not verified for %s more reasons, see the report", open.size() - OPEN_REASONS);
    }
    report.run().lost().forEach(thing -> add("lost: %s", thing));
    report.run().leftBehind().forEach(thing -> add("left behind: %s", thing));
  }

  private void writeTotals() {
    long exercised = report.operations().stream().filter(OperationInfo::exercised).count();
    separate();
    lines.add("rules:      " + Counts.outcomes(report.rules()));
    lines.add("findings:   " + Counts.findings(report.summary().findings()));
    lines.add(
        "operations: "
            + exercised
            + " of "
            + report.operations().size()
            + " exercised, "
            + report.run().requests()
            + " requests in "
            + report.run().durationMillis()
            + " ms");
    if (report.coverage() != null) {
      add("coverage:   %s", report.coverage().sentence());
    }
  }

  private void writeProfile() {
    ProfileInfo profile = report.profile();
    if (profile != null && profile.note() != null) {
      add("note:       %s", profile.note());
    }
  }

  private void writeGate() {
    report.gate().problems().forEach(text -> add("gate: %s", text));
    report.gate().notices().forEach(text -> add("gate: %s", text));
  }

  private void writeVerdict(@Nullable String reportFile) {
    String reason = SafeText.line(report.summary().reason());
    separate();
    lines.add(
        report.passed()
            ? paint.bold(paint.green("PASSED")) + ": " + reason
            : paint.bold(paint.red("FAILED")) + ": " + reason);
    if (reportFile != null) {
      add("report: %s", reportFile);
    }
  }

  /** Adds an empty line, unless there is one already. */
  private void separate() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** Adds a line; every argument is made harmless. */
  private void add(String format, Object... values) {
    Object[] safe = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      safe[i] = SafeText.line(String.valueOf(values[i]));
    }
    lines.add(String.format(Locale.ROOT, format, safe));
  }
}
