package io.github.pluginconformance.junit;

import io.github.pluginconformance.report.Report;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * What came of a run: its report, or why there is none. Kept instead of thrown, so that the plugin
 * is not asked again by each rule and the reason is told once.
 */
record RunOutcome(@Nullable Report report, @Nullable Exception failure) {

  /**
   * The report for a check. Without one the gate fails with the reason, and everything else is
   * aborted.
   */
  Report reportFor(String id) {
    if (report != null) {
      return report;
    }
    String reason = String.valueOf(failure == null ? "" : failure.getMessage());
    if (id.equals(Verification.GATE)) {
      throw new IllegalStateException("The plugin could not be checked: " + reason, failure);
    }
    throw new TestAbortedException("The plugin could not be checked; the test gate says why");
  }
}
