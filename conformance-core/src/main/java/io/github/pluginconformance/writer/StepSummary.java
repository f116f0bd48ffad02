package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

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
    Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return true;
  }
}
