package io.github.pluginconformance.door;

import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.probe.operation.StoppedRun;
import io.github.pluginconformance.report.FilePlace;
import io.github.pluginconformance.report.WriteFault;
import io.github.pluginconformance.settings.ReportFormat;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.writer.ReportFiles;
import io.github.pluginconformance.writer.StepSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks, before anything is sent, whether what a run finds can be written. */
final class Destinations {

  /** About what the reports of a small run take together. */
  private static final int ROOM_BYTES = 512 * 1024;

  private Destinations() {}

  /**
   * Tries to write where the reports will go.
   *
   * @throws SettingsException if that is not possible; names each place, the setting and the cause
   */
  static void check(Settings settings, Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    folderFault(settings.reportsDirectory())
        .map(fault -> "reportsDirectory is " + settings.reportsDirectory() + ", " + fault)
        .ifPresentOrElse(problems::add, () -> takenPlaces(settings).forEach(problems::add));
    if (settings.reports().contains(ReportFormat.MARKDOWN.key())) {
      StepSummary.fault(environment).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems, settings.reportsDirectory());
    }
  }

  private static Stream<String> takenPlaces(Settings settings) {
    Path folder = settings.reportsDirectory();
    return Stream.concat(
            ReportFiles.names(settings.reports()).map(folder::resolve),
            Stream.of(folder.resolve(Fetchers.JOURNAL), StoppedRun.ledger(folder)))
        .flatMap(file -> blocked(file).stream());
  }

  /** What keeps a run from making a file anew. A link does not: it is replaced, not followed. */
  static Optional<String> blocked(Path file) {
    return Files.isSymbolicLink(file) ? Optional.empty() : taken(file);
  }

  /** What is in the place of a file of a run, and which setting moves that place. */
  static Optional<String> taken(Path file) {
    return FilePlace.obstacle(file)
        .map(
            what ->
                file
                    + " is "
                    + what
                    + ", and in its place goes a file of the run: take it away, or set"
                    + " reportsDirectory to another folder");
  }

  private static Optional<String> folderFault(Path folder) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".room", ".tmp");
      try {
        Files.write(draft, new byte[ROOM_BYTES]);
      } finally {
        Files.deleteIfExists(draft);
      }
      return Optional.empty();
    } catch (IOException fault) {
      return Optional.of("which cannot be written to: " + WriteFault.inWords(fault));
    }
  }
}
