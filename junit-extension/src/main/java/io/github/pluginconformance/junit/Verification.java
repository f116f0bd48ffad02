package io.github.pluginconformance.junit;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.writer.RuleFailure;
import java.util.EnumSet;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Turns what a report says about a rule into the outcome of a test. */
final class Verification {

  /** The id of the check that looks at the verdict. */
  static final String GATE = "gate";

  /** The check that looks at the verdict, beside those of the rules. */
  static final RunEngine.NamedRule OF_VERDICT =
      new RunEngine.NamedRule(GATE, "the verdict of the run", "error");

  private static final Set<Outcome> OPEN = EnumSet.of(Outcome.NOT_APPLICABLE, Outcome.NOT_VERIFIED);

  private Verification() {}

  /** Returns where the rule holds; fails or aborts the test otherwise. */
  static void verify(Report report, String id) {
    if (id.equals(GATE)) {
      verifyGate(report);
      return;
    }
    RuleResult rule =
        report.rule(id).orElseThrow(() -> new TestAbortedException(id + " is not selected"));
    if (report.closesGate(rule)) {
      throw new AssertionFailedError(RuleFailure.text(report, rule));
    }
    if (OPEN.stream().anyMatch(rule::is)) {
      throw new TestAbortedException(rule.outcome() + ": " + rule.reason());
    }
  }

  private static void verifyGate(Report report) {
    if (!report.passed()) {
      throw new AssertionFailedError("The gate is closed: " + report.summary().reason());
    }
  }
}
