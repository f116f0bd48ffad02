package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.CoverageInfo;
import io.github.pluginconformance.report.CoverageInfo.OperationCoverage;
import io.github.pluginconformance.report.Report;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the document was not met, a line for each kind of each operation. */
final class CoverageLines {

  private CoverageLines() {}

  static Stream<String> of(Report report) {
    return Optional.ofNullable(report.coverage()).stream()
        .map(CoverageInfo::incomplete)
        .flatMap(incomplete -> incomplete.stream().flatMap(CoverageLines::of));
  }

  private static Stream<String> of(OperationCoverage operation) {
    String supply = operation.supply() == null ? "" : ": " + operation.supply();
    return Stream.concat(
        Stream.of(
            operation.method()
                + " "
                + operation.path()
                + " ("
                + operation.percent()
                + " %)"
                + supply),
        operation.missing().stream().map(line -> "  " + line));
  }
}
