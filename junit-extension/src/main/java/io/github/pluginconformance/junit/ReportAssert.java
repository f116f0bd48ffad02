package io.github.pluginconformance.junit;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.writer.RuleFailure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a report. */
@PublicApi
public final class ReportAssert extends AbstractAssert<ReportAssert, Report> {

  ReportAssert(@Nullable Report actual) {
    super(actual, ReportAssert.class);
  }

  /** The gate is open. Shows every rule that closes it. */
  public ReportAssert conforms() {
    isNotNull();
    if (!actual.passed()) {
      failWithMessage("%s", failures());
    }
    return this;
  }

  /** The rule was judged, and something was examined and nothing fell short. */
  public ReportAssert satisfies(String ruleId) {
    return hasOutcome(ruleId, Outcome.SATISFIED.key());
  }

  /** The rule was judged, and something fell short of it. */
  public ReportAssert violates(String ruleId) {
    return hasOutcome(ruleId, Outcome.VIOLATED.key());
  }

  /** These rules have findings at the level of an error, and no other has. */
  public ReportAssert hasErrorsOnlyIn(String... ruleIds) {
    isNotNull();
    Set<String> seen =
        actual.rules().stream()
            .filter(ReportAssert::hasError)
            .map(RuleResult::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> wanted = new TreeSet<>(List.of(ruleIds));
    if (!seen.equals(wanted)) {
      failWithMessage("Expected errors in%n  %s%nbut there are errors in%n  %s", wanted, seen);
    }
    return this;
  }

  /** The operation was called with valid input and answered. */
  public ReportAssert exercised(String operationId) {
    isNotNull();
    boolean exercised =
        actual.operations().stream()
            .anyMatch(each -> operationId.equals(each.operationId()) && each.exercised());
    if (!exercised) {
      failWithMessage(
          "Expected the operation %s to be exercised, but only these were: %s",
          operationId, exercisedOnes());
    }
    return this;
  }

  private List<@Nullable String> exercisedOnes() {
    return actual.operations().stream()
        .filter(OperationInfo::exercised)
        .map(OperationInfo::operationId)
        .toList();
  }

  private ReportAssert hasOutcome(String ruleId, String outcome) {
    isNotNull();
    String seen = actual.rule(ruleId).map(RuleResult::outcome).orElse("not judged");
    if (!seen.equals(outcome)) {
      failWithMessage("Expected the rule %s to be %s, but it is %s", ruleId, outcome, seen);
    }
    return this;
  }

  private static boolean hasError(RuleResult rule) {
    return rule.findings().stream()
        .anyMatch(finding -> finding.is(Level.ERROR) && finding.waived() == null);
  }

  private String failures() {
    String rules =
        actual.rules().stream()
            .filter(actual::closesGate)
            .map(rule -> RuleFailure.text(actual, rule))
            .collect(Collectors.joining());
    return "The gate is closed: " + actual.summary().reason() + System.lineSeparator() + rules;
  }
}
