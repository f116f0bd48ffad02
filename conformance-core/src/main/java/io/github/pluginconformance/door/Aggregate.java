package io.github.pluginconformance.door;

import io.github.pluginconformance.report.AtomicFile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.Summary;
import io.github.pluginconformance.report.Report.TargetInfo;
import io.github.pluginconformance.report.ReportJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One gate over many reports: open only if there is a report, each can be read, and each passed.
 *
 * @param entries one for each file, by path
 */
public record Aggregate(List<Entry> entries) {

  /** The name of the page. */
  public static final String FILE_NAME = "aggregate.md";

  /**
   * A report.
   *
   * @param file where it was looked for
   * @param target the address of the plugin; empty where it is not known
   * @param passed whether its gate is open; not where it could not be read
   * @param reason why the gate is open or closed, or why the file is no report
   */
  public record Entry(Path file, String target, boolean passed, String reason) {

    Entry seenFrom(Path folder) {
      return file.startsWith(folder)
          ? new Entry(folder.relativize(file), target, passed, reason)
          : this;
    }
  }

  /**
   * Reads reports.
   *
   * @param places files, and folders in which every {@code report.json} counts; what does not exist
   *     counts as a report that cannot be read
   * @throws IOException if a folder cannot be listed
   */
  public static Aggregate of(Collection<Path> places) throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    for (Path place : places) {
      files.addAll(Files.isDirectory(place) ? below(place) : List.of(place));
    }
    List<Entry> entries = new ArrayList<>();
    files.forEach(file -> entries.add(entry(file)));
    return new Aggregate(List.copyOf(entries));
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(ReportJson.FILE_NAME)).toList();
    }
  }

  /** The same with the files below a folder named from there, as people know them. */
  public Aggregate seenFrom(Path folder) {
    return new Aggregate(entries.stream().map(entry -> entry.seenFrom(folder)).toList());
  }

  private static Entry entry(Path file) {
    if (!Files.exists(file)) {
      return new Entry(file, "", false, "there is no such report");
    }
    try {
      return judged(file, ReportJson.read(file));
    } catch (IOException unreadable) {
      String why = String.valueOf(unreadable.getMessage());
      return new Entry(file, "", false, why.replace(file + ": ", ""));
    }
  }

  @SuppressWarnings("NullAway") // A file that somebody else wrote may leave anything out.
  private static Entry judged(Path file, Report report) {
    @Nullable Summary summary = report.summary();
    @Nullable TargetInfo target = report.target();
    if (summary == null || summary.verdict() == null) {
      return new Entry(file, "", false, "not a report of plugin-conformance: it has no verdict");
    }
    return new Entry(
        file,
        target == null || target.baseUrl() == null ? "" : target.baseUrl(),
        report.passed(),
        String.valueOf(summary.reason()));
  }

  /** Whether the gate over all of them is open. */
  public boolean passed() {
    return !entries.isEmpty() && entries.stream().allMatch(Entry::passed);
  }

  /** The verdict as one line. */
  public String verdict() {
    if (entries.isEmpty()) {
      return "FAILED: there is no report.json in the folders that were looked through";
    }
    long failed = entries.stream().filter(entry -> !entry.passed()).count();
    return failed == 0
        ? "PASSED: %d of %d reports passed".formatted(entries.size(), entries.size())
        : "FAILED: %d of %d reports did not pass".formatted(failed, entries.size());
  }

  /**
   * Writes the page.
   *
   * @return the file
   * @throws IOException if the folder cannot be written to
   */
  public Path write(Path folder) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    AtomicFile.write(file, AggregatePage.render(this).getBytes(StandardCharsets.UTF_8));
    return file;
  }
}
