package io.github.pluginconformance.gate;

import io.github.pluginconformance.report.CoverageInfo;
import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.OperationCounts;
import io.github.pluginconformance.report.Report.Summary;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.settings.FailOn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts what a report holds and says in one sentence why the gate is open or closed. */
final class Verdict {

  /** Areas that look at documents alone, so that a run restricted to them needs no operation. */
  private static final Set<String> DOCUMENTS = Set.of("manifest", "openapi");

  private static final String WAIVED = "waived";

  private static final String EXERCISED = "operation/exercised";

  private static final int MOST_NAMED = 3;

  /** A limit that was met, in the words of the fetcher. */
  private static final Pattern LIMIT = Pattern.compile("limits\\.\\w+ \\([^()]*\\) [\\w ]+");

  private final Report report;
  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private final Map<String, Integer> findings = new LinkedHashMap<>();

  private Verdict(Report report) {
    this.report = report;
  }

  static Summary of(Report report) {
    Verdict verdict = new Verdict(report);
    verdict.count();
    List<String> reasons = verdict.againstIt();
    List<String> words = new ArrayList<>();
    verdict.lost().ifPresent(words::add);
    words.addAll(reasons);
    verdict.reach().ifPresent(words::add);
    verdict.inFavour().filter(why -> reasons.isEmpty()).ifPresent(words::add);
    return new Summary(
        reasons.isEmpty() ? Summary.PASSED : Summary.FAILED,
        words.isEmpty() ? "no findings" : String.join("; ", words),
        verdict.rules,
        verdict.findings,
        new OperationCounts(report.operations().size(), verdict.exercised()));
  }

