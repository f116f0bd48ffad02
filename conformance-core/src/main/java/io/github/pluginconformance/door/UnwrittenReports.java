package io.github.pluginconformance.door;

import io.github.pluginconformance.report.Report;
import java.io.IOException;

/** The run has ended, but its reports could not be written. Carries the report all the same. */
public final class UnwrittenReports extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Report report;

  /**
   * @param cause names the file and why it could not be written
   */
  public UnwrittenReports(Report report, IOException cause) {
    super("The reports could not be written: " + cause.getMessage(), cause);
    this.report = report;
  }

  /** What was found. */
  public Report report() {
    return report;
  }
}
