package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No false alarm: what authorization servers may do although few of them do. */
class UnusualServerTest {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(
      value = Sloppiness.class,
      names = {
        "SEE_OTHER_AND_RELATIVE",
        "NAME_THEN_PASSWORD",
        "LOGIN_WITH_401",
        "SECOND_CONSENT",
        "CONSENT_BY_GET",
        "SECURE_COOKIES",
        "FIXED_CALLBACK",
        "EXTRA_PARAMETERS",
        "ERRORS_TO_CALLBACK",
        "LATEST_CODE_ONLY",
        "CODE_BY_REFRESH",
        "CODE_BY_FORM",
        "PLAIN_TOKEN",
        "FORM_REQUESTS",
        "NO_REFRESH_TOKEN",
        "ROTATING_REFRESH_TOKENS",
        "REFRESH_TOKEN_ONCE",
        "ONE_TOKEN_PER_USER",
        "NARROWER_REFRESH"
      })
  void should_find_nothing(Sloppiness unusual) {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", unusual)) {
      AuthRun run = AuthRun.of(settings(plugin));

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.rules("errored")).as(run.details()).isEmpty();
      assertThat(run.rules("notVerified")).as(run.details()).isEmpty();
      assertThat(run.report().run().leftBehind()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void should_only_note_an_unusual_refusal() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", Sloppiness.FORBIDDEN_WITH_WORDS)) {
      AuthRun run = AuthRun.of(settings(plugin));

      assertThat(run.violated())
          .as(run.details())
          .containsExactly("auth/oauth-wrong-secret-refused");
      assertThat(run.report().rule("auth/oauth-wrong-secret-refused").orElseThrow().findings())
          .allSatisfy(finding -> assertThat(finding.level()).isEqualTo("note"));
    }
  }

  @Test
  void should_not_send_a_password_in_an_address() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", Sloppiness.LOGIN_BY_GET)) {
      AuthRun run = AuthRun.of(settings(plugin));

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.reason("auth/oauth-code-returned")).contains("password in an address");
      assertThat(plugin.requests()).noneMatch(it -> it.contains(SloppyPlugin.PASSWORD));
    }
  }

  @Test
  void should_accept_an_authorization_server_on_another_port() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth")) {
      plugin.authorizeAt(plugin.byName().toString());
      AuthRun run =
          AuthRun.of(
              AuthRun.settings(plugin, directory).allowedOrigins(List.of(plugin.byName())).build());

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.rules("satisfied")).contains("auth/oauth-token-works", "auth/oauth-refresh");
    }
  }

  /** Rules that look at the API with the token see no difference either. */
  private Settings settings(SloppyPlugin plugin) {
    return AuthRun.settings(plugin, directory)
        .rules(new RuleSelection(List.of("auth/*", "operation/*"), List.of()))
        .build();
  }
}
