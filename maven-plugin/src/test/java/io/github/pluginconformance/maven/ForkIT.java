package io.github.pluginconformance.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.pluginconformance.maven.MavenProcess.Result;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run in a JVM of its own: the same as one in Maven's, and never alone in the world. */
class ForkIT {

  private static final String VERIFY = MavenProcess.PLUGIN + ":verify";
  private static final String INSIDE = "-Dplugin-conformance.fork=false";
  private static final String CANARY = "canary-51c0de";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"verify", "plan"})
  void should_say_and_write_the_same_as_inside_of_maven(String goal) throws Exception {
    try (TinyPlugin plugin = TinyPlugin.faulty()) {
      String[] asked = {MavenProcess.PLUGIN + ":" + goal, baseUrl(plugin.url())};
      Result forked = in("forked").run(asked);
      Result inside = in("inside").run(asked[0], asked[1], INSIDE);

      assertThat(forked.exit()).isEqualTo(inside.exit());
      assertThat(bare(forked.output())).isEqualTo(bare(inside.output()));
      assertThat(names(forked)).isEqualTo(names(inside));
    }
  }

  /** Without what differs from run to run. */
  private static List<String> bare(String output) {
    return output
        .replaceAll("/(forked|inside)", "/folder")
        .replaceAll("conformance-1-[a-z]{10}", "conformance-1-letters")
        .replaceAll("in \\d+ ms|Total time: .*|Finished at: .*", "time")
        .lines()
        .toList();
  }

  private static List<String> names(Result result) throws Exception {
    Path reports = result.folder().resolve("target");
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(reports)) {
      return files.map(file -> reports.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void should_say_the_same_of_settings_that_cannot_be_used() throws Exception {
    Result forked =
        in("forked").run(VERIFY, baseUrl("http://localhost:1"), "-Dplugin-conformance.modus=x");
    Result inside =
        in("inside")
            .run(VERIFY, baseUrl("http://localhost:1"), "-Dplugin-conformance.modus=x", INSIDE);

    assertThat(forked.exit()).isEqualTo(1);
    assertThat(forked.output()).contains("There is no setting modus", "MojoExecutionException");
    assertThat(bare(forked.output())).isEqualTo(bare(inside.output()));
  }

  @Test
  void should_get_credentials_and_show_them_to_nobody_else() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.silentAndPrivate()) {
      MavenProcess maven = in("forked").withServer("todo", CANARY + "-token");
      Process process =
          maven.start(
              VERIFY,
              baseUrl(plugin.url()),
              "-Dplugin-conformance.credentials.serverId=todo",
              "-Djavax.net.ssl.trustStorePassword=" + CANARY + "-store");
      assertThat(plugin.documentAsked().await(2, TimeUnit.MINUTES)).isTrue();

      ProcessHandle run = runOf(process);
      assertThat(proc(run, "cmdline")).contains("ForkedGoal").doesNotContain(CANARY);
      assertThat(proc(run, "environ")).doesNotContain(CANARY);

      plugin.answerDocument();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(plugin.authorizations()).contains("Bearer " + CANARY + "-token");
      assertThat(maven.result(process).everythingWritten()).doesNotContain(CANARY);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void should_not_outlive_maven(boolean killed) throws Exception {
    try (TinyPlugin plugin = TinyPlugin.silent()) {
      MavenProcess maven = in("forked");
      Process process = maven.start(VERIFY, baseUrl(plugin.url()));
      assertThat(plugin.documentAsked().await(2, TimeUnit.MINUTES)).isTrue();
      ProcessHandle run = runOf(process);

      if (killed) {
        process.destroyForcibly();
      } else {
        process.destroy();
      }

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      run.onExit().get(1, TimeUnit.MINUTES);
      Result result = maven.result(process);
      assertThat(result.exit()).isNotZero();
      assertThat(result.report().run().completed()).isFalse();
      assertThat(result.report().run().stopped()).contains("interrupted");
    }
  }

  @Test
  void should_end_the_build_where_the_other_jvm_is_killed() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.silent()) {
      MavenProcess maven = in("forked");
      Process process = maven.start(VERIFY, baseUrl(plugin.url()));
      assertThat(plugin.documentAsked().await(2, TimeUnit.MINUTES)).isTrue();

      runOf(process).destroyForcibly();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(maven.result(process).exit()).isEqualTo(1);
      assertThat(maven.result(process).output())
          .contains("The JVM of the run ended with exit value 137", "BUILD FAILURE");
    }
  }

  @Test
  void should_run_inside_of_maven_where_no_other_jvm_starts() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.good();
        ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      free.close();
      // The debugger of Maven's JVM listens here, and that of another cannot.
      String debugger = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=" + port;

      Result result =
          in("inside")
              .with("JAVA_TOOL_OPTIONS", debugger)
              .run(VERIFY, baseUrl(plugin.url()), "-Dplugin-conformance.rules=manifest/reachable");

      assertThat(result.exit()).as(result.output()).isZero();
      assertThat(result.output())
          .contains("[WARNING] No JVM could be started for the run", "PASSED", "fork=false");
    }
  }

  @Test
  void should_start_later_runs_from_an_archive() throws Exception {
    try (TinyPlugin plugin = TinyPlugin.good()) {
      for (int run = 0; run < 2; run++) {
        Result result = in("forked").run(VERIFY, baseUrl(plugin.url()));
        assertThat(result.output()).contains("1 of 1 operations exercised");
      }
      Path cache = MavenProcess.cache(folder.resolve("forked")).resolve("plugin-conformance");
      Path size = archiveSize(cache);
      String output = in("forked").run(VERIFY, baseUrl(plugin.url())).output();

      assertThat(output).contains("1 of 1 operations exercised").doesNotContain("[WARNING]");
      assertThat(size).exists();
    }
  }

  /** Waits until an archive is whole: its size is written last. */
  private static Path archiveSize(Path cache) throws Exception {
    for (int waited = 0; waited < 1200; waited++) {
      try (Stream<Path> files = Files.list(cache)) {
        for (Path size : files.filter(file -> file.toString().endsWith(".size")).toList()) {
          return size;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive within two minutes");
  }

  /** The JVM of the run, which Maven has started. */
  private static ProcessHandle runOf(Process maven) {
    return maven
        .descendants()
        .filter(each -> each.info().commandLine().orElse("").contains("ForkedGoal"))
        .findFirst()
        .orElseThrow();
  }

  private static String proc(ProcessHandle process, String file) throws Exception {
    Path path = Path.of("/proc", String.valueOf(process.pid()), file);
    assumeThat(path).exists();
    return Files.readString(path, StandardCharsets.ISO_8859_1);
  }

  private MavenProcess in(String name) throws Exception {
    return new MavenProcess(Files.createDirectories(folder.resolve(name)));
  }

  private static String baseUrl(String url) {
    return "-Dplugin-conformance.baseUrl=" + url;
  }
}
