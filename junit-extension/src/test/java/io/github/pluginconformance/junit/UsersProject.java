package io.github.pluginconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A project of a user, built by a Maven process of its own with the extension as it was packed.
 * What is missing comes from Maven Central.
 */
final class UsersProject {

  private static final Path REPOSITORY = Path.of(System.getProperty("it.repository", "missing"));

  private final Path folder;

  private UsersProject(Path folder) {
    this.folder = folder;
  }

  /** A copy of one of the projects in {@code src/it}. */
  static UsersProject copyOf(String name, Path folder) throws IOException {
    assumeTrue(Files.isDirectory(REPOSITORY), "nothing was installed for tests (-Dinvoker.skip)");
    assumeFalse(
        System.getProperty("it.network", "").endsWith("true"),
        "BOMs have to be fetched, but Maven is offline");
    Path original = Path.of("src", "it", name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(original.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new UsersProject(folder);
  }

  /** Puts something in the place of a comment of the POM. */
  UsersProject inPom(String comment, String element) throws IOException {
    Path pom = folder.resolve("pom.xml");
    String text = Files.readString(pom);
    assertThat(text).contains("<!-- " + comment + " -->");
    Files.writeString(pom, text.replace("<!-- " + comment + " -->", element));
    return this;
  }

  /** What came of a build. */
  record Result(int exit, String output) {}

  Result build(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("it.mavenHome"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings().toString()));
    command.add("-Dmaven.repo.local=" + REPOSITORY);
    command.add("-Dit.version=" + System.getProperty("it.version"));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Process maven = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = maven.waitFor(10, TimeUnit.MINUTES);
    maven.destroyForcibly();
    assertThat(ended).as("Maven ended by itself").isTrue();
    return new Result(maven.exitValue(), Files.readString(output));
  }

  /** What this build has fetched already is taken from its repository first. */
  private Path settings() throws IOException {
    String repository =
        "<id>cache</id><url>"
            + Path.of(System.getProperty("it.cache")).toUri()
            + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";
    Path file = folder.resolve("maven-settings.xml");
    Files.writeString(
        file,
        """
        <settings>
          <profiles><profile><id>it</id>
            <repositories><repository>%1$s</repository></repositories>
            <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
          </profile></profiles>
          <activeProfiles><activeProfile>it</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(repository));
    return file;
  }
}
