package io.github.pluginconformance.door;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Sentences that every door says in the same way. */
public final class DoorTexts {

  private DoorTexts() {}

  /** Why the gate is closed, and where the report is. */
  public static String fallsShort(Report report, Settings settings) {
    return "The plugin at "
        + report.target().baseUrl()
        + " falls short: "
        + report.summary().reason()
        + ". Report: "
        + DoorConsole.reportFile(settings);
  }

  /** Why there is no plan. */
  public static String noPlan(Settings settings) {
    return "There is no plan: the API document of the plugin at "
        + settings.target().baseUrl()
        + " could not be read; verify says why";
  }

  /** What is wrong with the settings, line by line; writes a report that says so too. */
  public static List<String> unusable(SettingsException why) {
    List<String> lines = new ArrayList<>();
    lines.add("The settings cannot be used:");
    why.problems().forEach(problem -> lines.add("  " + problem));
    lines.add(reportOf(why));
    return lines;
  }

  private static String reportOf(SettingsException why) {
    try {
      return "Report: " + NotRun.write(why, Clock.systemUTC());
    } catch (IOException unwritable) {
      return "No report could be written: " + unwritable.getMessage();
    }
  }
}
