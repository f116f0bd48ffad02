package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.ProfileInfo;
import io.github.pluginconformance.report.Report.Tool;
import io.github.pluginconformance.report.RuleResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report as Markdown for the summary page of a CI job. Everything that is not our own text
 * stands in fenced blocks, so that no link, image, mention or markup of the plugin comes alive.
 */
public final class MarkdownWriter {

  /** The name of the file in the reports directory. */
  public static final String FILE_NAME = "report.md";

  /** What a step summary may take. */
  static final int LIMIT = 1024 * 1024;

  private static final String CUT = "\n_Cut here: see the full report._\n";

  private final Report report;
  private final StringBuilder out = new StringBuilder();
  private int bytes;
  private boolean cut;

  private MarkdownWriter(Report report) {
    this.report = report;
  }

  /** The text, at most 1 MiB in UTF-8. */
  public static String render(Report report) {
    MarkdownWriter writer = new MarkdownWriter(report);
    writer.write();
    return writer.out.toString();
  }

  private void write() {
    append("## plugin-conformance: " + (report.passed() ? "passed ✅" : "failed ❌") + "\n\n");
    fence(List.of(SafeText.line(report.summary().reason())));
    append(Tool.UNTRUSTED + "\n\n");
    writeCounts();
    report.rules().stream()
        .filter(FailureText::hasAny)
        .sorted((one, other) -> Boolean.compare(report.closesGate(other), report.closesGate(one)))
        .forEach(this::writeRule);
    section("Accepted", report.rules().stream().flatMap(MarkdownWriter::accepted));
    section("Not verified", OpenRules.lines(report).stream());
    section(
        "Operations not exercised",
        report.operations().stream().filter(each -> !each.exercised()).map(MarkdownWriter::open));
    section("Lost", report.run().lost().stream());
    section("Not covered", CoverageLines.of(report));
    section("Left behind", report.run().leftBehind().stream());
    section(
        "The gate itself",
        Stream.concat(report.gate().problems().stream(), report.gate().notices().stream()));
  }

  private void writeCounts() {
    append("| | |\n|---|---|\n");
    append("| Rules | " + Counts.outcomes(report.rules()) + " |\n");
    append("| Findings | " + Counts.findings(report.summary().findings()) + " |\n");
    long exercised = report.operations().stream().filter(OperationInfo::exercised).count();
    append("| Operations | " + exercised + " of " + report.operations().size() + " exercised |\n");
    if (report.coverage() != null) {
      append("| Coverage | " + report.coverage().sentence() + " |\n");
    }
    append("| Requests | " + report.run().requests() + " |\n");
    append(profile(report.profile()) + "\n");
  }

  /** What the report rests on. */
  private static String profile(@Nullable ProfileInfo profile) {
    if (profile == null) {
      return "";
    }
    String note = profile.note() == null ? "" : ": " + profile.note();
    return "| Profile | "
        + word(profile.name())
        + ", sources of "
        + word(profile.sourcesDate())
        + words(note)
        + " |\n";
  }

  /** A report that is read again may come from anywhere. */
  private static String word(String text) {
    return text.replaceAll("[^a-zA-Z0-9-]", "");
  }

  private static String words(String text) {
    return text.replaceAll("[^a-zA-Z0-9:,. -]", "");
  }

  private void writeRule(RuleResult rule) {
    boolean red = report.closesGate(rule);
    append(
        "### " + (red ? "❌ " : "⚠️ ") + "`" + rule.id().replaceAll("[^a-zA-Z0-9/-]", "") + "`\n\n");
    fence(new FailureText(report, new Paint(false)).of(rule).stream().skip(1).toList());
  }

  private static Stream<String> accepted(RuleResult rule) {
    return rule.findings().stream()
        .filter(finding -> finding.waived() != null)
        .map(finding -> accepted(rule, finding));
  }

  private static String accepted(RuleResult rule, FindingInfo finding) {
    return rule.id() + ", " + finding.subject() + ": " + finding.waived();
  }

  private static String open(OperationInfo operation) {
    return operation.method()
        + " "
        + operation.path()
        + ": "
        + Objects.requireNonNullElse(operation.reason(), "");
  }

  private void section(String title, Stream<String> lines) {
    List<String> safe = lines.map(SafeText::line).toList();
    if (!safe.isEmpty()) {
      append("### " + title + "\n\n");
      fence(safe);
    }
  }

  /** A block fenced by more backticks than any line in it has in a row. */
  private void fence(List<String> lines) {
    String body = lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    String marks = "`".repeat(Math.max(3, longestRun(body) + 1));
    append(marks + "text\n" + brokenMentions(body) + "\n" + marks + "\n\n");
  }

  /** Fenced text notifies nobody on GitHub; other renderers are less careful. */
  private static String brokenMentions(String text) {
    return text.replaceAll("@(?=\\w)", "@ ");
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Whole blocks only, so that a cut never leaves a fence open. */
  private void append(String block) {
    if (!cut) {
      bytes += block.getBytes(StandardCharsets.UTF_8).length;
      cut = bytes + CUT.length() > LIMIT;
      out.append(cut ? CUT : block);
    }
  }
}
