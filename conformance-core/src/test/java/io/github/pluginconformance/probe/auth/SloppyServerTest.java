package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.auth.AuthRules;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault, one rule: each broken twin of a good plugin turns exactly its own rule red. */
class SloppyServerTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"none", "bearer", "basic", "oauth"})
  void should_find_nothing_in_a_good_plugin(String auth) {
    try (SloppyPlugin plugin = SloppyPlugin.start(auth)) {
      AuthRun run = AuthRun.of(AuthRun.settings(plugin, directory).build());

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.rules("errored")).as(run.details()).isEmpty();
      assertThat(run.rules("notVerified")).as(run.details()).isEmpty();
    }
  }

  @Test
  void should_satisfy_every_rule_about_oauth_with_a_good_plugin() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth")) {
      AuthRun run = AuthRun.of(AuthRun.settings(plugin, directory).build());

      assertThat(run.rules("satisfied"))
          .as(run.details())
          .filteredOn(rule -> rule.startsWith("auth/oauth-"))
          .hasSize(14);
      assertThat(run.rules("notApplicable"))
          .as(run.details())
          .containsExactlyInAnyOrder(
              "auth/none-is-open", "auth/credentials-accepted", "auth/oauth-domains");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bearer, DOCUMENT_CLOSED, auth/documents-public",
    "bearer, USER_HTTP, auth/user-http-not-in-store",
    "bearer, OTHER_VERIFICATION_TOKEN, auth/verification-token",
    "bearer, OPEN_TO_ALL, auth/missing-credentials-refused",
    "bearer, ANY_TOKEN, auth/wrong-credentials-refused",
    "bearer, EMPTY_TOKEN, auth/wrong-credentials-refused",
    "bearer, OTHER_SCHEME, auth/wrong-credentials-refused",
    "bearer, NO_SCHEME, auth/wrong-credentials-refused",
    "basic, NO_SCHEME, auth/wrong-credentials-refused",
    "bearer, BEGINNING_COMPARED, auth/wrong-credentials-refused",
    "bearer, KEY_ANYWHERE, auth/wrong-credentials-refused",
    "bearer, SHORTER_KEY, auth/wrong-credentials-refused",
    "bearer, KEY_IN_ANY_CASE, auth/wrong-credentials-refused",
    "bearer, UNSIGNED_TAKEN, auth/wrong-credentials-refused",
    "oauth, UNSIGNED_TAKEN, auth/wrong-credentials-refused",
    "bearer, FALLS_OVER_JWT, auth/wrong-credentials-refused",
    "basic, USER_ALONE, auth/wrong-credentials-refused",
    "bearer, VERIFICATION_TOKEN, auth/wrong-credentials-refused",
    "basic, OTHER_SCHEME, auth/wrong-credentials-refused",
    "basic, OPEN_TO_ALL, auth/missing-credentials-refused",
    "bearer, CLOSED_TO_KEY, auth/credentials-accepted",
    "none, CLOSED_TO_KEY, auth/none-is-open",
    "bearer, CASE_MATTERS, auth/scheme-any-case",
    "basic, CASE_MATTERS, auth/scheme-any-case",
    "bearer, NO_CHALLENGE, auth/challenge",
    "bearer, ECHOES_CREDENTIAL, auth/credentials-accepted",
    "bearer, TELLS_KEY, auth/credentials-accepted",
    "key, TELLS_KEY, auth/credentials-accepted",
    "basic, ECHOES_CREDENTIAL, auth/credentials-accepted",
    "oauth, ECHOES_CREDENTIAL, auth/oauth-token-works",
    "oauth, REFRESH_WIDENS_SCOPE, auth/oauth-refresh",
    "oauth, CODE_IN_FRAGMENT, auth/oauth-code-returned",
    "oauth, NO_SECRET_NEEDED, auth/oauth-wrong-secret-refused",
    "oauth, ANY_SECRET_TO_REFRESH, auth/oauth-wrong-secret-refused",
    "oauth, NO_SECRET_TO_REFRESH, auth/oauth-wrong-secret-refused",
    "oauth, EMPTY_SECRET_TAKEN, auth/oauth-wrong-secret-refused",
    "oauth, SECRET_IN_ANY_CASE, auth/oauth-wrong-secret-refused",
    "oauth, SIGNATURE_UNCHECKED, auth/wrong-credentials-refused",
    "oauth, OTHER_DOMAIN, auth/oauth-domains",
    "oauth, START_FAILS, auth/oauth-starts",
    "oauth, LOGIN_LOOPS, auth/oauth-starts",
    "oauth, NO_CODE, auth/oauth-code-returned",
    "oauth, DROPS_STATE, auth/oauth-state-returned",
    "oauth, STATE_TWICE, auth/oauth-state-returned",
    "oauth, MANGLES_STATE, auth/oauth-state-returned",
    "oauth, CRASHES_ON_STATE, auth/oauth-state-returned",
    "oauth, LOWERS_STATE, auth/oauth-state-returned",
    "oauth, OPEN_REDIRECT, auth/oauth-callback-checked",
    "oauth, LOOKALIKE_REDIRECT, auth/oauth-callback-checked",
    "oauth, LONGER_REDIRECT, auth/oauth-callback-checked",
    "oauth, ANY_CLIENT, auth/oauth-client-checked",
    "oauth, IMPLICIT, auth/oauth-client-checked",
    "oauth, REFUSES_EMPTY_SCOPE, auth/oauth-empty-scope",
    "oauth, NEEDS_CHALLENGE, auth/oauth-no-pkce-needed",
    "oauth, TOKEN_AS_HTML, auth/oauth-token-issued",
    "oauth, TOKEN_AS_FORM, auth/oauth-token-issued",
    "oauth, EXPIRES_AS_TEXT, auth/oauth-token-issued",
    "oauth, NO_TOKEN_TYPE, auth/oauth-token-issued",
    "oauth, MAC_TOKEN, auth/oauth-token-issued",
    "oauth, TOKEN_REDIRECTS, auth/oauth-token-issued",
    "oauth, CODES_REFUSED, auth/oauth-token-issued",
    "oauth, LONG_TOKEN, auth/oauth-token-issued",
    "oauth, ODD_TOKEN, auth/oauth-token-issued",
    "oauth, TOKEN_CACHED, auth/oauth-token-not-cached",
    "oauth, ANY_SECRET, auth/oauth-wrong-secret-refused",
    "oauth, BEGINNING_OF_SECRET, auth/oauth-wrong-secret-refused",
    "oauth, CRASHES_ON_BAD_CODE, auth/oauth-wrong-secret-refused",
    "oauth, ERROR_AS_200, auth/oauth-wrong-secret-refused",
    "oauth, REUSABLE_CODES, auth/oauth-code-single-use",
    "oauth, CODE_FOR_ANY_CLIENT, auth/oauth-code-bound",
    "oauth, CODE_FOR_ANY_CALLBACK, auth/oauth-code-bound",
    "oauth, CLOSED_TO_KEY, auth/oauth-token-works",
    "oauth, ANY_TOKEN, auth/oauth-token-works",
    "oauth, REFRESH_FAILS, auth/oauth-refresh",
    "oauth, REFRESHED_IS_USELESS, auth/oauth-refresh",
    "oauth, REFRESHED_IS_THE_SAME, auth/oauth-refresh",
    "oauth, OPEN_TO_ALL, auth/missing-credentials-refused"
  })
  void should_turn_exactly_one_rule_red(String auth, Sloppiness fault, String rule) {
    try (SloppyPlugin plugin = SloppyPlugin.start(auth, fault)) {
      AuthRun run = AuthRun.of(settings(plugin, fault));

      assertThat(run.violated()).as(run.details()).containsExactly(rule);
    }
  }

  /** Which domain the addresses are on is asked of GPT Actions alone. */
  private Settings settings(SloppyPlugin plugin, Sloppiness fault) {
    if (fault != Sloppiness.OTHER_DOMAIN) {
      return AuthRun.settings(plugin, directory).build();
    }
    plugin.authorizeAt(plugin.byName().toString());
    return AuthRun.action(plugin, directory).allowedOrigins(List.of(plugin.byName())).build();
  }

  @Test
  void should_have_a_broken_twin_for_every_rule() throws NoSuchMethodException {
    String[] twins =
        SloppyServerTest.class
            .getDeclaredMethod(
                "should_turn_exactly_one_rule_red", String.class, Sloppiness.class, String.class)
            .getAnnotation(CsvSource.class)
            .value();

    assertThat(Stream.of(twins).map(twin -> twin.split(", ")[2]).distinct())
        .containsExactlyInAnyOrderElementsOf(
            AuthRules.all().stream().map(rule -> rule.meta().id()).toList());
  }

  @Test
  void should_tell_a_manifest_behind_the_login_once() {
    try (SloppyPlugin plugin = SloppyPlugin.start("bearer", Sloppiness.MANIFEST_CLOSED)) {
      RuleSelection rules = new RuleSelection(List.of("*"), List.of());
      AuthRun run = AuthRun.of(AuthRun.settings(plugin, directory).rules(rules).build());

      assertThat(errors(run))
          .contains("auth/documents-public")
          .doesNotContain("manifest/reachable");
      assertThat(run.report().operations()).anyMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_tell_a_manifest_behind_an_unknown_login_once() {
    try (SloppyPlugin plugin = SloppyPlugin.start("bearer", Sloppiness.MANIFEST_CLOSED)) {
      RuleSelection rules = new RuleSelection(List.of("*"), List.of());
      AuthRun run =
          AuthRun.of(
              AuthRun.settings(plugin, directory)
                  .credentials(Credentials.NONE)
                  .rules(rules)
                  .build());

      assertThat(run.report().rules())
          .filteredOn(rule -> rule.outcome().equals("violated"))
          .extracting(RuleResult::id)
          .containsExactly("manifest/reachable");
      assertThat(run.reason("auth/documents-public")).contains("manifest/reachable");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Sloppiness.class,
      names = {"UNKNOWN_TYPE", "NO_TYPE"})
  void should_use_what_was_given_where_the_manifest_does_not_say_how(Sloppiness fault) {
    try (SloppyPlugin plugin = SloppyPlugin.start("bearer", fault)) {
      RuleSelection rules =
          new RuleSelection(List.of("auth/*", "operation/*", "manifest/auth-declared"), List.of());
      AuthRun run = AuthRun.of(AuthRun.settings(plugin, directory).rules(rules).build());

      assertThat(run.report().rules())
          .filteredOn(rule -> rule.outcome().equals("violated"))
          .extracting(RuleResult::id)
          .isSubsetOf("manifest/auth-declared");
      assertThat(run.report().rule("operation/exercised").map(RuleResult::outcome))
          .contains("satisfied");
    }
  }

  @Test
  void should_hold_it_against_nobody_to_be_busy() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", Sloppiness.BUSY)) {
      AuthRun run = AuthRun.of(AuthRun.settings(plugin, directory).build());

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.reason("auth/oauth-starts")).contains("429");
      assertThat(plugin.requests()).filteredOn(it -> it.contains("/authorize")).hasSize(1);
    }
  }

  @Test
  void should_tell_a_document_behind_the_login_once() {
    try (SloppyPlugin plugin = SloppyPlugin.start("bearer", Sloppiness.DOCUMENT_CLOSED)) {
      RuleSelection rules =
          new RuleSelection(List.of("auth/*", "openapi/*", "operation/*"), List.of());
      AuthRun run = AuthRun.of(AuthRun.settings(plugin, directory).rules(rules).build());

      assertThat(errors(run)).containsExactly("auth/documents-public");
      assertThat(run.report().rule("openapi/readable").map(RuleResult::outcome))
          .contains("satisfied");
      assertThat(run.report().operations()).anyMatch(OperationInfo::exercised);
    }
  }

  /** Whoever says in which type to ask, and names none that there is, cannot be asked rightly. */
  @Test
  void should_tell_a_wrong_content_type_of_the_requests_once() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", Sloppiness.UNKNOWN_REQUESTS)) {
      RuleSelection rules =
          new RuleSelection(List.of("auth/*", "manifest/auth-declared"), List.of());
      AuthRun run = AuthRun.of(AuthRun.settings(plugin, directory).rules(rules).build());

      assertThat(errors(run)).containsExactly("manifest/auth-declared");
      assertThat(run.reason("auth/oauth-token-issued")).contains("see manifest/auth-declared");
    }
  }

  private static List<String> errors(AuthRun run) {
    return run.report().rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(found -> found.level().equals("error")))
        .map(RuleResult::id)
        .toList();
  }
}
