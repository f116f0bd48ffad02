package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.ReportFormat;
import io.github.pluginconformance.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/**
 * How a report is written in one format.
 *
 * @param format by which it is asked for
 * @param file its name in the reports directory
 * @param render makes its content; a pure function
 */
record ReportWriter(ReportFormat format, String file, BiFunction<Report, Settings, byte[]> render) {

  /** One for each format. */
  static final List<ReportWriter> ALL =
      List.of(
          new ReportWriter(
              ReportFormat.JSON,
              ReportJson.FILE_NAME,
              (report, given) -> utf8(ReportJson.toJson(report))),
          new ReportWriter(
              ReportFormat.HTML,
              HtmlWriter.FILE_NAME,
              (report, given) -> utf8(HtmlWriter.render(report))),
          new ReportWriter(
              ReportFormat.JUNIT,
              JUnitXmlWriter.FILE_NAME,
              (report, given) -> JUnitXmlWriter.render(report)),
          new ReportWriter(
              ReportFormat.SARIF,
              SarifWriter.FILE_NAME,
              (report, given) -> utf8(SarifWriter.render(report, given.sources()))),
          new ReportWriter(
              ReportFormat.MARKDOWN,
              MarkdownWriter.FILE_NAME,
              (report, given) -> utf8(MarkdownWriter.render(report))));

  /**
   * The writer of a format.
   *
   * @throws IllegalArgumentException if there is no such format
   */
  static ReportWriter of(String format) {
    return ALL.stream()
        .filter(writer -> writer.format.key().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no report format "
                        + format
                        + "; choose of "
                        + ALL.stream().map(writer -> writer.format.key()).toList()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
