package io.github.pluginconformance.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs Maven as a user does, against the plugin as it was built, in a repository that holds nothing
 * else of this project.
 */
final class MavenProcess {

  static final String PLUGIN =
      "io.github.plugin-conformance:plugin-conformance-maven-plugin:"
          + System.getProperty("it.version");

  private static final Path REPOSITORY = Path.of(System.getProperty("it.repository", "missing"));

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private String servers = "";

  MavenProcess(Path folder) {
    assumeTrue(
        Files.isDirectory(REPOSITORY), "the plugin was not installed for tests (-Dinvoker.skip)");
    this.folder = folder;
  }

  /** What came of it. */
  record Result(int exit, String output, Path folder) {

    Report report() throws IOException {
      return ReportJson.read(folder.resolve("target/plugin-conformance/report.json"));
    }

    /** The report's text and everything else that was written. */
    String everythingWritten() throws IOException {
      StringBuilder all = new StringBuilder(output);
      try (var files = Files.walk(folder.resolve("target"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
      return all.toString();
    }
  }

  MavenProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  MavenProcess withServer(String id, String password) {
    servers = "<server><id>" + id + "</id><password>" + password + "</password></server>";
    return this;
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("Maven ended by itself").isTrue();
    return result(process);
  }

  /** Starts Maven without waiting for it. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("it.mavenHome"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-o", "-ntp", "-s", settings().toString()));
    // What Maven itself needs is copied from the build's own repository, without any network.
    command.add("-Daether.offline.protocols=file");
    command.add("-Dmaven.repo.local=" + REPOSITORY);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    builder.environment().put("XDG_CACHE_HOME", cache(folder).toString());
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile());
    return builder.start();
  }

  Result result(Process process) throws IOException {
    return new Result(process.exitValue(), Files.readString(folder.resolve("output.txt")), folder);
  }

  /** The user's cache folder of Maven in this folder. */
  static Path cache(Path folder) {
    return folder.resolve(".cache");
  }

  private Path settings() throws IOException {
    String cache = Path.of(System.getProperty("it.cache")).toUri().toString();
    String repository =
        "<id>central</id><url>"
            + cache
            + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";
    Path file = folder.resolve("maven-settings.xml");
    Files.writeString(
        file,
        """
        <settings>
          <servers>%2$s</servers>
          <profiles><profile><id>it</id>
            <repositories><repository>%1$s</repository></repositories>
            <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
          </profile></profiles>
          <activeProfiles><activeProfile>it</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(repository, servers));
    return file;
  }
}
