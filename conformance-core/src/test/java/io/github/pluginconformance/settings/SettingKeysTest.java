package io.github.pluginconformance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingKeysTest {

  /** The settings that users and their tools depend on. */
  private static final List<String> PROMISED =
      List.of(
          "baseUrl",
          "publicUrl",
          "specUrl",
          "profile",
          "mode",
          "startupTimeout",
          "credentials.token",
          "credentials.username",
          "credentials.password",
          "credentials.serverId",
          "credentials.oauth.clientId",
          "credentials.oauth.clientSecret",
          "credentials.oauth.login.username",
          "credentials.oauth.login.password",
          "credentials.oauth.redirectUri",
          "credentials.other.token",
          "credentials.verificationToken",
          "approvedManifest",
          "inputs.*.*",
          "operations.*.confirmation.kind",
          "operations.*.confirmation.token",
          "operations.*.confirmation.summary",
          "operations.*.confirmation.confirmWith",
          "operations.*.confirmation.field",
          "operations.*.confirmation.value",
          "operations.*.confirmation.link",
          "operations.*.stateProbe",
          "operations.*.readOnly",
          "operations.*.locationAware",
          "operations.*.skip",
          "links.ignore",
          "links.max",
          "rules.include",
          "rules.exclude",
          "failOn",
          "baseline",
          "waivers",
          "reports",
          "reportsDirectory",
          "seed",
          "limits.requestTimeout",
          "limits.requests",
          "limits.runTimeout",
          "limits.concurrency");

  @Test
  void should_hold_every_promised_setting_once() {
    assertThat(SettingKeys.all().stream().map(SettingKey::name))
        .containsAll(PROMISED)
        .doesNotHaveDuplicates();
  }

  @Test
  void should_explain_every_setting() {
    assertThat(SettingKeys.all())
        .allSatisfy(
            key -> assertThat(key.meaning()).as(key.name()).isNotBlank().doesNotEndWith("."));
  }

  @Test
  void should_name_environment_variables_in_capitals_with_underscores() {
    SettingKey<?> key = SettingKeys.table().at(List.of("limits", "requestTimeout")).orElseThrow();

    assertThat(key.environmentName()).isEqualTo("PLUGIN_CONFORMANCE_LIMITS_REQUEST_TIMEOUT");
    assertThat(key.propertyName()).isEqualTo("plugin-conformance.limits.requestTimeout");
  }
}
