package io.github.pluginconformance.door;

import io.github.pluginconformance.report.Report;

/** What a process says to whoever started it. */
public enum ExitCode {
  /** The gate is open. */
  OPEN(0),
  /** The plugin falls short, or could not be looked at. */
  CLOSED(1),
  /** The settings or the arguments cannot be used. */
  UNUSABLE(2),
  /** We failed, not the plugin. */
  OWN_FAULT(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number, as the operating system gets it. */
  public int code() {
    return code;
  }

  /** By the verdict; our own fault where nothing but faults of ours closed the gate. */
  public static ExitCode of(Report report) {
    if (report.passed()) {
      return OPEN;
    }
    boolean ours = !report.run().faults().isEmpty() && report.run().completed();
    return ours && report.rules().stream().noneMatch(report::hasClosingFinding)
        ? OWN_FAULT
        : CLOSED;
  }
}
