package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was not verified and why: many rules that lack the same thing are one line. */
final class OpenRules {

  private static final int NAMED = 2;

  private OpenRules() {}

  /** One line for each reason, in the order of the rules. */
  static List<String> lines(Report report) {
    Map<String, List<RuleResult>> byReason =
        report.rules().stream()
            .filter(RuleResult::isLeftOpen)
            .collect(
                Collectors.groupingBy(
                    rule -> Objects.requireNonNullElse(rule.reason(), ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byReason.entrySet().stream()
        .map(entry -> names(entry.getValue()) + ": " + entry.getKey())
        .toList();
  }

  private static String names(List<RuleResult> rules) {
    if (rules.size() <= NAMED) {
      return rules.stream().map(RuleResult::id).collect(Collectors.joining(", "));
    }
    Map<String, Long> areas =
        rules.stream()
            .collect(
                Collectors.groupingBy(RuleResult::area, LinkedHashMap::new, Collectors.counting()));
    if (areas.size() == 1) {
      return rules.size() + " rules of " + rules.get(0).area() + "/";
    }
    return areas.entrySet().stream()
        .map(area -> area.getValue() + " of " + area.getKey() + "/")
        .collect(Collectors.joining(", ", rules.size() + " rules (", ")"));
  }
}
