package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;

/** What falls short of one rule, as a text that can stand alone: the message of a failed test. */
public final class RuleFailure {

  private RuleFailure() {}

  /** The text without colours; each line ends with a line feed. */
  public static String text(Report report, RuleResult rule) {
    return String.join("\n", new FailureText(report, new Paint(false)).of(rule)) + "\n";
  }
}
