package io.github.pluginconformance.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at what stands where a file has to be written, before anything opens it. */
public final class FilePlace {

  private static final int KIND_OF_MODE = 0170000;
  private static final int PIPE = 0010000;

  private FilePlace() {}

  /**
   * What stands there and is no file, in words such as {@code a folder}; empty for a file, and
   * where nothing is. A link counts as a link, wherever it leads.
   */
  public static Optional<String> obstacle(Path path) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    return Optional.of(inWords(path));
  }

  private static String inWords(Path path) {
    if (Files.isSymbolicLink(path)) {
      return "a symbolic link";
    }
    if (Files.isDirectory(path)) {
      return "a folder";
    }
    return isPipe(path) ? "a named pipe" : "a device or a socket";
  }

  /**
   * Whether it leads to a pipe that has a name: to open one means to wait for somebody who reads.
   */
  public static boolean isNamedPipe(Path path) {
    try {
      return isPipe(path.toRealPath());
    } catch (IOException unnamed) {
      return false;
    }
  }

  private static boolean isPipe(Path path) {
    try {
      return (Files.getAttribute(path, "unix:mode") instanceof Integer mode)
          && (mode & KIND_OF_MODE) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      // A system without modes has no named pipes among its files.
      return false;
    }
  }
}
