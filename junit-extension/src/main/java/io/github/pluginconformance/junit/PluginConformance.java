package io.github.pluginconformance.junit;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Checks a plugin without any annotation, from any kind of test. */
@PublicApi
public final class PluginConformance {

  private PluginConformance() {}

  /**
   * Checks the plugin that runs at this URL, with the defaults.
   *
   * @throws IllegalArgumentException if it is no URL
   */
  public static Report check(String baseUrl) {
    return check(URI.create(baseUrl));
  }

  /** Checks the plugin that runs at this URL, with the defaults. */
  public static Report check(URI baseUrl) {
    return check(SettingsBuilder.forPlugin(baseUrl).build());
  }

  /**
   * Checks a plugin and writes the reports.
   *
   * @throws UncheckedIOException if the reports cannot be written
   */
  public static Report check(Settings settings) {
    try {
      return DoorRun.execute(settings, Progress.SILENT);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
