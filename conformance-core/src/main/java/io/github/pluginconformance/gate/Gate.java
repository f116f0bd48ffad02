package io.github.pluginconformance.gate;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.GateInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the verdict: what is in the baseline or waived does not count, an empty run is never
 * green, and what we could not decide is never green either.
 */
@PublicApi
public final class Gate {

  /** Stands in {@code waived} of a finding that the baseline knows. */
  static final String BASELINE = "baseline";

  private final String failOn;
  private final LocalDate today;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private Gate(String failOn, LocalDate today) {
    this.failOn = failOn;
    this.today = today;
  }

  /**
   * The report with its verdict.
   *
   * @param settings {@code failOn}, and where baseline and waivers are
   * @param today the day on which waivers must still hold
   */
  public static Report decide(Report report, Settings settings, LocalDate today) {
    return decide(report, settings, today, List.of());
  }

  /**
   * The report with its verdict.
   *
   * @param problems what else closes the gate, each in one sentence
   */
  public static Report decide(
      Report report, Settings settings, LocalDate today, List<String> problems) {
    Gate gate = new Gate(settings.failOn().key(), today);
    gate.problems.addAll(problems);
    return gate.decide(report, settings.baseline(), settings.waivers());
  }

  private Report decide(Report report, @Nullable Path baselineFile, @Nullable Path waiversFile) {
    Baseline baseline = baseline(baselineFile);
    Waivers waivers = waivers(waiversFile);
    List<RuleResult> rules =
        report.rules().stream().map(rule -> accepted(rule, baseline, waivers)).toList();
    problems.addAll(baseline.stale(report));
    notices.addAll(waivers.notices());
    GateInfo gate =
        new GateInfo(failOn, waivers.infos(), List.copyOf(problems), List.copyOf(notices));
    Report judged = report.decided(report.summary(), rules, gate);
    return judged.decided(Verdict.of(judged), rules, gate);
  }

  private Baseline baseline(@Nullable Path file) {
    try {
      return file == null ? Baseline.EMPTY : Baseline.read(file);
    } catch (IOException e) {
      problems.add("the baseline " + file.getFileName() + " cannot be used: " + e.getMessage());
      return Baseline.EMPTY;
    }
  }

  private Waivers waivers(@Nullable Path file) {
    try {
      return file == null ? Waivers.none(today) : Waivers.read(file, today);
    } catch (IOException e) {
      notices.add("the waivers in " + file.getFileName() + " do not hold: " + e.getMessage());
      return Waivers.none(today);
    }
  }

  private static RuleResult accepted(RuleResult rule, Baseline baseline, Waivers waivers) {
    List<FindingInfo> findings =
        rule.findings().stream()
            .map(finding -> finding.waivedBy(reason(rule, finding, baseline, waivers)))
            .toList();
    return rule.with(findings);
  }

  private static @Nullable String reason(
      RuleResult rule, FindingInfo finding, Baseline baseline, Waivers waivers) {
    return waivers.accept(rule, finding).orElse(baseline.knows(rule, finding) ? BASELINE : null);
  }
}
