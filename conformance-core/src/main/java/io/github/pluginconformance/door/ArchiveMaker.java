package io.github.pluginconformance.door;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process in the background that waits for the end of a run and makes an archive of the classes
 * that it loaded. The archive appears under its name when it is whole, never before.
 */
public final class ArchiveMaker {

  private static final String ARCHIVE = ".jsa";
  private static final String SIZE = ".size";
  private static final int KEPT = 4;
  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final long PATIENCE_MINUTES = 2;

  private final Path classes;
  private final Path archive;

  private ArchiveMaker(Path classes, Path archive) {
    this.classes = classes;
    this.archive = archive;
  }

  /**
   * Makes an archive.
   *
   * @param arguments the id of the process to wait for, the list of classes, the archive
   */
  public static void main(String[] arguments) throws Exception {
    await(Long.parseLong(arguments[0]));
    new ArchiveMaker(Path.of(arguments[1]), Path.of(arguments[2])).make();
  }

  private static void await(long process) throws InterruptedException, ExecutionException {
    try {
      ProcessHandle running = ProcessHandle.of(process).orElse(null);
      if (running != null) {
        running.onExit().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
      }
    } catch (TimeoutException slow) {
      // What it has listed so far will do.
    }
  }

  private void make() throws IOException, InterruptedException {
    Path unfinished = Path.of(classes + ".tmp");
    try {
      if (dump(unfinished)) {
        publish(unfinished);
      }
    } finally {
      Files.deleteIfExists(unfinished);
      Files.deleteIfExists(classes);
      tidyUp();
    }
  }

  /**
   * The size is written beside it: a JVM does not notice that an archive was cut off, and crashes.
   */
  private void publish(Path unfinished) throws IOException {
    String bytes = Files.size(unfinished) + System.lineSeparator();
    Files.deleteIfExists(size(archive));
    Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(size(archive), bytes);
  }

  /** The file that holds the size of an archive. */
  static Path size(Path archive) {
    return Path.of(archive + SIZE);
  }

  private boolean dump(Path into) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xshare:dump",
                "-Xlog:disable",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + into,
                "-cp",
                System.getProperty("java.class.path"))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Archives of jars and JVMs that are gone, and what stopped processes left. */
  private void tidyUp() throws IOException {
    try (Stream<Path> files = Files.list(archive.resolveSibling(""))) {
      List<Path> newestFirst = files.sorted(Comparator.comparing(ArchiveMaker::age)).toList();
      List<Path> archives = newestFirst.stream().filter(ArchiveMaker::isArchive).toList();
      for (Path old : archives.subList(Math.min(KEPT, archives.size()), archives.size())) {
        Files.deleteIfExists(size(old));
        Files.deleteIfExists(old);
      }
      for (Path left : newestFirst) {
        if (!isPart(left) && age(left).compareTo(FORGOTTEN) > 0) {
          Files.deleteIfExists(left);
        }
      }
    }
  }

  private static boolean isPart(Path file) {
    return isArchive(file) || file.toString().endsWith(SIZE);
  }

  private static boolean isArchive(Path file) {
    return file.toString().endsWith(ARCHIVE);
  }

  private static Duration age(Path file) {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      return Duration.between(changed.toInstant(), Instant.now());
    } catch (IOException gone) {
      return Duration.ZERO;
    }
  }
}
