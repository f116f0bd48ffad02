package io.github.pluginconformance.report;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.secret.Redactor;
import java.util.List;

/**
 * Builds the report of a run: every text redacted by value first and cut afterwards, findings
 * collapsed and bounded. The verdict is still open and counts as failed until the gate has decided.
 */
public final class ReportBuilder {

  private final Redactor redactor;

  /** Uses the redactor of the run, which knows the secrets issued on the way too. */
  public ReportBuilder(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * The report of what was seen and how it was judged.
   *
   * @param judged the selected rules in the order of the catalogue
   */
  public Report build(Evidence evidence, List<Judged> judged, RunFacts facts) {
    return new ReportParts(evidence, redactor).report(judged, facts);
  }
}
