package io.github.pluginconformance.safety;

import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A run in a JVM of its own, which can be killed. */
final class ChildRun {

  private ChildRun() {}

  /** Runs against the plugin at the first argument, with reports in the second. */
  public static void main(String[] arguments) throws IOException {
    DoorRun.execute(
        SettingsBuilder.forPlugin(URI.create(arguments[0]))
            .reportsDirectory(Path.of(arguments[1]))
            .build(),
        Progress.SILENT);
  }

  static Process start(URI plugin, Path reports) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ChildRun.class.getName(),
                plugin.toString(),
                reports.toString()))
        .redirectErrorStream(true)
        .redirectOutput(new File(reports.toFile(), "child.txt"))
        .start();
  }
}
