package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.AtomicFile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a report in every format that is asked for. */
public final class Writers {

  private final Path directory;
  private final Map<String, Path> written = new LinkedHashMap<>();

  private Writers(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes the formats of {@code settings.reports()} into the directory; {@code report.json} and
   * {@code badge.json} always.
   *
   * @return the files by format: {@code json} first, then {@code badge, html, junit, sarif,
   *     markdown} as far as asked for
   * @throws IOException if the directory cannot be written to
   */
  public static Map<String, Path> writeAll(Report report, Settings settings, Path directory)
      throws IOException {
    Writers writers = new Writers(directory);
    writers.write("json", ReportJson.FILE_NAME, ReportJson.toJson(report));
    writers.write("badge", BadgeWriter.FILE_NAME, BadgeWriter.render(report));
    for (String format : settings.reports().stream().sorted().toList()) {
      switch (format) {
        case "html" -> writers.write(format, HtmlWriter.FILE_NAME, HtmlWriter.render(report));
        case "junit" ->
            writers.write(format, JUnitXmlWriter.FILE_NAME, JUnitXmlWriter.render(report));
        case "sarif" ->
            writers.write(
                format, SarifWriter.FILE_NAME, SarifWriter.render(report, settings.sources()));
        case "markdown" ->
            writers.write(format, MarkdownWriter.FILE_NAME, MarkdownWriter.render(report));
        default -> {}
      }
    }
    return writers.written;
  }

  private void write(String format, String name, String text) throws IOException {
    write(format, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String format, String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    AtomicFile.write(file, content);
    written.put(format, file);
  }
}
