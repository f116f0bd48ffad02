package io.github.pluginconformance.door;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of a reports folder as long as one writes there: journal and ledger would
 * mix. The operating system lets go of the lock when the process ends, however it ends, so what a
 * killed run leaves is no hindrance.
 */
final class FolderLock implements AutoCloseable {

  private static final String NAME = ".plugin-conformance.lock";

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the folder, which exists.
   *
   * @throws IOException if another run has it
   */
  static FolderLock take(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isTaken(channel)) {
      channel.close();
      throw new IOException(
          "another run is writing its reports into "
              + folder
              + ": let it end, or set reportsDirectory to a folder of this run's own");
    }
    return new FolderLock(file, channel);
  }

  private static boolean isTaken(FileChannel channel) {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException sameProcess) {
      return true;
    } catch (IOException unsupported) {
      // A file system without locks keeps nobody apart; that is no reason not to run.
      return false;
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException kept) {
      // An empty file stays; the lock is gone all the same.
    }
  }
}
