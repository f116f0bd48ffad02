package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.PrivateFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Appends lines to a file that is made anew with the first of them. Each line is on its way to the
 * disk when the call returns, so a killed run leaves every finished exchange behind.
 */
final class JournalFile implements AutoCloseable {

  private final Path path;
  private @Nullable OutputStream out;
  private boolean broken;

  JournalFile(Path path) {
    this.path = path;
  }

  synchronized void append(String line) {
    if (broken) {
      return;
    }
    try {
      open().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The report goes to the same directory and will say that it cannot be written to; the run
      // itself goes on.
      broken = true;
    }
  }

  private OutputStream open() throws IOException {
    if (out == null) {
      Path parent = path.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      out = PrivateFile.create(path);
    }
    return out;
  }

  @Override
  public synchronized void close() {
    if (out != null) {
      InFlight.closeQuietly(out);
      out = null;
      broken = true;
    }
  }
}
