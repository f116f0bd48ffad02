package io.github.pluginconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a user unpacks, used as a user uses it: by a process of its own in an empty folder. */
final class Distribution {

  private final Path home;
  private final Path cache;
  private final Path folder;
  private final String jvm;

  private Distribution(Path home, Path cache, Path folder, String jvm) {
    this.home = home;
    this.cache = cache;
    this.folder = folder;
    this.jvm = jvm;
  }

  /** What came of a process. */
  record Result(int exit, String out, String err) {}

  /** Unpacks the distribution below an empty folder; a blank and a quote are part of its name. */
  static Distribution unpacked(Path below, String jvm) throws IOException {
    Path home = Files.createDirectories(below.resolve("user's tools"));
    try (ZipFile zip = new ZipFile(System.getProperty("it.distribution"))) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Path file = home.resolve(Path.of(entry.getName()).getFileName());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
    assertThat(home.resolve("plugin-conformance").toFile().setExecutable(true)).isTrue();
    Path folder = Files.createDirectories(below.resolve("empty"));
    return new Distribution(home, below.resolve("cache"), folder, jvm);
  }

  Path folder() {
    return folder;
  }

  Path jar() {
    return home.resolve("plugin-conformance.jar");
  }

  /** By the start script. */
  Result script(String... arguments) throws IOException, InterruptedException {
    return run(List.of(home.resolve("plugin-conformance").toString()), Map.of(), arguments);
  }

  /** By the start script, with a variable more. */
  Result script(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of(home.resolve("plugin-conformance").toString()), variables, arguments);
  }

  /** The jar alone. */
  Result java(String... arguments) throws IOException, InterruptedException {
    return run(List.of(jvm + "/bin/java", "-jar", jar().toString()), Map.of(), arguments);
  }

  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("plugin-conformance").toString()));
    command.addAll(List.of(arguments));
    return process(command, Map.of()).start();
  }

  Result result(Process process) throws IOException {
    return new Result(
        process.exitValue(),
        Files.readString(folder.resolveSibling("out.txt")),
        Files.readString(folder.resolveSibling("err.txt")));
  }

  private Result run(List<String> program, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    Process process = process(command, variables).start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("the process ended by itself").isTrue();
    return result(process);
  }

  private ProcessBuilder process(List<String> command, Map<String, String> variables) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PLUGIN_CONFORMANCE_"));
    builder.environment().remove("JAVA_OPTS");
    builder.environment().put("JAVA_HOME", jvm);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().putAll(variables);
    return builder
        .redirectOutput(folder.resolveSibling("out.txt").toFile())
        .redirectError(folder.resolveSibling("err.txt").toFile());
  }

  /** Archives that are whole. */
  List<Path> archives() throws IOException {
    List<Path> archives = new ArrayList<>();
    for (Path file : cached()) {
      if (Files.exists(Path.of(file + ".size"))) {
        archives.add(file);
      }
    }
    return archives;
  }

  /** All that lies in the cache folder. */
  List<Path> cached() throws IOException {
    Path ours = cache.resolve("plugin-conformance");
    if (!Files.isDirectory(ours)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ours)) {
      return files.toList();
    }
  }
}
