package io.github.pluginconformance.writer;

import io.github.pluginconformance.settings.ReportFormat;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the files that the reports of a run are written to. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * The files in the reports directory, without those in a folder of their own.
   *
   * @param formats that are asked for
   */
  public static Stream<String> names(Set<String> formats) {
    Stream<String> asked =
        ReportWriter.ALL.stream()
            .filter(writer -> writer.format() == ReportFormat.JSON || isAsked(writer, formats))
            .map(ReportWriter::file);
    return Stream.concat(asked, Stream.of(BadgeWriter.FILE_NAME));
  }

  private static boolean isAsked(ReportWriter writer, Set<String> formats) {
    return writer.format() != ReportFormat.ALLURE && formats.contains(writer.format().key());
  }
}
