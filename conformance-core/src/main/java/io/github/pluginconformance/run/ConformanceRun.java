package io.github.pluginconformance.run;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;

/** One run: probes the plugin, judges what was seen, and decides the gate. */
public final class ConformanceRun {

  private ConformanceRun() {}

  /**
   * Runs against the plugin that the settings name. Whatever the plugin does ends in the report;
   * nothing is thrown for it.
   *
   * @param progress hears how it goes on
   */
  public static Report execute(Settings settings, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
