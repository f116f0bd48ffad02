package io.github.pluginconformance.cli;

import io.github.pluginconformance.door.ClassArchive;
import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.settings.SettingsLoader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command line meets.
 *
 * @param folder the working directory
 * @param out for what was asked for
 * @param err for what went wrong
 * @param watched whether a person sees {@code out} as it comes
 * @param environment the variables of the process
 * @param properties the system properties of the JVM
 * @param archive hears of runs
 */
record Surroundings(
    Path folder,
    PrintStream out,
    PrintStream err,
    boolean watched,
    Map<String, String> environment,
    Map<String, String> properties,
    ClassArchive archive) {

  /** A loader that knows everything but the settings that code would add. */
  SettingsLoader loader(Map<String, String> options) {
    return SettingsLoader.in(folder)
        .environment(environment)
        .systemProperties(properties)
        .options(options);
  }

  DoorConsole console(boolean quiet) {
    return new DoorConsole(out, watched, quiet, environment);
  }
}
