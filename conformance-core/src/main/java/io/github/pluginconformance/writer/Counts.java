package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers in words. */
public final class Counts {

  private static final Map<String, String> OUTCOMES = outcomes();

  private Counts() {}

  /** Such as {@code 20 satisfied, 1 violated}; what is zero is left out. */
  static String outcomes(List<RuleResult> rules) {
    return OUTCOMES.entrySet().stream()
        .map(outcome -> count(rules, outcome.getKey()) + " " + outcome.getValue())
        .filter(text -> !text.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  /** Such as {@code 1 error, 2 warnings, 1 waived}. */
  static String findings(Map<String, Integer> findings) {
    String text =
        findings.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(each -> each.getValue() + " " + noun(each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "none" : text;
  }

  /** The outcome as people say it. */
  public static String outcome(String key) {
    return OUTCOMES.getOrDefault(key, key);
  }

  private static String noun(String kind, int count) {
    return switch (kind) {
      case "waived" -> "waived";
      case "baseline" -> "in the baseline";
      default -> count == 1 ? kind : kind + "s";
    };
  }

  private static long count(List<RuleResult> rules, String outcome) {
    return rules.stream().filter(rule -> rule.outcome().equals(outcome)).count();
  }

  private static Map<String, String> outcomes() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(Outcome.SATISFIED.key(), "satisfied");
    words.put(Outcome.VIOLATED.key(), "violated");
    words.put(Outcome.ERRORED.key(), "undecided");
    words.put(Outcome.NOT_VERIFIED.key(), "not verified");
    words.put(Outcome.NOT_APPLICABLE.key(), "not applicable");
    return words;
  }
}
