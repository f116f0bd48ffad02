package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A GPT Action whose key goes into a header of its own. */
class OwnHeaderTest {

  @TempDir Path directory;

  @Test
  void should_find_nothing_in_a_good_action() {
    try (SloppyPlugin plugin = SloppyPlugin.start("key")) {
      RuleSelection rules =
          new RuleSelection(
              List.of("auth/*", "openapi/no-custom-headers", "operation/*"), List.of());
      AuthRun run = AuthRun.of(settings(plugin).rules(rules).build());

      assertThat(run.report().rules())
          .flatExtracting(RuleResult::findings)
          .extracting(FindingInfo::level)
          .doesNotContain("error", "warning");
      assertThat(run.rules("satisfied"))
          .as(run.details())
          .contains(
              "auth/missing-credentials-refused",
              "auth/wrong-credentials-refused",
              "auth/credentials-accepted");
      assertThat(run.reason("auth/scheme-any-case")).contains("X-Api-Key");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN_TO_ALL, auth/missing-credentials-refused",
    "ANY_TOKEN, auth/wrong-credentials-refused",
    "EMPTY_TOKEN, auth/wrong-credentials-refused",
    "CLOSED_TO_KEY, auth/credentials-accepted",
    "NO_CHALLENGE, auth/challenge"
  })
  void should_turn_exactly_one_rule_red(Sloppiness fault, String rule) {
    try (SloppyPlugin plugin = SloppyPlugin.start("key", fault)) {
      AuthRun run = AuthRun.of(settings(plugin).build());

      assertThat(run.violated()).as(run.details()).containsExactly(rule);
    }
  }

  @Test
  void should_name_the_key_in_the_command_that_repeats_a_call() {
    try (SloppyPlugin plugin = SloppyPlugin.start("key", Sloppiness.CLOSED_TO_KEY)) {
      AuthRun run = AuthRun.of(settings(plugin).build());

      assertThat(run.report().rule("auth/credentials-accepted").orElseThrow().findings())
          .singleElement()
          .extracting(FindingInfo::curl)
          .asString()
          .contains("-H \"X-Api-Key: $KEY\"")
          .doesNotContain("Authorization");
    }
  }

  private SettingsBuilder settings(SloppyPlugin plugin) {
    return AuthRun.keyed(plugin, directory);
  }
}
