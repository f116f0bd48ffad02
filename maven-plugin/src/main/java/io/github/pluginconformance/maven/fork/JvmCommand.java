package io.github.pluginconformance.maven.fork;

import io.github.pluginconformance.door.ArchiveOptions;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command that starts a JVM for a short life, with what Maven has loaded this plugin from. */
final class JvmCommand {

  private JvmCommand() {}

  /** Empty where Maven has loaded this plugin from elsewhere than files. */
  static Optional<List<String>> of(Map<String, String> environment) {
    return JvmCommand.class.getClassLoader() instanceof URLClassLoader loader
        ? files(loader.getURLs()).map(files -> command(files, environment))
        : Optional.empty();
  }

  private static Optional<List<Path>> files(URL... places) {
    List<Path> files = new ArrayList<>();
    for (URL place : places) {
      try {
        files.add(Path.of(place.toURI()));
      } catch (URISyntaxException | RuntimeException noFile) {
        return Optional.empty();
      }
    }
    return Optional.of(files);
  }

  private static List<String> command(List<Path> classPath, Map<String, String> environment) {
    Path home = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Standard output is for messages.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable"));
    command.addAll(ArchiveOptions.of(classPath, home, environment));
    // It cannot be set later as other properties can.
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.add("-cp");
    command.add(
        classPath.stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator"))));
    command.add(ForkedGoal.class.getName());
    return command;
  }
}
