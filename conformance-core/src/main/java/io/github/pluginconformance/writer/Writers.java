package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.AtomicFile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes a report in every format that is asked for. */
public final class Writers {

  private Writers() {}

  /**
   * Writes the formats of {@code settings.reports()} into the directory; {@code report.json}
   * always.
   *
   * @return the files by format, {@code json} first
   * @throws IOException if the directory cannot be written to
   */
  public static Map<String, Path> writeAll(Report report, Settings settings, Path directory)
      throws IOException {
    Map<String, Path> written = new LinkedHashMap<>();
    Path json = directory.resolve(ReportJson.FILE_NAME);
    ReportJson.write(report, json);
    written.put("json", json);
    Set<String> formats = settings.reports();
    if (formats.contains("junit")) {
      Path junit = directory.resolve(JUnitXmlWriter.FILE_NAME);
      AtomicFile.write(junit, JUnitXmlWriter.render(report));
      written.put("junit", junit);
    }
    return written;
  }
}
