package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

  @TempDir Path directory;

  @Test
  void should_let_only_the_owner_read_what_is_made() throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path made = directory.resolve("made");
    Path grown = directory.resolve("grown");

    PrivateFile.create(made).close();
    PrivateFile.append(grown).close();

    assertThat(modes(made)).isEqualTo("rw-------");
    assertThat(modes(grown)).isEqualTo("rw-------");
  }

  @Test
  void should_replace_a_link_and_leave_what_it_leads_to() throws IOException {
    Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "precious");
    Path link = Files.createSymbolicLink(directory.resolve("journal"), elsewhere);

    try (OutputStream out = PrivateFile.create(link)) {
      out.write('x');
    }

    assertThat(elsewhere).hasContent("precious");
    assertThat(Files.isSymbolicLink(link)).isFalse();
    assertThat(link).hasContent("x");
  }

  @Test
  void should_not_write_at_the_end_of_what_a_link_leads_to() throws IOException {
    Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "precious");
    Path link = Files.createSymbolicLink(directory.resolve("ledger"), elsewhere);

    assertThatThrownBy(() -> PrivateFile.append(link)).isInstanceOf(IOException.class);
    assertThat(elsewhere).hasContent("precious");
  }

  @Test
  void should_write_at_the_end_of_what_is_there() throws IOException {
    Path file = directory.resolve("ledger");
    for (char c : "abc".toCharArray()) {
      try (OutputStream out = PrivateFile.append(file)) {
        out.write(c);
      }
    }

    assertThat(file).hasContent("abc");
  }

  private static String modes(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
