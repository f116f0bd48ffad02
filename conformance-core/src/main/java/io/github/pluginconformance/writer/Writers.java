package io.github.pluginconformance.writer;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.report.AtomicFile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.ReportFormat;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a report in every format that is asked for. */
@PublicApi
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
   * @return the files by format: {@code json} first, then {@code badge} and the others as far as
   *     asked for; for {@code allure} the folder
   * @throws IOException if the directory cannot be written to
   * @throws IllegalArgumentException if a format is asked for that there is not
   */
  public static Map<String, Path> writeAll(Report report, Settings settings, Path directory)
      throws IOException {
    Writers writers = new Writers(directory);
    writers.write(ReportWriter.of(ReportFormat.JSON.key()), report, settings);
    writers.write(
        "badge",
        BadgeWriter.FILE_NAME,
        BadgeWriter.render(report).getBytes(StandardCharsets.UTF_8));
    for (String format : settings.reports().stream().sorted().toList()) {
      if (!writers.written.containsKey(format)) {
        writers.write(ReportWriter.of(format), report, settings);
      }
    }
    return writers.written;
  }

  private void write(ReportWriter writer, Report report, Settings settings) throws IOException {
    for (Map.Entry<String, byte[]> file : writer.render().apply(report, settings).entrySet()) {
      AtomicFile.write(directory.resolve(file.getKey()), file.getValue());
    }
    written.put(writer.format().key(), directory.resolve(writer.file()));
  }

  private void write(String format, String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    AtomicFile.write(file, content);
    written.put(format, file);
  }
}
