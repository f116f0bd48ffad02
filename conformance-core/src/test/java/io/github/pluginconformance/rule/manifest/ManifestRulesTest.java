package io.github.pluginconformance.rule.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.testing.Twins;
import org.junit.jupiter.api.Test;

class ManifestRulesTest {

  @Test
  void a_good_plugin_has_no_finding_of_any_level() {
    TestPlugin plugin = new TestPlugin();
    System.out.println(Twins.outcomes(plugin.look()) + " " + plugin.requests());
    plugin = new TestPlugin();
    assertThat(Twins.violated(plugin.look())).isEmpty();
  }
}
