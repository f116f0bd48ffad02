package io.github.pluginconformance.writer;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.hang.HangException;
import io.github.pluginconformance.hang.OwnFault;
import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.hang.SignsOfLife;
import io.github.pluginconformance.hang.Worker;
import io.github.pluginconformance.report.AtomicFile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.ReportFormat;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Writes a report in every format that is asked for. */
@PublicApi
public final class Writers {

  private final Path directory;
  private final Patience patience;
  private final Map<String, Path> written = new LinkedHashMap<>();
  private final List<String> failed = new ArrayList<>();

  private Writers(Path directory, Patience patience) {
    this.directory = directory;
    this.patience = patience;
  }

  /**
   * Writes the formats of {@code settings.reports()} into the directory; {@code report.json} and
   * {@code badge.json} always.
   *
   * @return the files by format: {@code json} first, then {@code badge} and the others as far as
   *     asked for; for {@code allure} the folder
   * @throws IOException if the directory cannot be written to, or if a format could not be made by
   *     a fault of ours; all others are written then
   * @throws IllegalArgumentException if a format is asked for that there is not
   */
  public static Map<String, Path> writeAll(Report report, Settings settings, Path directory)
      throws IOException {
    Stream<String> formats =
        Stream.concat(Stream.of(ReportFormat.JSON.key()), settings.reports().stream().sorted());
    List<ReportWriter> writers = formats.distinct().map(ReportWriter::of).toList();
    return writeAll(writers, report, settings, directory, Patience.forWriting());
  }

  /** Writes these, and the badge with the JSON; one that fails or hangs takes no other down. */
  static Map<String, Path> writeAll(
      List<ReportWriter> formats,
      Report report,
      Settings settings,
      Path directory,
      Patience patience)
      throws IOException {
    Writers writers = new Writers(directory, patience);
    try (Worker worker = new Worker("conformance-reports")) {
      for (ReportWriter format : formats) {
        writers.write(format, report, settings, worker);
      }
    }
    if (!writers.failed.isEmpty()) {
      throw new IOException(String.join("; ", writers.failed));
    }
    return writers.written;
  }

  private void write(ReportWriter writer, Report report, Settings settings, Worker worker)
      throws IOException {
    Optional<Map<String, byte[]>> files = files(writer, report, settings, worker);
    if (files.isEmpty()) {
      return;
    }
    for (Map.Entry<String, byte[]> file : files.get().entrySet()) {
      AtomicFile.write(directory.resolve(file.getKey()), file.getValue());
    }
    written.put(writer.format().key(), directory.resolve(writer.file()));
    if (writer.format() == ReportFormat.JSON) {
      writeBadge(report);
    }
  }

  private Optional<Map<String, byte[]>> files(
      ReportWriter writer, Report report, Settings settings, Worker worker) {
    try {
      return Optional.of(
          worker.call(() -> writer.render().apply(report, settings), patience, SignsOfLife.NONE));
    } catch (HangException hang) {
      failed(writer, "was given up: " + hang.getMessage() + OwnFault.NOTE);
    } catch (ExecutionException fault) {
      failed(writer, "failed: " + OwnFault.describe(fault.getCause()));
    }
    return Optional.empty();
  }

  private void failed(ReportWriter writer, String how) {
    failed.add(writer.file() + " could not be made; its writer " + how);
  }

  private void writeBadge(Report report) throws IOException {
    Path file = directory.resolve(BadgeWriter.FILE_NAME);
    AtomicFile.write(file, BadgeWriter.render(report).getBytes(StandardCharsets.UTF_8));
    written.put("badge", file);
  }
}
