package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rule's failures as a small document: what was required and by whom, where, expected and
 * actual, a command that shows it again, and what to check.
 */
final class FailureText {

  private static final int GROUPS = 5;
  private static final int SUBJECTS = 3;

  private final Report report;
  private final Paint paint;

  FailureText(Report report, Paint paint) {
    this.report = report;
    this.paint = paint;
  }

  /** Whether there is anything to tell: a finding that is not accepted, or an error of ours. */
  static boolean hasAny(RuleResult rule) {
    return rule.is(Outcome.ERRORED)
        || rule.undecided() > 0
        || rule.findings().stream().anyMatch(finding -> finding.waived() == null);
  }

  /** The document, line by line, with an empty line at its end. */
  List<String> of(RuleResult rule) {
    List<FindingGroup> groups =
        FindingGroup.of(
            rule.findings().stream().filter(finding -> finding.waived() == null).toList());
    List<String> lines = new ArrayList<>();
    lines.add(paint.bold(SafeText.line(rule.id())) + " (" + paint.level(level(rule, groups)) + ")");
    add(lines, "required", rule.title());
    add(lines, "source", String.join("; ", rule.basis()));
    if (rule.undecided() > 0 || rule.is(Outcome.ERRORED)) {
      add(lines, "undecided", rule.reason());
    }
    groups.stream().limit(GROUPS).forEach(group -> addGroup(lines, group, level(rule, groups)));
    addRest(lines, rule, groups);
    if (!groups.isEmpty()) {
      rule.check().forEach(cause -> add(lines, "check", cause));
    }
    lines.add("");
    return lines;
  }

  private String level(RuleResult rule, List<FindingGroup> groups) {
    boolean ours = groups.isEmpty() && report.closesGate(rule);
    return groups.isEmpty() ? (ours ? "undecided" : rule.level()) : groups.get(0).first().level();
  }

  /**
   * One finding; it says its level where it is not the one that stands above.
   *
   * @param above the level that stands beside the rule
   */
  private static void addGroup(List<String> lines, FindingGroup group, String above) {
    FindingInfo finding = group.first();
    String own = finding.level().equals(above) ? "" : finding.level() + ": ";
    add(lines, "found", own + finding.message());
    add(lines, "where", where(group));
    add(lines, "expected", finding.expected());
    add(lines, "actual", finding.actual());
    add(lines, "try", finding.curl());
  }

  private static String where(FindingGroup group) {
    FindingInfo finding = group.first();
    String place = finding.location() == null ? "" : " at " + finding.location();
    String times = group.count() > 1 ? " (" + group.count() + " times)" : "";
    return finding.subject() + place + exchange(finding) + times + also(group.others());
  }

  private static String exchange(FindingInfo finding) {
    return finding.exchange() == null ? "" : ", exchange " + finding.exchange();
  }

  private static String also(List<String> others) {
    if (others.isEmpty()) {
      return "";
    }
    String shown = String.join(", ", others.subList(0, Math.min(SUBJECTS, others.size())));
    String more = others.size() > SUBJECTS ? " and " + (others.size() - SUBJECTS) + " more" : "";
    return "; also " + shown + more;
  }

  private static void addRest(List<String> lines, RuleResult rule, List<FindingGroup> groups) {
    int rest = Math.max(0, groups.size() - GROUPS) + rule.omitted();
    if (rest > 0) {
      add(lines, "found", rest + " more, see the report");
    }
  }

  private static void add(List<String> lines, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      String head = "  " + label + ":" + " ".repeat(Math.max(1, 11 - label.length()));
      lines.add(head + SafeText.line(Objects.requireNonNull(text)));
    }
  }
}
