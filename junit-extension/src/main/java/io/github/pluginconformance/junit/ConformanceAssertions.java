package io.github.pluginconformance.junit;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.report.Report;
import org.jspecify.annotations.Nullable;

/** The entry to AssertJ assertions about reports. Needs AssertJ on the class path. */
@PublicApi
public final class ConformanceAssertions {

  private ConformanceAssertions() {}

  /** Begins to assert something about a report. */
  public static ReportAssert assertThat(@Nullable Report report) {
    return new ReportAssert(report);
  }
}
