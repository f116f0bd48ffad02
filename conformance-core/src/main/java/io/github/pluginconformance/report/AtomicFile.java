package io.github.pluginconformance.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there wholly or not at all. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes beside the file first and then puts it in its place.
   *
   * @throws IOException if the directory cannot be written to; names the file, and the cause in
   *     words
   */
  public static void write(Path file, byte[] content) throws IOException {
    try {
      replace(file, content);
    } catch (IOException fault) {
      throw new IOException(file + " cannot be written: " + WriteFault.inWords(fault), fault);
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
    try {
      Files.write(draft, content);
      makeReadable(draft);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Temporary files are their owner's alone, reports are not. */
  private static void makeReadable(Path file) {
    file.toFile().setReadable(true, false);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
