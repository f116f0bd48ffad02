package io.github.pluginconformance.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One verdict on the todo example through each door, cold, in turn with {@code mvn help}. */
final class Doors {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
  private static final String GROUP = "io.github.plugin-conformance";
  private static final String PLUGIN = "plugin-conformance-maven-plugin";

  /** A cache folder that cannot be made. */
  private static final String NOWHERE = "/dev/null/none";

  /** An archive is made in the background, of the second run at the latest. */
  private static final int MOST_RUNS = 10;

  private static final int WAIT_SECONDS = 15;

  private final Path project;
  private final String version;
  private final Path folder;

  Doors(Path project, String version) throws IOException {
    this.project = project;
    this.version = version;
    this.folder = Files.createDirectories(project.resolve("benchmark/target/doors"));
  }

  /** Measures, and prints a table. */
  void print() throws IOException, InterruptedException {
    Map<String, List<Double>> cpu = new LinkedHashMap<>();
    Map<String, List<Double>> wall = new LinkedHashMap<>();
    installPlugin();
    try (OtherProcess plugin = OtherProcess.plugin(TodoPlugin.class)) {
      Map<String, List<String>> doors = doors(plugin.address());
      for (int round = 0; round <= ROUNDS; round++) {
        for (Map.Entry<String, List<String>> door : doors.entrySet()) {
          ProcessCost cost = ProcessCost.of(door.getValue(), folder, folder.resolve("output.txt"));
          // The first round only fills caches.
          if (round > 0) {
            cpu.computeIfAbsent(door.getKey(), any -> new ArrayList<>()).add(cost.cpu());
            wall.computeIfAbsent(door.getKey(), any -> new ArrayList<>()).add(cost.wall());
          }
        }
      }
    }
    double help = Medians.of(cpu.get("mvn help"));
    System.out.printf("%n| door | CPU-s | / mvn help | wall s | rounds |%n|---|---|---|---|---|%n");
    cpu.forEach(
        (door, each) ->
            System.out.printf(
                "| %s | %.2f | %.2f | %.2f | %d |%n",
                door,
                Medians.of(each),
                Medians.of(each) / help,
                Medians.of(wall.get(door)),
                each.size()));
  }

  private Map<String, List<String>> doors(URI plugin) throws IOException, InterruptedException {
    List<String> given =
        List.of("--baseUrl=" + plugin, "--quiet", "--publicUrl=https://todo.example.com");
    List<String> script = with(List.of("sh", startScript().toString(), "verify"), given);
    List<String> maven =
        List.of(
            System.getProperty("maven.command", "mvn"),
            "-B",
            "-ntp",
            "-Dmaven.repo.local=" + folder.resolve("repository"));
    String goal = GROUP + ":" + PLUGIN + ":" + version + ":";
    List<String> verify =
        with(
            maven,
            goal + "verify",
            "-Dplugin-conformance.baseUrl=" + plugin,
            "-Dplugin-conformance.publicUrl=https://todo.example.com");
    Map<String, List<String>> doors = new LinkedHashMap<>();
    doors.put("mvn help", with(maven, goal + "help"));
    doors.put("mvn verify", caching("goal", verify));
    doors.put("mvn verify without a class-data archive", caching(NOWHERE, verify));
    doors.put("mvn verify inside of Maven", with(verify, "-Dplugin-conformance.fork=false"));
    doors.put(
        "the jar with the JVM's own flags",
        with(List.of(OtherProcess.java(), "-jar", cli().toString(), "verify"), given));
    doors.put("the start script", caching("script", script));
    doors.put("the start script without a class-data archive", caching(NOWHERE, script));
    return doors;
  }

  /** The script beside its jar, as a user unpacks them. */
  private Path startScript() throws IOException {
    Path script = folder.resolve("plugin-conformance");
    copy("command-line/src/main/scripts/plugin-conformance", script);
    Files.copy(
        cli(), folder.resolve("plugin-conformance.jar"), StandardCopyOption.REPLACE_EXISTING);
    return script;
  }

  /** A command with a cache folder of its own, in which the archive lies that it will use. */
  private List<String> caching(String name, List<String> command)
      throws IOException, InterruptedException {
    if (name.equals(NOWHERE)) {
      return with(List.of("env", "XDG_CACHE_HOME=" + NOWHERE), command);
    }
    Path cache = Files.createDirectories(folder.resolve("cache").resolve(name));
    List<String> caching = with(List.of("env", "XDG_CACHE_HOME=" + cache), command);
    for (int waited = 0; !hasArchive(cache.resolve("plugin-conformance")); waited++) {
      if (waited > MOST_RUNS) {
        throw new IllegalStateException("no archive in " + cache);
      }
      ProcessCost.of(caching, folder, folder.resolve("output.txt"));
      TimeUnit.SECONDS.sleep(WAIT_SECONDS);
    }
    return caching;
  }

  private static boolean hasArchive(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return false;
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.anyMatch(file -> file.toString().endsWith(".size"));
    }
  }

  private Path cli() {
    return project.resolve("command-line/target/plugin-conformance-cli-" + version + ".jar");
  }

  /** Into a local repository of our own. */
  private void installPlugin() throws IOException {
    Path place =
        folder.resolve("repository/" + GROUP.replace('.', '/') + "/" + PLUGIN + "/" + version);
    Files.createDirectories(place);
    String name = PLUGIN + "-" + version;
    copy("maven-plugin/target/" + name + ".jar", place.resolve(name + ".jar"));
    copy("maven-plugin/target/.flattened-pom.xml", place.resolve(name + ".pom"));
  }

  private void copy(String from, Path to) throws IOException {
    Files.copy(project.resolve(from), to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> with(List<String> command, String... more) {
    return with(command, List.of(more));
  }

  private static List<String> with(List<String> command, List<String> more) {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(more);
    return whole;
  }
}
