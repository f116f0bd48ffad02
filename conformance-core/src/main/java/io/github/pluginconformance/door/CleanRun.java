package io.github.pluginconformance.door;

import io.github.pluginconformance.probe.operation.StoppedRun;
import io.github.pluginconformance.run.CleanedRun;
import io.github.pluginconformance.run.StoppedRunCleaner;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.writer.SafeText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cleans up after runs that were stopped: by the ledger in the reports folder, and only what is
 * proven to be theirs.
 *
 * @param exit open if nothing is left, closed if something is or may be, unusable if there is no
 *     ledger or the settings do not fit it
 * @param lines what to say
 */
public record CleanRun(ExitCode exit, List<String> lines) {

  /**
   * Cleans up after every stopped run of the settings' reports folder.
   *
   * @throws IOException if the ledger cannot be read, or a run is going on in that folder
   */
  public static CleanRun execute(Settings settings) throws IOException {
    Path ledger = StoppedRun.ledger(settings.reportsDirectory());
    Optional<String> taken =
        Destinations.taken(ledger)
            .or(() -> Destinations.blocked(StoppedRunCleaner.journal(settings.reportsDirectory())));
    if (taken.isPresent()) {
      return unusable(taken.get());
    }
    if (!Files.isRegularFile(ledger)) {
      return unusable(
          "There is no "
              + ledger
              + ": no run has written anything, or reportsDirectory is another than it was");
    }
    try (FolderLock unused = FolderLock.take(settings.reportsDirectory())) {
      List<StoppedRun> runs = StoppedRun.in(ledger);
      Optional<String> mistake = mistake(runs, settings, ledger);
      return mistake.isPresent() ? unusable(mistake.get()) : clean(runs, settings);
    }
  }

  private static CleanRun unusable(String why) {
    return new CleanRun(ExitCode.UNUSABLE, List.of(why));
  }

  private static Optional<String> mistake(List<StoppedRun> runs, Settings settings, Path ledger) {
    if (runs.stream().anyMatch(run -> run.identity().run().isEmpty())) {
      return Optional.of(
          ledger
              + " does not say whose run it is of, so nothing in it can be told to be the run's");
    }
    Set<String> others = new TreeSet<>();
    runs.stream()
        .map(StoppedRun::baseUrl)
        .filter(url -> !isBase(settings, url))
        .forEach(others::add);
    if (!others.isEmpty()) {
      return Optional.of(
          ledger
              + " is about the plugin at "
              + String.join(", ", others)
              + ", and baseUrl is "
              + settings.target().baseUrl());
    }
    return runs.isEmpty() || settings.mode().mayWrite()
        ? Optional.empty()
        : Optional.of("mode: read-only removes nothing; set mode: own-data");
  }

  private static boolean isBase(Settings settings, String url) {
    try {
      return settings.target().isBase(URI.create(url));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private static CleanRun clean(List<StoppedRun> runs, Settings settings) {
    List<String> lines = new ArrayList<>();
    boolean clean = true;
    for (StoppedRun run : runs) {
      CleanedRun cleaned = StoppedRunCleaner.clean(run, settings);
      clean &= cleaned.isClean();
      lines.addAll(lines(cleaned));
    }
    if (runs.isEmpty()) {
      lines.add("No run has left anything, by its ledger.");
    }
    return new CleanRun(
        clean ? ExitCode.OPEN : ExitCode.CLOSED, lines.stream().map(SafeText::line).toList());
  }

  private static List<String> lines(CleanedRun run) {
    List<String> lines = new ArrayList<>();
    String obstacle = run.obstacle();
    lines.add(
        run.run()
            + (obstacle == null
                ? ": " + run.removed().size() + " removed, " + run.left().size() + " left"
                : ": could not be cleaned up, " + obstacle));
    run.lost().forEach(lost -> lines.add("  LOST, and not the run's: " + lost));
    run.removed().forEach(removed -> lines.add("  removed: " + removed));
    for (CleanedRun.Left left : run.left()) {
      lines.add("  left: " + left.words());
      if (left.curl() != null) {
        lines.add("    " + left.curl());
      }
    }
    return lines;
  }
}
