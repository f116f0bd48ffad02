package io.github.pluginconformance.maven.goal;

import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Where a goal shows what it does.
 *
 * @param terminal whether a person is watching
 * @param environment the process's variables
 * @param ran hears of each run, with its settings
 */
public record GoalPlace(
    PrintStream out,
    boolean terminal,
    Map<String, String> environment,
    BiConsumer<Settings, Report> ran) {

  /** The console: colours and overwritten lines only on a terminal. */
  public DoorConsole console(boolean quietly) {
    return new DoorConsole(out, terminal, quietly, environment);
  }
}
