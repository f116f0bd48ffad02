package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;

/** A report in which every text is harmless, so that no template can forget to make it so. */
final class HarmlessReport {

  private HarmlessReport() {}

  static Report of(Report report) {
    return ReportJson.withTexts(report, SafeText::block, SafeText::line);
  }
}
