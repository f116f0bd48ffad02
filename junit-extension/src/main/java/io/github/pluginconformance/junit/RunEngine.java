package io.github.pluginconformance.junit;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.util.List;

/** Asks a plugin, and knows the rules. */
interface RunEngine {

  /**
   * A rule by name.
   *
   * @param title what must hold
   */
  record NamedRule(String id, String title) {}

  /** Every rule, in the order of the reports. */
  List<NamedRule> rules();

  /** Runs, writes the reports, and returns the result. */
  Report run(Settings settings) throws IOException;
}
