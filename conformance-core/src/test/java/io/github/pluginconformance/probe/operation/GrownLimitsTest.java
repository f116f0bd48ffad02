package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.probe.operation.send.GrownLimits;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import org.junit.jupiter.api.Test;

class GrownLimitsTest {

  private static final URI BASE = URI.create("http://localhost:8080");

  @Test
  void many_operations_get_more_requests() {
    Settings settings = SettingsBuilder.forPlugin(BASE).build();

    assertThat(GrownLimits.of(settings, 8).requests()).isEqualTo(2_100);
    assertThat(GrownLimits.of(settings, 30).requests()).isEqualTo(6_500);
  }

  @Test
  void what_the_user_gives_holds_however_many_there_are() {
    Settings settings = SettingsBuilder.forPlugin(BASE).set(SettingKeys.REQUESTS, 400).build();

    assertThat(GrownLimits.of(settings, 30).requests()).isEqualTo(400);
  }
}
