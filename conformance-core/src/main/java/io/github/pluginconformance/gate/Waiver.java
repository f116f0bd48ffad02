package io.github.pluginconformance.gate;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.GateInfo.WaiverInfo;
import io.github.pluginconformance.report.RuleResult;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's decision to accept the findings of one rule on one subject for a while. {@code *} as
 * the subject means every subject of the rule.
 *
 * @param line where it stands in the file, counted from 1
 * @param values what is written there
 */
record Waiver(int line, Map<String, String> values) {

  private static final List<String> REQUIRED =
      List.of("rule", "subject", "reason", "until", "owner");

  /** What is wrong with it; empty if it holds on this day. */
  Optional<String> fault(LocalDate today) {
    List<String> missing = REQUIRED.stream().filter(key -> value(key).isBlank()).toList();
    if (!missing.isEmpty()) {
      return Optional.of("it does not say its " + String.join(", ", missing));
    }
    List<String> unknown = values.keySet().stream().filter(key -> !REQUIRED.contains(key)).toList();
    if (!unknown.isEmpty()) {
      return Optional.of(
          "'" + unknown.get(0) + "' is not known; it may say " + String.join(", ", REQUIRED));
    }
    return until().isEmpty()
        ? Optional.of("'until' is no date such as 2027-01-31: " + value("until"))
        : Optional.of("it expired on " + value("until")).filter(text -> isExpired(today));
  }

  boolean isExpired(LocalDate today) {
    return until().filter(day -> day.isBefore(today)).isPresent();
  }

  boolean accepts(RuleResult rule, FindingInfo finding) {
    String subject = value("subject");
    return rule.id().equals(value("rule"))
        && (subject.equals("*") || subject.equals(finding.subject()));
  }

  /** What stands beside a finding that it accepts. */
  String explanation() {
    return value("reason") + " (" + value("owner") + ", until " + value("until") + ")";
  }

  WaiverInfo info(String state) {
    return new WaiverInfo(
        values.get("rule"),
        values.get("subject"),
        values.get("reason"),
        values.get("until"),
        values.get("owner"),
        state);
  }

  private Optional<LocalDate> until() {
    try {
      return Optional.of(LocalDate.parse(value("until")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private String value(String key) {
    return values.getOrDefault(key, "");
  }
}
