package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Outcome;

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
    if (rule.is(Outcome.ERRORED)) {
      return ERROR;
    }
    if (report.closesGate(rule)) {
      return FAILURE;
    }
    boolean skipped = rule.is(Outcome.NOT_VERIFIED) || rule.is(Outcome.NOT_APPLICABLE);
    return skipped ? SKIPPED : PASSED;
  }
}
