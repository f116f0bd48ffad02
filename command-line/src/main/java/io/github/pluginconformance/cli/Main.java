package io.github.pluginconformance.cli;

import io.github.pluginconformance.door.ClassArchive;
import io.github.pluginconformance.door.Terminal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs one command line in this process. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    Map<String, String> properties = properties();
    ClassArchive archive = new ClassArchive(properties);
    Surroundings here =
        new Surroundings(
            Path.of(""), System.out, System.err, isWatched(), System.getenv(), properties, archive);
    int code = new CommandLines(here).run(arguments);
    System.out.flush();
    archive.close();
    System.exit(code);
  }

  /** A terminal that no build server pretends to be. */
  private static boolean isWatched() {
    return System.getenv("CI") == null && Terminal.isThere();
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      properties.put(name, System.getProperty(name));
    }
    return properties;
  }
}
