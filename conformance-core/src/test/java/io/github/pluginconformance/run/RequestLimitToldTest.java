package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Style;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run that tried less than it would have, for want of requests, says so beside its verdict. */
class RequestLimitToldTest {

  private static final String LIMIT = " %, limits.requests left no room for all input";

  @Test
  void should_say_that_the_limit_has_left_something_out() {
    try (TodoServer plugin = TodoServer.start(Style.ID, true)) {
      String before = plugin.todosOf("alice");

      Report report = run(plugin, 60);

      assertThat(report.run().requests()).isLessThanOrEqualTo(60);
      assertThat(report.coverage().leftOut()).isTrue();
      assertThat(report.coverage().sentence()).endsWith(LIMIT);
      assertThat(plugin.todosOf("alice")).isEqualTo(before);
    }
  }

  @Test
  void should_say_nothing_where_all_was_tried() {
    try (TodoServer plugin = TodoServer.start(Style.ID, true)) {
      Report report = run(plugin, 5000);

      assertThat(report.run().requests()).isGreaterThan(60);
      assertThat(report.coverage().leftOut()).isFalse();
      assertThat(report.coverage().sentence()).matches("the document is covered to \\d+ %");
    }
  }

  private static Report run(TodoServer plugin, int requests) {
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(plugin.uri())
            .set(SettingKeys.REQUESTS, requests)
            .reportsDirectory(Path.of("target", "no-such-directory"))
            .reports(Set.of())
            .build(),
        Progress.SILENT);
  }
}