  /** What this run has lost comes before all else. */
  private Optional<String> lost() {
    List<String> lost = report.run().lost();
    String more = lost.size() > MOST_NAMED ? ", and " + (lost.size() - MOST_NAMED) + " more" : "";
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "lost by this run: "
                + String.join(", ", lost.stream().limit(MOST_NAMED).toList())
                + more);
  }

  /** How far the verdict reaches: what was exercised, what is open, what is left behind. */
  private Optional<String> reach() {
    int total = report.operations().size();
    if (total == 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    parts.add(exercised() + " of " + total + " operations exercised");
    long open =
        report.rules().stream()
            .filter(rule -> rule.level().equals(Level.ERROR.key()) && rule.is(Outcome.NOT_VERIFIED))
            .count();
    add(parts, open, "error rule not verified", "error rules not verified");
    int left = report.run().leftBehind().size();
    parts.add(left == 0 ? "nothing left behind" : left + " left behind");
    return Optional.of(String.join(", ", parts));
  }

  private int exercised() {
    return (int) report.operations().stream().filter(OperationInfo::exercised).count();
  }

  private void count() {
    for (Outcome outcome : Outcome.values()) {
      rules.put(outcome.key(), 0);
    }
    for (Level level : Level.values()) {
      findings.put(level.key(), 0);
    }
    List.of(WAIVED, Gate.BASELINE).forEach(key -> findings.put(key, 0));
    for (RuleResult rule : report.rules()) {
      rules.merge(rule.outcome(), 1, Integer::sum);
      rule.findings().forEach(finding -> findings.merge(kind(finding), 1, Integer::sum));
      if (rule.omitted() > 0) {
        findings.merge(rule.omittedLevel(), rule.omitted(), Integer::sum);
      }
    }
  }

  private static String kind(FindingInfo finding) {
    if (finding.waived() == null) {
      return finding.level();
    }
    return finding.waived().equals(Gate.BASELINE) ? Gate.BASELINE : WAIVED;
  }

  private List<String> againstIt() {
    List<String> reasons = new ArrayList<>();
    addEmptiness(reasons);
    addCounts(reasons);
    report.run().faults().forEach(reasons::add);
    reasons.addAll(report.gate().problems());
    return reasons;
  }

  /** An empty run is never green. */
  private void addEmptiness(List<String> reasons) {
    if (report.run().stopped() != null) {
      reasons.add("the run was stopped: " + report.run().stopped());
    } else if (!report.run().completed()) {
      reasons.add("the run did not come to its end");
    }
    if (report.rules().isEmpty()) {
      reasons.add("no rule is selected");
    } else if (isUnreachable()) {
      reasons.add(
          "the plugin at " + report.target().baseUrl() + " could not be reached" + firstFailure());
    } else if (needsOperations()
        && report.operations().stream().noneMatch(OperationInfo::exercised)) {
      reasons.add("no operation was exercised" + whatToSupply());
    } else if (report.rules().stream().allMatch(rule -> rule.subjects() == 0)) {
      reasons.add("no rule found anything to look at");
    }
  }

  private boolean isUnreachable() {
    return report.exchanges().stream().allMatch(exchange -> exchange.response() == null);
  }

  private String firstFailure() {
    return report.exchanges().stream()
        .map(ExchangeInfo::failure)
        .filter(Objects::nonNull)
        .findFirst()
        .map(failure -> " (" + failure + ")")
        .orElse("");
  }

  /** Where the rule of it says so. */
  private String whatToSupply() {
    return report.rules().stream()
        .filter(rule -> rule.id().equals(EXERCISED) && rule.isLeftOpen())
        .map(RuleResult::reason)
        .filter(Objects::nonNull)
        .findFirst()
        .map(reason -> ": " + reason)
        .orElse("");
  }

  private boolean needsOperations() {
    return !report.rules().stream().allMatch(rule -> DOCUMENTS.contains(rule.area()));
  }

  private void addCounts(List<String> reasons) {
    add(reasons, findings(Level.ERROR), "error", "errors");
    if (!report.gate().failsOn(FailOn.ERROR)) {
      add(reasons, findings(Level.WARNING), "warning", "warnings");
    }
    List<RuleResult> undecided =
        report.rules().stream()
            .filter(rule -> rule.undecided() > 0 || rule.is(Outcome.ERRORED))
            .toList();
    String why = limit(undecided).map(limit -> ": " + limit).orElse("");
    add(
        reasons,
        undecided.size(),
        "rule could not be decided by us" + why,
        "rules could not be decided by us" + why);
    if (report.gate().failsOn(FailOn.UNVERIFIED)) {
      long open = report.rules().stream().filter(RuleResult::isLeftOpen).count();
      add(reasons, open, "rule not fully verified", "rules not fully verified");
    }
  }

  /** The limit of the settings that has kept all of these rules from being decided. */
  private static Optional<String> limit(List<RuleResult> undecided) {
    Set<String> limits =
        undecided.stream()
            .map(rule -> LIMIT.matcher(String.valueOf(rule.reason())))
            .map(found -> found.find() ? found.group() : "")
            .collect(Collectors.toSet());
    return limits.size() == 1
        ? limits.stream().filter(limit -> !limit.isEmpty()).findFirst()
        : Optional.empty();
  }

  private static void add(List<String> reasons, long count, String one, String many) {
    if (count > 0) {
      reasons.add(count + " " + (count == 1 ? one : many));
    }
  }

  private int findings(Level level) {
    return findings(level.key());
  }

  private int findings(String kind) {
    return findings.getOrDefault(kind, 0);
  }

  private Optional<String> inFavour() {
    List<String> parts = new ArrayList<>();
    add(parts, rules.getOrDefault(Outcome.SATISFIED.key(), 0), "rule satisfied", "rules satisfied");
    add(parts, findings(Level.WARNING), "warning", "warnings");
    add(parts, findings(Level.NOTE), "note", "notes");
    add(parts, findings(WAIVED), "finding waived", "findings waived");
    add(
        parts,
        findings(Gate.BASELINE),
        "finding known from the baseline",
        "findings known from the baseline");
    Optional.ofNullable(report.coverage()).map(CoverageInfo::sentence).ifPresent(parts::add);
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }
}
