package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.MemoServer;
import io.github.pluginconformance.testing.MemoServer.Asked;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A credential may be asked for although the document does not say so. */
class UndeclaredProtectionTest {

  @TempDir Path directory;

  @Test
  void should_find_what_crashes_over_a_credential_that_nobody_issued() {
    try (MemoServer server = MemoServer.stumblingOver(UndeclaredProtectionTest::carriesOne)) {
      assertThat(violated(run(server, null))).containsExactly("operation/no-server-error");
    }
  }

  @Test
  void should_find_what_crashes_without_a_credential() {
    try (MemoServer server = MemoServer.guarded("key-1", asked -> asked.authorization() == null)) {
      assertThat(violated(run(server, "key-1"))).containsExactly("operation/no-server-error");
    }
  }

  @Test
  void should_say_nothing_against_sound_ones() {
    try (MemoServer open = MemoServer.sound().keeping("m7", "of somebody else");
        MemoServer guarded =
            MemoServer.guarded("key-1", asked -> false).keeping("m7", "of somebody else")) {
      String before = open.kept();

      assertThat(violated(run(open, null))).isEmpty();
      assertThat(violated(run(guarded, "key-1"))).isEmpty();
      assertThat(guarded.requests()).anyMatch(request -> request.startsWith("GET /memos "));
      assertThat(open.kept()).isEqualTo(before);
      assertThat(guarded.kept()).isEqualTo(before);
    }
  }

  private static boolean carriesOne(Asked asked) {
    return asked.authorization() != null;
  }

  private Report run(MemoServer server, @Nullable String token) {
    Secret key = token == null ? null : Secret.of("KEY", token);
    return AuthRun.of(
            SettingsBuilder.forPlugin(server.uri())
                .profile(Profile.GPT_ACTION)
                .specUrl("/openapi.json")
                .credentials(new Credentials(key, null, null, null, null, null))
                .rules(new RuleSelection(List.of("auth/*", "operation/*"), List.of()))
                .reportsDirectory(directory)
                .build())
        .report();
  }

  private static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.outcome().equals("violated"))
        .map(RuleResult::id)
        .toList();
  }
}
