package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.testing.StubPlugin;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One reports folder belongs to one run at a time. */
class FolderLockTest {

  @TempDir Path folder;

  @Test
  void should_send_nothing_while_another_run_writes_there() throws IOException {
    Path report = Files.writeString(folder.resolve("report.json"), "of the other run");
    try (StubPlugin plugin = new StubPlugin();
        FolderLock other = FolderLock.take(folder)) {
      assertThatThrownBy(() -> DoorRun.execute(settings(plugin), Progress.SILENT))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SettingsException.class)
          .hasMessageContainingAll("another run", folder.toString(), "reportsDirectory");
      assertThat(plugin.requests()).isEmpty();
    }
    assertThat(report).hasContent("of the other run");
  }

  /** A lock is emptied and written to; whoever may put a link there would have that done to it. */
  @Test
  void should_not_follow_a_link_in_the_place_of_the_lock() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Path lock = folder.resolve(".plugin-conformance.lock");
    Files.createSymbolicLink(lock, victim);
    try (StubPlugin plugin = new StubPlugin()) {
      assertThatThrownBy(() -> DoorRun.execute(settings(plugin), Progress.SILENT))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(lock.toString());
      assertThat(plugin.requests()).isEmpty();
    }
    assertThat(victim).hasContent("precious");
  }

  @Test
  void should_send_nothing_where_a_folder_is_in_the_place_of_the_lock() throws IOException {
    Files.createDirectory(folder.resolve(".plugin-conformance.lock"));
    try (StubPlugin plugin = new StubPlugin()) {
      assertThatThrownBy(() -> DoorRun.execute(settings(plugin), Progress.SILENT))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is a folder");
      assertThat(plugin.requests()).isEmpty();
    }
  }

  @Test
  void should_run_when_a_killed_run_has_left_its_file() throws IOException {
    Files.createFile(folder.resolve(".plugin-conformance.lock"));
    try (StubPlugin plugin = new StubPlugin()) {
      DoorRun.execute(settings(plugin), Progress.SILENT);

      assertThat(plugin.requests()).isNotEmpty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .contains("report.json")
          .noneMatch(name -> name.endsWith(".lock"));
    }
  }

  @Test
  void should_leave_nothing_when_the_runs_have_ended() throws IOException {
    FolderLock.take(folder).close();
    FolderLock again = FolderLock.take(folder);
    again.close();

    assertThat(folder).isEmptyDirectory();
  }

  /** A lock on a file that the run before has taken away meanwhile would keep nobody out. */
  @Test
  void should_know_whether_the_locked_file_is_the_one_that_others_see() throws IOException {
    Path file = folder.resolve("lock");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(FolderLock.isThere(file, channel)).isTrue();

      Files.delete(file);
      assertThat(FolderLock.isThere(file, channel)).isFalse();

      Files.createFile(file);
      assertThat(FolderLock.isThere(file, channel)).isFalse();
    }
  }

  private Settings settings(StubPlugin plugin) {
    return SettingsBuilder.forPlugin(plugin.url()).reportsDirectory(folder).build();
  }
}
