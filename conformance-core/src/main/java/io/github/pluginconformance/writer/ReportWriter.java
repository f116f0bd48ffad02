package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.ReportFormat;
import io.github.pluginconformance.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * How a report is written in one format.
 *
 * @param format by which it is asked for
 * @param file its name in the reports directory, or that of the folder that holds its files
 * @param render makes its files by their paths in the reports directory; a pure function
 */
record ReportWriter(
    ReportFormat format, String file, BiFunction<Report, Settings, Map<String, byte[]>> render) {

  /** One for each format. */
  static final List<ReportWriter> ALL =
      List.of(
          one(
              ReportFormat.JSON,
              ReportJson.FILE_NAME,
              (report, given) -> utf8(ReportJson.toJson(report))),
          one(
              ReportFormat.HTML,
              HtmlWriter.FILE_NAME,
              (report, given) -> utf8(HtmlWriter.render(report))),
          one(
              ReportFormat.JUNIT,
              JUnitXmlWriter.FILE_NAME,
              (report, given) -> JUnitXmlWriter.render(report)),
          one(
              ReportFormat.SARIF,
              SarifWriter.FILE_NAME,
              (report, given) -> utf8(SarifWriter.render(report, given.sources()))),
          one(
              ReportFormat.MARKDOWN,
              MarkdownWriter.FILE_NAME,
              (report, given) -> utf8(MarkdownWriter.render(report))),
          one(
              ReportFormat.HAR,
              HarWriter.FILE_NAME,
              (report, given) -> utf8(HarWriter.render(report))),
          new ReportWriter(
              ReportFormat.ALLURE,
              AllureWriter.FOLDER_NAME,
              (report, given) -> AllureWriter.render(report)));

  private static ReportWriter one(
      ReportFormat format, String file, BiFunction<Report, Settings, byte[]> render) {
    return new ReportWriter(
        format, file, (report, given) -> Map.of(file, render.apply(report, given)));
  }

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
