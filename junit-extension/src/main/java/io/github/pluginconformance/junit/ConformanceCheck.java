package io.github.pluginconformance.junit;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.report.Report;

/** What one test of {@link PluginConformanceTest} checks. Can be a parameter of the test method. */
@PublicApi
public interface ConformanceCheck {

  /** The rule's id, or {@code gate} for the verdict. */
  String id();

  /**
   * The report of the run that this check looks at. Asks the plugin if that has not happened yet.
   */
  Report report();

  /**
   * Fails or aborts the test where the rule is violated or could not be verified. Happens by itself
   * after the test method, so a method calls it only where it has something to do afterwards.
   */
  void verify();
}
