package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.writer.StepSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing can be written, nothing is sent; what fails later loses no verdict. */
class DestinationsTest {

  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path folder;

  @Test
  void should_send_nothing_when_a_file_is_in_the_place_of_the_reports() throws IOException {
    Path file = Files.writeString(folder.resolve("reports"), "mine");
    try (StubPlugin plugin = new StubPlugin()) {
      assertThatThrownBy(() -> DoorRun.execute(settings(plugin, file), Progress.SILENT))
          .isInstanceOf(SettingsException.class)
          .hasMessageContainingAll(
              "reportsDirectory is " + file, "a file is in the place of a folder");
      assertThat(plugin.requests()).isEmpty();
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void should_send_nothing_when_the_reports_would_stand_below_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("reports"), "");
    assertThatThrownBy(() -> Destinations.check(reportsIn(file.resolve("below")), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("a file is in the place of a folder");
  }

  @Test
  void should_name_the_cause_when_nobody_may_write_there() {
    Path system = Path.of("/proc");
    assumeThat(system).isDirectory();
    assertThatThrownBy(() -> Destinations.check(reportsIn(system), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("cannot be written to: ");
  }

  @Test
  void should_name_the_cause_when_the_folder_is_read_only() {
    assumeThat(folder.toFile().setWritable(false)).isTrue();
    assumeThat(folder)
        .as("a user who may write everywhere")
        .satisfies(it -> assertThat(Files.isWritable(it)).isFalse());
    assertThatThrownBy(() -> Destinations.check(reportsIn(folder.resolve("new")), Map.of()))
        .hasMessageContaining("this user may not write there");
  }

  @Test
  void should_refuse_a_summary_that_is_a_folder_or_below_nothing() {
    for (Path summary : List.of(folder, folder.resolve("none/summary.md"))) {
      assertThatThrownBy(() -> Destinations.check(reportsIn(folder), named(summary)))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("GITHUB_STEP_SUMMARY names " + summary);
    }
  }

  @Test
  void should_not_ask_for_a_summary_when_no_markdown_is_wanted() {
    Settings settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost:1"))
            .reportsDirectory(folder)
            .reports(Set.of("json"))
            .build();
    assertThatCode(() -> Destinations.check(settings, named(folder))).doesNotThrowAnyException();
  }

  @Test
  void should_leave_nothing_behind_when_all_can_be_written() throws IOException {
    Path reports = folder.resolve("a/b");
    Path summary = folder.resolve("summary.md");
    Destinations.check(reportsIn(reports), named(summary));
    assertThat(reports).isEmptyDirectory();
    assertThat(summary).isEmptyFile();
  }

  @Test
  void should_say_that_the_disk_is_full_when_the_summary_cannot_be_written() throws IOException {
    assumeThat(FULL).exists();
    Destinations.check(reportsIn(folder), named(FULL));
    Report report;
    try (StubPlugin plugin = new StubPlugin()) {
      report = DoorRun.execute(settings(plugin, folder), Progress.SILENT);
    }
    assertThatThrownBy(() -> StepSummary.append(report, named(FULL)))
        .hasMessageContainingAll("GITHUB_STEP_SUMMARY names /dev/full", "the disk is full");
  }

  @Test
  void should_show_verdict_and_cause_when_the_reports_cannot_be_written_after_the_run() {
    Path reports = folder.resolve("reports");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DoorConsole console =
        new DoorConsole(new PrintStream(out, true, StandardCharsets.UTF_8), false, false, Map.of());
    try (StubPlugin plugin = new StubPlugin()) {
      plugin.at(
          "/logo.png",
          (asked, to) -> {
            replaceByFile(reports);
            ScriptedServer.write(to, ScriptedServer.response(404, "", ""));
          });
      assertThatThrownBy(
              () -> DoorRun.executeAndShow(settings(plugin, reports), console, Progress.SILENT))
          .isInstanceOf(UnwrittenReports.class)
          .hasMessageContainingAll("could not be written", "a file is in the place of a folder");
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("(?m)^(PASSED|FAILED)")
        .contains("could not be written");
  }

  private static void replaceByFile(Path reports) {
    try (Stream<Path> all = Files.walk(reports)) {
      all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
      Files.writeString(reports, "");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Map<String, String> named(Path summary) {
    return Map.of("GITHUB_STEP_SUMMARY", summary.toString());
  }

  private static Settings reportsIn(Path reports) {
    return SettingsBuilder.forPlugin(URI.create("http://localhost:1"))
        .reportsDirectory(reports)
        .build();
  }

  private static Settings settings(StubPlugin plugin, Path reports) {
    return SettingsBuilder.forPlugin(plugin.url()).reportsDirectory(reports).build();
  }
}
