package io.github.pluginconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pluginconformance.cli.Distribution.Result;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed jar and its start script, in processes of their own. */
class DistributionIT {

  private static final String RULES =
      "--rules=manifest/strict-json,openapi/parses,operation/exercised,operation/status-declared";

  @TempDir Path below;

  /** The JVM of the build, and whatever other version lies beside it. */
  static List<String> jvms() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    TreeSet<String> found = new TreeSet<>(List.of(own.toString()));
    try (Stream<Path> beside = Files.list(own.getParent())) {
      for (Path home : beside.filter(DistributionIT::isJdk25).toList()) {
        found.add(home.toRealPath().toString());
      }
    }
    return List.copyOf(found);
  }

  private static boolean isJdk25(Path home) {
    try {
      return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
    } catch (IOException noJdk) {
      return false;
    }
  }

  @Test
  void should_find_a_second_jdk_to_try() throws Exception {
    assumeTrue(jvms().size() > 1, "there is no JDK 25 beside " + System.getProperty("java.home"));

    assertThat(jvms()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("jvms")
  void should_judge_from_an_empty_folder_and_start_the_next_run_from_an_archive(String jvm)
      throws Exception {
    Distribution tool = Distribution.unpacked(below, jvm);
    try (SmallPlugin plugin = SmallPlugin.good()) {
      Result first = tool.script(plugin.url(), RULES);
      assertThat(first.exit()).as(first.err() + first.out()).isZero();
      assertThat(first.err()).isEmpty();
      assertThat(first.out()).contains("PASSED");
      assertThat(report(tool).passed()).isTrue();

      awaitArchive(tool);
      // The JVM refuses to start without the archive.
      Result second = tool.script(Map.of("JAVA_OPTS", "-Xshare:on"), plugin.url(), RULES);

      assertThat(second.exit()).isZero();
      assertThat(second.err()).isEmpty();
      assertThat(tool.archives()).hasSize(1);
    }
  }

  @Test
  void should_ignore_archives_that_are_broken_and_make_another() throws Exception {
    Distribution tool = Distribution.unpacked(below, ownJvm());
    try (SmallPlugin plugin = SmallPlugin.good()) {
      tool.script(plugin.url(), RULES);
      awaitArchive(tool);
      Path archive = tool.archives().get(0);
      byte[] good = Files.readAllBytes(archive);
      for (Broken broken : Broken.values()) {
        Files.deleteIfExists(archive);
        Files.write(archive, broken.of(good));

        Result result = tool.script(plugin.url(), RULES);

        assertThat(result.exit()).as(broken + result.err()).isZero();
        assertThat(result.err()).as(broken.name()).isEmpty();
        assertThat(tool.folder()).isDirectoryNotContaining("glob:**hs_err*");
      }
      // What could not be used is gone, so that the next run makes another.
      tool.script(plugin.url(), RULES);
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> tool.archives().size() == 1 && beginsAlike(Files.readAllBytes(archive), good));
    }
  }

  private static boolean beginsAlike(byte[] one, byte[] other) {
    return one.length > 4 && Arrays.equals(one, 0, 4, other, 0, 4);
  }

  /** In which ways an archive can be of no use. */
  enum Broken {
    CUT_OFF,
    EMPTY,
    ZEROS;

    byte[] of(byte[] good) {
      return switch (this) {
        case CUT_OFF -> Arrays.copyOf(good, good.length / 3);
        case EMPTY -> new byte[0];
        case ZEROS -> new byte[good.length];
      };
    }
  }

  @Test
  void should_keep_no_archive_where_the_user_asks_for_none() throws Exception {
    Distribution tool = Distribution.unpacked(below, ownJvm());
    try (SmallPlugin plugin = SmallPlugin.good()) {
      Result result = tool.script(Map.of("JAVA_OPTS", "-Xshare:off -Dx=1"), plugin.url(), RULES);

      assertThat(result.exit()).as(result.err()).isZero();
      assertThat(tool.cached()).isEmpty();
    }
  }

  @Test
  void should_leave_nothing_in_the_cache_after_a_command_that_runs_nothing() throws Exception {
    Distribution tool = Distribution.unpacked(below, ownJvm());

    Result result = tool.script("rules");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("manifest/strict-json");
    assertThat(tool.cached()).isEmpty();
  }

  @Test
  void should_run_without_a_cache_folder() throws Exception {
    Distribution tool = Distribution.unpacked(below, ownJvm());

    Result result = tool.script(Map.of("XDG_CACHE_HOME", "/dev/null/none"), "rules");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void should_say_which_java_is_needed_where_there_is_none() throws Exception {
    Distribution tool = Distribution.unpacked(below, ownJvm());

    Result result = tool.script(Map.of("JAVA_HOME", "/nowhere"), "rules");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("needs Java 17 or later", "JAVA_HOME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"faulty", "good"})
  void should_tell_the_gate_by_its_exit_code(String kind) throws Exception {
    Distribution tool = Distribution.unpacked(below, ownJvm());
    boolean good = kind.equals("good");
    try (SmallPlugin plugin = good ? SmallPlugin.good() : SmallPlugin.faulty()) {
      Result result = tool.java("verify", plugin.url(), "--rules=manifest/strict-json");

      assertThat(result.exit()).as(result.err()).isEqualTo(good ? 0 : 1);
      assertThat(result.out()).contains(good ? "PASSED" : "FAILED");
      assertThat(report(tool).passed()).isEqualTo(good);
    }
  }

  @Test
  void should_write_the_report_so_far_when_it_is_told_to_end() throws Exception {
    Distribution tool = Distribution.unpacked(below, ownJvm());
    try (SmallPlugin plugin = SmallPlugin.silent()) {
      Process process = tool.start(plugin.url());
      assertThat(plugin.documentAsked().await(2, TimeUnit.MINUTES)).isTrue();

      process.destroy();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      assertThat(report(tool).run().completed()).isFalse();
      assertThat(report(tool).run().stopped()).contains("interrupted");
    }
  }

  @Test
  void should_be_small_enough_to_keep_beside_a_project() throws Exception {
    Distribution tool = Distribution.unpacked(below, ownJvm());

    assertThat(Files.size(tool.jar())).isLessThan(15_000_000);
  }

  private static String ownJvm() {
    return System.getProperty("java.home");
  }

  private static Report report(Distribution tool) throws IOException {
    return ReportJson.read(tool.folder().resolve("target/plugin-conformance/report.json"));
  }

  private static void awaitArchive(Distribution tool) {
    await().atMost(Duration.ofMinutes(2)).until(() -> tool.archives().size() == 1);
  }
}
