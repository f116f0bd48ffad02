package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotRunTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void should_write_a_failed_report_that_says_why(@TempDir Path folder) throws IOException {
    SettingsException why =
        new SettingsException(List.of("one is wrong", "two is wrong"), folder.resolve("reports"));

    Path file = NotRun.write(why, NOON);

    Report report = ReportJson.read(file);
    assertThat(file).isEqualTo(folder.resolve("reports/report.json"));
    assertThat(report.passed()).isFalse();
    assertThat(report.run().completed()).isFalse();
    assertThat(report.run().startedAt()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(report.summary().reason())
        .isEqualTo("the settings cannot be used: one is wrong; two is wrong");
  }
}
