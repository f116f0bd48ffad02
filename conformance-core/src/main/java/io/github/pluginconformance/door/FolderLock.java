package io.github.pluginconformance.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of a reports folder as long as one writes there: journal and ledger would
 * mix. The operating system lets go of the lock when the process ends, however it ends, so what a
 * killed run leaves is no hindrance.
 */
final class FolderLock implements AutoCloseable {

  private static final String NAME = ".plugin-conformance.lock";

  /** Each failed try means that another run has ended in that moment. */
  private static final int MOST_TRIES = 10;

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
    refuseOther(file);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      if (isTaken(channel)) {
        channel.close();
        break;
      }
      if (isThere(file, channel)) {
        return new FolderLock(file, channel);
      }
      channel.close();
    }
    throw new IOException(
        "another run is writing its reports into "
            + folder
            + ": let it end, or set reportsDirectory to a folder of this run's own");
  }

  /** A link would let the lock empty what it leads to, and a pipe would wait for a reader. */
  private static void refuseOther(Path file) throws IOException {
    Optional<String> taken = Destinations.taken(file);
    if (taken.isPresent()) {
      throw new IOException(taken.get());
    }
  }

  /**
   * Whether the file that was locked is the one that others would lock: the run before may have
   * taken it away after it was opened here.
   */
  static boolean isThere(Path file, FileChannel channel) throws IOException {
    String mark = UUID.randomUUID().toString();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
    try {
      return Files.readString(file).equals(mark);
    } catch (NoSuchFileException takenAway) {
      return false;
    } catch (IOException unreadable) {
      // Where a locked file cannot be read, nobody can have taken it away either.
      return true;
    }
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
