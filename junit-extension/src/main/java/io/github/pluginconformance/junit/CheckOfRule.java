package io.github.pluginconformance.junit;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Verifies one rule, or the gate, and publishes what was seen of it. */
final class CheckOfRule {

  private final String id;
  private final RunOutcome outcome;

  CheckOfRule(String id, RunOutcome outcome) {
    this.id = id;
    this.outcome = outcome;
  }

  /**
   * Returns where the rule holds; fails or aborts the test otherwise.
   *
   * @param publisher takes what is worth to stand beside the test in a report
   */
  void verify(Consumer<Map<String, String>> publisher) {
    Report report = outcome.reportFor(id);
    report.rule(id).map(CheckOfRule::entries).ifPresent(publisher);
    Verification.verify(report, id);
  }

  private static Map<String, String> entries(RuleResult rule) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("rule", rule.id());
    entries.put("level", rule.level());
    entries.put("outcome", rule.outcome());
    for (int i = 0; i < rule.findings().size(); i++) {
      FindingInfo finding = rule.findings().get(i);
      entries.put(finding.level() + " " + (i + 1), finding.subject() + ": " + finding.message());
    }
    return entries;
  }
}
