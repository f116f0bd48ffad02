package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the run does and says in settings of every kind. */
class SignInTest {

  @TempDir Path directory;

  @Test
  void should_need_few_requests_for_a_key() {
    try (SloppyPlugin plugin = SloppyPlugin.start("bearer")) {
      AuthRun run = AuthRun.of(settings(plugin).mode(Mode.READ_ONLY).build());

      assertThat(run.report().exchanges())
          .filteredOn(exchange -> exchange.purpose().contains("credential"))
          .hasSizeLessThanOrEqualTo(14);
    }
  }

  @Test
  void should_change_nothing_by_calls_without_credentials() {
    try (SloppyPlugin plugin = SloppyPlugin.start("bearer", Sloppiness.OPEN_TO_ALL)) {
      AuthRun run = AuthRun.of(settings(plugin).mode(Mode.OWN_DATA).build());

      List<ExchangeInfo> written =
          run.report().exchanges().stream()
              .filter(
                  it -> it.purpose().contains("credential") && it.request().method().equals("POST"))
              .toList();
      assertThat(written).extracting(it -> it.response().status()).containsOnly(400).hasSize(2);
    }
  }

  @Test
  void should_send_no_write_in_a_read_only_run() {
    try (SloppyPlugin plugin = SloppyPlugin.start("bearer")) {
      AuthRun.of(settings(plugin).mode(Mode.READ_ONLY).build());

      assertThat(plugin.requests()).noneMatch(request -> request.startsWith("POST"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bearer, auth/credentials-accepted, credentials.token",
    "basic, auth/credentials-accepted, credentials.username and credentials.password",
    "oauth, auth/oauth-starts, credentials.oauth.clientId and credentials.oauth.clientSecret",
    "oauth, auth/oauth-token-works, credentials.oauth.clientId and credentials.oauth.clientSecret"
  })
  void should_say_what_to_supply(String auth, String rule, String setting) {
    try (SloppyPlugin plugin = SloppyPlugin.start(auth)) {
      AuthRun run = AuthRun.of(settings(plugin).credentials(Credentials.NONE).build());

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.reason(rule)).contains("supply " + setting);
    }
  }

  @ParameterizedTest
  @CsvSource({"bearer", "basic"})
  void should_tell_a_wrong_credential_once(String auth) {
    try (SloppyPlugin plugin = SloppyPlugin.start(auth)) {
      Secret wrong = Secret.of("WRONG", "not-the-right-one");
      Credentials given = new Credentials(wrong, wrong, wrong, null, null, null);
      AuthRun run = AuthRun.of(settings(plugin).credentials(given).build());

      assertThat(run.violated()).as(run.details()).containsExactly("auth/credentials-accepted");
      assertThat(run.reason("auth/scheme-any-case")).contains("auth/credentials-accepted");
    }
  }

  @Test
  void should_name_the_settings_where_the_client_is_refused() {
    AuthRun run =
        withClient(
            SloppyPlugin.USER,
            SloppyPlugin.PASSWORD,
            client ->
                new OAuthClient(
                    client.clientId(),
                    Secret.of("WRONG", "not-the-secret"),
                    client.loginUsername(),
                    client.loginPassword(),
                    null));

    assertThat(run.violated()).as(run.details()).containsExactly("auth/oauth-token-issued");
    assertThat(run.report().rule("auth/oauth-token-issued").orElseThrow().findings())
        .allSatisfy(
            finding -> assertThat(finding.message()).contains("credentials.oauth.clientId"));
    assertThat(run.reason("auth/oauth-code-bound"))
        .isEqualTo("no token was issued: see auth/oauth-token-issued");
  }

  @Test
  void should_say_that_a_login_is_missing() {
    AuthRun run = withClient(null, null, client -> client);

    assertThat(run.violated()).as(run.details()).isEmpty();
    assertThat(run.rules("satisfied")).contains("auth/oauth-starts", "auth/oauth-client-checked");
    assertThat(run.reason("auth/oauth-code-returned"))
        .contains("supply credentials.oauth.login.username");
    assertThat(run.reason("auth/oauth-token-issued"))
        .contains("supply credentials.oauth.login.username");
  }

  @Test
  void should_say_that_a_login_is_wrong() {
    AuthRun run = withClient(SloppyPlugin.USER, "not-the-password", client -> client);

    assertThat(run.violated()).as(run.details()).isEmpty();
    assertThat(run.reason("auth/oauth-code-returned")).contains("check credentials.oauth.login");
  }

  @Test
  void should_say_that_the_secret_is_missing() {
    AuthRun run =
        withClient(
            SloppyPlugin.USER,
            SloppyPlugin.PASSWORD,
            client ->
                new OAuthClient(
                    client.clientId(), null, client.loginUsername(), client.loginPassword(), null));

    assertThat(run.violated()).as(run.details()).isEmpty();
    assertThat(run.reason("auth/oauth-token-issued"))
        .contains("supply credentials.oauth.clientSecret");
  }

  @Test
  void should_encode_a_token_of_user_and_password() {
    try (SloppyPlugin plugin = SloppyPlugin.start("basic")) {
      Secret pair = Secret.of("PAIR", SloppyPlugin.USER + ":" + SloppyPlugin.PASSWORD);
      Credentials given = new Credentials(pair, null, null, null, null, null);
      AuthRun run = AuthRun.of(settings(plugin).credentials(given).build());

      assertThat(run.rules("satisfied")).as(run.details()).contains("auth/credentials-accepted");
    }
  }

  @Test
  void should_play_an_action_by_its_document() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth")) {
      AuthRun run = AuthRun.of(AuthRun.action(plugin, directory).build());

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.rules("satisfied"))
          .as(run.details())
          .contains("auth/oauth-token-issued", "auth/oauth-domains", "auth/oauth-refresh");
    }
  }

  @Test
  void should_play_a_staging_run_by_its_public_addresses() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth")) {
      plugin.nameItself("https://todos.example.com");
      AuthRun run =
          AuthRun.of(settings(plugin).publicUrl(URI.create("https://todos.example.com")).build());

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.rules("satisfied")).as(run.details()).contains("auth/oauth-refresh");
    }
  }

  @Test
  void should_trust_an_authorization_server_that_the_settings_allow() {
    try (SloppyPlugin server = SloppyPlugin.start("oauth");
        SloppyPlugin plugin = SloppyPlugin.start("oauth")) {
      plugin.authorizeAt(server.uri().toString());
      AuthRun run = AuthRun.of(settings(plugin).allowedOrigins(List.of(server.uri())).build());

      assertThat(run.rules("satisfied"))
          .as(run.details())
          .contains("auth/oauth-starts", "auth/oauth-code-returned", "auth/oauth-token-issued");
    }
  }

  @Test
  void should_leave_a_server_open_that_does_not_answer_from_here() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth")) {
      plugin.authorizeAt("https://login.invalid");
      AuthRun run =
          AuthRun.of(
              settings(plugin)
                  .allowedOrigins(List.of(URI.create("https://login.invalid")))
                  .build());

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.reason("auth/oauth-starts")).contains("transport.dns-failed");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CODES_REFUSED, auth/oauth-token-issued",
    "NO_CODE, auth/oauth-code-returned",
    "START_FAILS, auth/oauth-starts"
  })
  void should_test_the_api_with_the_given_token_where_the_flow_fails(
      Sloppiness fault, String rule) {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", fault)) {
      AuthRun run = AuthRun.of(everything(plugin, AuthRun.credentials()).build());

      assertThat(run.violated()).as(run.details()).containsExactly(rule);
      assertThat(run.rules("satisfied"))
          .contains("auth/credentials-accepted", "auth/missing-credentials-refused");
      assertThat(run.reason("auth/oauth-token-works")).isNotEmpty();
      assertThat(run.report().operations()).anyMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_play_the_rest_of_the_flow_where_the_state_is_lost() {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", Sloppiness.DROPS_STATE)) {
      AuthRun run = AuthRun.of(settings(plugin).build());

      assertThat(run.violated()).as(run.details()).containsExactly("auth/oauth-state-returned");
      assertThat(run.rules("satisfied"))
          .contains(
              "auth/oauth-token-issued",
              "auth/oauth-wrong-secret-refused",
              "auth/oauth-code-single-use",
              "auth/oauth-code-bound",
              "auth/oauth-token-works",
              "auth/oauth-refresh");
    }
  }

  @Test
  void should_ask_with_an_unknown_code_where_no_code_is_handed_out() {
    try (SloppyPlugin plugin =
        SloppyPlugin.start("oauth", Sloppiness.NO_CODE, Sloppiness.CRASHES_ON_BAD_CODE)) {
      AuthRun run = AuthRun.of(settings(plugin).build());

      assertThat(run.violated())
          .as(run.details())
          .containsExactly("auth/oauth-code-returned", "auth/oauth-wrong-secret-refused");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "none, credentials.token",
    "none, credentials.oauth.clientId",
    "bearer, credentials.password",
    "bearer, credentials.oauth.clientId"
  })
  void should_never_be_silent_about_a_credential_without_a_use(String auth, String setting) {
    try (SloppyPlugin plugin = SloppyPlugin.start(auth)) {
      AuthRun all = AuthRun.of(everything(plugin, AuthRun.credentials()).build());
      AuthRun documents =
          AuthRun.of(
              everything(plugin, AuthRun.credentials())
                  .rules(new RuleSelection(List.of("manifest/*"), List.of()))
                  .build());

      assertThat(all.report().passed()).isFalse();
      assertThat(all.report().summary().reason()).contains(setting).contains("not used");
      assertThat(documents.report().summary().reason()).doesNotContain("not used");
    }
  }

  @Test
  void should_say_nothing_of_a_credential_with_a_use() {
    try (SloppyPlugin plugin = SloppyPlugin.start("bearer")) {
      Secret key = Secret.of("KEY", SloppyPlugin.KEY);
      Credentials given = new Credentials(key, null, null, null, null, null);

      assertThat(AuthRun.of(everything(plugin, given).build()).report().summary().reason())
          .doesNotContain("not used");
    }
  }

  private SettingsBuilder everything(SloppyPlugin plugin, Credentials given) {
    return settings(plugin)
        .credentials(given)
        .rules(new RuleSelection(List.of("auth/*", "operation/*"), List.of()));
  }

  private AuthRun withClient(
      @Nullable String user, @Nullable String password, UnaryOperator<OAuthClient> change) {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth")) {
      OAuthClient client =
          new OAuthClient(
              Secret.of("CLIENT_ID", SloppyPlugin.CLIENT),
              Secret.of("CLIENT_SECRET", SloppyPlugin.SECRET),
              user == null ? null : Secret.of("LOGIN_USER", user),
              password == null ? null : Secret.of("LOGIN_PASSWORD", password),
              null);
      Credentials given = new Credentials(null, null, null, change.apply(client), null, null);
      return AuthRun.of(settings(plugin).credentials(given).build());
    }
  }

  private SettingsBuilder settings(SloppyPlugin plugin) {
    return AuthRun.settings(plugin, directory);
  }
}
