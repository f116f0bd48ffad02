package io.github.pluginconformance.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The options with which a JVM uses the class-data archive of a class path, or lists its classes
 * for one, as the start scripts do it. The archive lies in the same folder of the user as theirs.
 * The first run of all makes that folder and no archive, so that a machine that is thrown away
 * after one build does no work for a next one.
 */
public final class ArchiveOptions {

  /** With these a JVM shares no classes, or no archive could be made. */
  private static final List<String> AGAINST =
      List.of("-Xshare", "-javaagent", "-agentlib", "-agentpath", "SharedArchiveFile");

  private ArchiveOptions() {}

  /**
   * The options; none where no archive can be kept.
   *
   * @param home of the JVM
   * @param environment the process's variables
   */
  public static List<String> of(List<Path> classPath, Path home, Map<String, String> environment) {
    try {
      return isSpokenAgainst(environment)
          ? List.of()
          : folder(environment)
              .filter(ArchiveOptions::isReady)
              .map(folder -> options(folder.resolve(name(classPath, home))))
              .orElse(List.of());
    } catch (RuntimeException unhelpful) {
      return List.of();
    }
  }

  private static boolean isSpokenAgainst(Map<String, String> environment) {
    return Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
        .map(variable -> environment.getOrDefault(variable, ""))
        .anyMatch(options -> AGAINST.stream().anyMatch(options::contains));
  }

  /** In the user's cache folder, by the customs of the operating system. */
  private static Optional<Path> folder(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    Path mac = Path.of(home, "Library", "Caches");
    Path usual = Files.isDirectory(mac) ? mac : Path.of(home, ".cache");
    return Stream.of(
            environment.getOrDefault("LOCALAPPDATA", ""),
            environment.getOrDefault("XDG_CACHE_HOME", ""),
            home.isEmpty() ? "" : usual.toString())
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .findFirst()
        .filter(Path::isAbsolute)
        .map(cache -> cache.resolve("plugin-conformance"));
  }

  /** Whether an earlier run has made it, and it is the user's own. */
  private static boolean isReady(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        String owner = Files.getOwner(folder).getName();
        return Files.isWritable(folder) && owner.endsWith(System.getProperty("user.name", "?"));
      }
      make(folder);
    } catch (IOException none) {
      // Then there is no archive.
    }
    return false;
  }

  private static void make(Path folder) throws IOException {
    Files.createDirectories(folder.resolveSibling(""));
    try {
      var own = PosixFilePermissions.fromString("rwx------");
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(own));
    } catch (UnsupportedOperationException noPosix) {
      Files.createDirectory(folder);
    }
  }

  /** An archive belongs to one class path and one JVM. */
  private static String name(List<Path> classPath, Path home) {
    CRC32 key = new CRC32();
    Stream.concat(classPath.stream(), Stream.of(home.resolve("release")))
        .map(ArchiveOptions::state)
        .forEach(state -> key.update(state.getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(key.getValue()) + ".jsa";
  }

  /** Only what is packed can be in an archive. */
  private static String state(Path file) {
    try {
      if (Files.isRegularFile(file)) {
        return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
      }
    } catch (IOException unreadable) {
      // As if it were not there.
    }
    throw new IllegalArgumentException(file + " is no file");
  }

  private static List<String> options(Path archive) {
    String named = "-D" + ClassArchive.FILE + "=" + archive;
    if (isWhole(archive)) {
      return List.of(named, "-XX:SharedArchiveFile=" + archive);
    }
    String classes = archive + "." + UUID.randomUUID();
    return List.of(
        named, "-D" + ClassArchive.CLASSES + "=" + classes, "-XX:DumpLoadedClassList=" + classes);
  }

  /** A JVM does not notice that an archive was cut off, so its size stands beside it. */
  private static boolean isWhole(Path archive) {
    try {
      String size = Files.readString(ArchiveMaker.size(archive)).strip();
      return size.equals(String.valueOf(Files.size(archive)));
    } catch (IOException none) {
      return false;
    }
  }
}
