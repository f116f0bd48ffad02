package io.github.pluginconformance.safety;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.nio.file.Path;

/** Whole runs, as a user would make them. */
final class Runs {

  private Runs() {}

  static SettingsBuilder settings(DataPlugin plugin, Path reports) {
    return SettingsBuilder.forPlugin(plugin.url()).reportsDirectory(reports);
  }

  static Report of(DataPlugin plugin, Path reports) {
    return ConformanceRun.execute(settings(plugin, reports).build(), Progress.SILENT);
  }
}
