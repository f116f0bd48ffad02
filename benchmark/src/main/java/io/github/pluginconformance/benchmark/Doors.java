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

/** One verdict on the todo example through each door, cold, in turn with {@code mvn help}. */
final class Doors {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
  private static final String GROUP = "io.github.plugin-conformance";
  private static final String PLUGIN = "plugin-conformance-maven-plugin";

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
    List<String> jar =
        List.of(
            "-jar",
            cli().toString(),
            "verify",
            "--baseUrl=" + plugin,
            "--quiet",
            "--publicUrl=https://todo.example.com");
    List<String> maven =
        List.of(
            System.getProperty("maven.command", "mvn"),
            "-B",
            "-ntp",
            "-Dmaven.repo.local=" + folder.resolve("repository"));
    String goal = GROUP + ":" + PLUGIN + ":" + version + ":";
    Path archive = archive(jar);
    Map<String, List<String>> doors = new LinkedHashMap<>();
    doors.put("mvn help", with(maven, goal + "help"));
    doors.put(
        "mvn verify",
        with(
            maven,
            goal + "verify",
            "-Dplugin-conformance.baseUrl=" + plugin,
            "-Dplugin-conformance.publicUrl=https://todo.example.com"));
    doors.put("jar", with(List.of(OtherProcess.java()), jar));
    doors.put("jar, flags of the start script", with(flags(), jar));
    doors.put(
        "the same with a class-data archive",
        with(with(flags(), "-XX:SharedArchiveFile=" + archive, "-Xlog:disable"), jar));
    return doors;
  }

  private static List<String> flags() {
    return with(List.of(OtherProcess.java()), OtherProcess.SHORT_LIFE);
  }

  /** As the start script makes it. */
  private Path archive(List<String> jar) throws IOException, InterruptedException {
    Path classes = folder.resolve("classes.txt");
    Path archive = folder.resolve("classes.jsa");
    Path output = folder.resolve("output.txt");
    ProcessCost.of(with(with(flags(), "-XX:DumpLoadedClassList=" + classes), jar), folder, output);
    ProcessCost.of(
        with(
            flags(),
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + classes,
            "-XX:SharedArchiveFile=" + archive,
            "-cp",
            cli().toString()),
        folder,
        output);
    return archive;
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
