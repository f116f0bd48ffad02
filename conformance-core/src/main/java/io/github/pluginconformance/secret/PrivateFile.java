package io.github.pluginconformance.secret;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that only their owner may read (mode 0600 where the file system knows modes), and that are
 * never reached through a symbolic link that somebody has laid in their place.
 */
public final class PrivateFile {

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final Set<OpenOption> APPEND =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND,
          LinkOption.NOFOLLOW_LINKS);

  private PrivateFile() {}

  /**
   * Makes a file anew; one of that name, or a link, goes first.
   *
   * @throws IOException if it cannot be made, or if a directory is in its place
   */
  public static OutputStream create(Path file) throws IOException {
    Files.deleteIfExists(file);
    return open(file, NEW);
  }

  /**
   * Opens a file to write at its end, and makes it where it is missing.
   *
   * @throws IOException if it cannot be opened, or if a link is in its place
   */
  public static OutputStream append(Path file) throws IOException {
    return open(file, APPEND);
  }

  private static OutputStream open(Path file, Set<OpenOption> options) throws IOException {
    boolean knowsModes = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        knowsModes
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return Channels.newOutputStream(Files.newByteChannel(file, options, attributes));
  }
}
