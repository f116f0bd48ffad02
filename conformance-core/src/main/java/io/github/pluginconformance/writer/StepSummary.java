package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.FilePlace;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.WriteFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/** Adds the report to the summary page of a GitHub Actions step. */
public final class StepSummary {

  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  private StepSummary() {}

  /**
   * Appends the report's Markdown to the file that {@code GITHUB_STEP_SUMMARY} names; does nothing
   * where the variable is not set or the file is full (1 MiB).
   *
   * @return whether anything was written
   * @throws IOException if the file cannot be written to
   */
  public static boolean append(Report report, Map<String, String> environment) throws IOException {
    String name = environment.getOrDefault(VARIABLE, "");
    if (name.isBlank()) {
      return false;
    }
    Path file = Path.of(name);
    byte[] text = MarkdownWriter.render(report).getBytes(StandardCharsets.UTF_8);
    long taken = Files.exists(file) ? Files.size(file) : 0;
    if (taken + text.length > MarkdownWriter.LIMIT) {
      return false;
    }
    try {
      Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException fault) {
      throw new IOException(named(name) + ", " + cannot(WriteFault.inWords(fault)), fault);
    }
    return true;
  }

  /**
   * Why the summary could not be written, as far as can be told before there is one; empty where
   * nothing speaks against it.
   */
  public static Optional<String> fault(Map<String, String> environment) {
    String name = environment.getOrDefault(VARIABLE, "");
    return name.isBlank()
        ? Optional.empty()
        : faultOf(name).map(fault -> named(name) + ", " + fault);
  }

  private static Optional<String> faultOf(String name) {
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        return Optional.of("which is a folder, not a file");
      }
      if (FilePlace.isNamedPipe(file)) {
        return Optional.of("which is a named pipe, not a file");
      }
      // Opened to append nothing: a device is left as it is.
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      return Optional.empty();
    } catch (InvalidPathException invalid) {
      return Optional.of("which is no path of this system");
    } catch (IOException fault) {
      return Optional.of(cannot(WriteFault.inWords(fault)));
    }
  }

  private static String named(String name) {
    return "the environment variable " + VARIABLE + " names " + name;
  }

  private static String cannot(String why) {
    return "which cannot be written to: " + why + "; without markdown in reports it is not needed";
  }
}
