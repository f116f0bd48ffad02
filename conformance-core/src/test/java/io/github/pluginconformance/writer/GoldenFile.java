package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file that was checked by hand; {@code -Dupdate=true} writes it anew, to be
 * checked in the diff.
 */
final class GoldenFile {

  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/pluginconformance/writer");

  private GoldenFile() {}

  static void assertSame(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(file).as("write it with -Dupdate=true and check it").exists();
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }
}
