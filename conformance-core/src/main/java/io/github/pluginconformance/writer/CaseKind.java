package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.RuleResult;

/** What a rule's result is to those who count test cases. */
enum CaseKind {
  PASSED,
  /** It closes the gate by a finding, or by being unverified where that counts. */
  FAILURE,
  /** We could not decide it. */
  ERROR,
  /** It was not verified, or does not apply. */
  SKIPPED,
  /** The run as a whole closes the gate, without any rule that does. */
  GATE;

  static CaseKind of(Report report, RuleResult rule) {
    if (rule.outcome().equals("errored")) {
      return ERROR;
    }
    if (report.closesGate(rule)) {
      return FAILURE;
    }
    boolean skipped =
        rule.outcome().equals("notVerified") || rule.outcome().equals("notApplicable");
    return skipped ? SKIPPED : PASSED;
  }
}
