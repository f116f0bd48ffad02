package io.github.pluginconformance.writer.html;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RulePage;
import io.github.pluginconformance.report.RulePages;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.writer.Counts;
import io.github.pluginconformance.writer.FindingGroup;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One rule on the page.
 *
 * @param red whether it closes the gate
 * @param findings those that are shown
 * @param hidden how many findings are not shown here
 * @param page its page; null if it has none
 */
public record RuleView(
    RuleResult result,
    boolean red,
    List<FindingView> findings,
    int hidden,
    @Nullable RulePage page) {

  private static final int SHOWN = 20;

  static RuleView of(Report report, RuleResult rule, @Nullable RulePage page) {
    List<FindingGroup> groups = FindingGroup.of(rule.findings());
    return new RuleView(
        rule,
        report.closesGate(rule),
        groups.stream().limit(SHOWN).map(group -> FindingView.of(report, group)).toList(),
        Math.max(0, groups.size() - SHOWN) + rule.omitted(),
        page);
  }

  /** Where a link to the rule leads, without the number sign. */
  public String anchor() {
    return anchor(result.id());
  }

  static String anchor(String ruleId) {
    return "rule-" + plain(ruleId, "-");
  }

  /** Where its sources can be read. */
  public List<String> addresses() {
    return RulePages.addresses(result.id()).stream().map(URI::toString).toList();
  }

  /** Classes by which the filters find it. */
  public String classes() {
    return "o-" + name(outcome()) + " l-" + name(level()) + " a-" + name(result.area());
  }

  /** How it ended; {@code accepted} where every finding is. */
  public String outcome() {
    boolean accepted =
        result.is(Outcome.VIOLATED)
            && result.findings().stream().allMatch(finding -> finding.waived() != null);
    return accepted ? "accepted" : result.outcome();
  }

  /** Whether anybody has something to do about it, so that the whole page is shown. */
  public boolean needsHelp() {
    return !result.is(Outcome.SATISFIED) && !result.is(Outcome.NOT_APPLICABLE);
  }

  /** By what its mark is coloured: the gravest level that was found, else the outcome. */
  public String mark() {
    return outcome().equals(Outcome.VIOLATED.key()) ? level() : outcome();
  }

  /** The outcome as people say it; with the level where it is less than an error. */
  public String outcomeInWords() {
    String outcome = outcome();
    boolean lesser = outcome.equals(Outcome.VIOLATED.key()) && !level().equals(Level.ERROR.key());
    return lesser ? outcome + ": " + level() : Counts.outcome(outcome);
  }

  /** The gravest level that was found, else the rule's own. */
  public String level() {
    return result.findings().stream()
        .filter(finding -> finding.waived() == null)
        .map(FindingInfo::level)
        .findFirst()
        .orElse(result.level());
  }

  /** Findings that are not accepted. */
  public List<FindingView> open() {
    return findings.stream().filter(view -> view.finding().waived() == null).toList();
  }

  /** The points of what to check, from the report or else from the page. */
  public List<List<Block.Span>> check() {
    List<String> points = result.check();
    if (points.isEmpty() && page != null) {
      points = page.check();
    }
    return points.stream().map(Blocks::spans).toList();
  }

  /** A section of the page. */
  public List<Block> blocks(String markdown) {
    return Blocks.of(markdown);
  }

  /** A word of a report as part of a class or an id: letters and digits alone. */
  public static String name(String text) {
    return plain(text, "");
  }

  /** Letters and digits alone; what stands between them becomes one other. */
  private static String plain(String text, String other) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean between = false;
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      plain.append(kept ? String.valueOf(c) : between ? "" : other);
      between = !kept;
    }
    return plain.toString();
  }
}
