package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.rule.Outcome;
import java.util.List;

/** Whether a run has met anybody: if not, all that its rules say is one cause in many words. */
final class Reached {

  /** What to do about it. */
  static final String HINT =
      "check:  does the plugin run at baseUrl? startupTimeout, such as 30s, waits for one that is"
          + " still starting";

  private Reached() {}

  /** Whether nobody answered, and nothing was found but that. */
  static boolean isNothing(Report report) {
    List<FindingInfo> findings =
        report.rules().stream().flatMap(rule -> rule.findings().stream()).toList();
    return !report.exchanges().isEmpty()
        && report.exchanges().stream().allMatch(exchange -> exchange.response() == null)
        && findings.stream().allMatch(finding -> finding.exchange() != null)
        && report.rules().stream().noneMatch(rule -> rule.is(Outcome.ERRORED))
        && report.run().faults().isEmpty();
  }
}
