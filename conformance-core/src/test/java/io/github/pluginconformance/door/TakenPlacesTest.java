package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.settings.SettingsLoader;
import io.github.pluginconformance.testing.StubPlugin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands where a file of a run goes, and is none: nothing is sent, and nothing waits for it.
 */
@Timeout(60)
class TakenPlacesTest {

  private static final String LOCK = ".plugin-conformance.lock";

  private static final List<String> REPLACED =
      List.of("report.json", "badge.json", "report.html", "report.md", "journal.jsonl");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.json",
        "badge.json",
        "report.html",
        "report.md",
        "journal.jsonl",
        "ledger.jsonl",
        LOCK
      })
  void should_send_nothing_where_a_folder_or_a_pipe_stands(String name) throws Exception {
    Path place = folder.resolve(name);

    Files.createDirectory(place);
    assertRefused(place, "is a folder");

    Files.delete(place);
    makePipe(place);
    assertRefused(place, "is a named pipe");
  }

  private void assertRefused(Path place, String what) {
    try (StubPlugin plugin = new StubPlugin()) {
      assertThatThrownBy(() -> DoorRun.execute(settings(plugin), Progress.SILENT))
          .isInstanceOfAny(IOException.class, SettingsException.class)
          .hasMessageContainingAll(place + " " + what, "take it away", "set reportsDirectory");
      assertThat(plugin.requests()).isEmpty();
    }
    assertThat(Files.exists(place, LinkOption.NOFOLLOW_LINKS)).as("left as it was").isTrue();
  }

  @Test
  void should_replace_files_of_an_earlier_run_and_links_and_follow_none() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    Path somewhere = Files.writeString(folder.resolve("somewhere"), "precious");
    for (String name : REPLACED) {
      Files.createSymbolicLink(folder.resolve(name), nowhere);
    }
    Files.createSymbolicLink(folder.resolve("report.sarif"), somewhere);
    Files.writeString(folder.resolve("TEST-plugin-conformance.xml"), "of an earlier run");
    try (StubPlugin plugin = new StubPlugin()) {
      DoorRun.execute(settings(plugin), Progress.SILENT);

      assertThat(plugin.requests()).isNotEmpty();
    }
    assertThat(REPLACED)
        .allSatisfy(
            name ->
                assertThat(Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                    .isTrue());
    assertThat(nowhere).doesNotExist();
    assertThat(somewhere).hasContent("precious");
  }

  @Test
  void should_send_nothing_where_a_link_that_leads_nowhere_stands_for_the_lock()
      throws IOException {
    Path nowhere = folder.resolve("nowhere");
    Files.createSymbolicLink(folder.resolve(LOCK), nowhere);

    assertRefused(folder.resolve(LOCK), "is a symbolic link");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void should_say_that_a_link_stands_in_the_place_of_the_reports_folder() throws IOException {
    Path reports = folder.resolve("reports");
    Files.createSymbolicLink(reports, folder.resolve("nowhere"));
    try (StubPlugin plugin = new StubPlugin()) {
      Settings settings = SettingsBuilder.forPlugin(plugin.url()).reportsDirectory(reports).build();

      assertThatThrownBy(() -> DoorRun.execute(settings, Progress.SILENT))
          .isInstanceOf(SettingsException.class)
          .hasMessageContainingAll(
              "reportsDirectory is " + reports, "a symbolic link that leads to no folder");
      assertThat(plugin.requests()).isEmpty();
    }
  }

  @Test
  void should_write_into_the_folder_that_a_link_leads_to() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path reports = Files.createSymbolicLink(folder.resolve("reports"), real);
    try (StubPlugin plugin = new StubPlugin()) {
      DoorRun.execute(
          SettingsBuilder.forPlugin(plugin.url()).reportsDirectory(reports).build(),
          Progress.SILENT);
    }
    assertThat(real.resolve("report.json")).isRegularFile();
  }

  @Test
  void should_ask_for_the_places_of_the_wanted_formats_only() throws IOException {
    Files.createDirectory(folder.resolve("report.html"));
    Files.createDirectory(folder.resolve("exchanges.har"));
    Destinations.check(reports(Set.of("json")), Map.of());

    assertThatThrownBy(() -> Destinations.check(reports(Set.of("html")), Map.of()))
        .hasMessageContaining("report.html is a folder");
    assertThatThrownBy(() -> Destinations.check(reports(Set.of("har")), Map.of()))
        .hasMessageContaining("exchanges.har is a folder");
  }

  @Test
  void should_not_wait_for_a_reader_of_the_summary() throws Exception {
    Path summary = folder.resolve("summary.md");
    makePipe(summary);

    assertThatThrownBy(
            () ->
                Destinations.check(
                    reports(Set.of("markdown")), Map.of("GITHUB_STEP_SUMMARY", summary.toString())))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("GITHUB_STEP_SUMMARY names " + summary + ", which is a named pipe");
  }

  @Test
  void should_not_write_settings_where_a_folder_or_a_pipe_stands() throws Exception {
    Path pipe = folder.resolve("settings.yaml");
    makePipe(pipe);
    for (Path place : List.of(pipe, folder)) {
      InitRun init =
          InitRun.execute(SettingsLoader.in(folder).config(place.toString()), true, "--overwrite");

      assertThat(init.written()).isFalse();
      assertThat(init.lines()).singleElement().asString().contains(place + " is no file");
    }
  }

  private Settings reports(Set<String> formats) {
    return SettingsBuilder.forPlugin(URI.create("http://localhost:1"))
        .reportsDirectory(folder)
        .reports(formats)
        .build();
  }

  private Settings settings(StubPlugin plugin) {
    return SettingsBuilder.forPlugin(plugin.url()).reportsDirectory(folder).build();
  }

  private static void makePipe(Path place) throws InterruptedException {
    try {
      Process made = new ProcessBuilder("mkfifo", place.toString()).start();
      assumeThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assumeThat(made.exitValue()).isZero();
    } catch (IOException none) {
      assumeThat(none).as("this system makes no pipes").isNull();
    }
  }
}
