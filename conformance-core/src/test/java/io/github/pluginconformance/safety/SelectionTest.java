package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.safety.Plugins.Made;
import io.github.pluginconformance.settings.RuleSelection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that is not selected costs the plugin nothing. */
class SelectionTest {

  @TempDir Path reports;

  @ParameterizedTest
  @ValueSource(strings = {"manifest/reachable", "manifest/*", "openapi/*", "openapi/valid"})
  void should_send_no_write_when_no_selected_rule_asks_what_writes_do(String rule) {
    assertThat(writes(rule)).isEmpty();
  }

  @Test
  void should_send_writes_when_a_rule_asks_what_they_do() {
    assertThat(writes("operation/create-then-read")).isNotEmpty();
    assertThat(writes("operation/no-server-error")).isNotEmpty();
  }

  private List<String> writes(String rule) {
    Made made = Plugins.idsByServer();
    try (DataPlugin plugin = made.start()) {
      ConformanceRun.execute(
          Runs.settings(plugin, reports).rules(new RuleSelection(List.of(rule), List.of())).build(),
          Progress.SILENT);
      return plugin.writes();
    }
  }
}
