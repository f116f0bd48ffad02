package io.github.pluginconformance.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pluginconformance.json.JsonValue;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {

  @TempDir Path folder;

  @Test
  void should_use_the_documented_defaults_when_only_the_base_url_is_given() {
    Settings settings = loader("http://localhost:8080").load();

    assertThat(settings.target().baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.mode()).isEqualTo(Mode.OWN_DATA);
    assertThat(settings.profile()).isEqualTo(Profile.CHATGPT_PLUGIN);
    assertThat(settings.failOn()).isEqualTo(FailOn.ERROR);
    assertThat(settings.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(settings.links()).isEqualTo(LinkSettings.DEFAULT);
    assertThat(settings.rules()).isEqualTo(RuleSelection.ALL);
    assertThat(settings.reports())
        .containsExactlyInAnyOrder("json", "html", "junit", "sarif", "markdown");
    assertThat(settings.reportsDirectory()).isEqualTo(folder.resolve("target/plugin-conformance"));
    assertThat(settings.seed()).isEqualTo(1);
    assertThat(settings.baseline()).isNull();
  }

  @Test
  void should_only_read_from_a_plugin_that_is_not_on_loopback() {
    Settings settings = loader("https://todo.example.com").load();

    assertThat(settings.mode()).isEqualTo(Mode.READ_ONLY);
    assertThat(settings.effective())
        .contains(
            new EffectiveSetting(
                "mode", "read-only", "default for a plugin that is not on loopback"));
  }

  @Test
  void should_read_every_kind_of_setting_from_a_file() throws IOException {
    Files.writeString(folder.resolve("reviewed.json"), "{}");
    file(
        """
        baseUrl: http://localhost:8080/
        publicUrl: https://todo.example.com
        specUrl: /openapi.yaml
        profile: gpt-action
        mode: everything
        startupTimeout: 500ms
        approvedManifest: reviewed.json
        allowedOrigins: [https://login.example.com]
        inputs:
          getTodos: { username: kaj, limit: 5, deep: { a: [1, null] } }
          "*": { city: Paris }
        operations:
          bookTable:
            confirmation: { kind: token, token: /confirmation_token, summary: /summary, confirmWith: confirmBooking, field: confirmation_token }
            stateProbe: listBookings
          sendMail: { confirmation: { kind: preview, field: preview_only, value: true } }
          search: { readOnly: true, locationAware: true }
          purge: { skip: "irreversible" }
        links: { ignore: ["https://cdn.example.com/**"], max: 7 }
        rules: { include: ["auth/*"], exclude: ["opengraph/type"] }
        failOn: unverified
        reports: [junit]
        reportsDirectory: out
        sources: { manifest: src/ai-plugin.json }
        seed: 42
        limits: { requestTimeout: 5s, requests: 10, runTimeout: 2m, concurrency: 1 }
        secondOpinion: true
        quiet: true
        """);

    Settings settings = SettingsLoader.in(folder).load();

    assertThat(settings.target())
        .isEqualTo(
            new Target(
                URI.create("http://localhost:8080"),
                URI.create("https://todo.example.com"),
                "/openapi.yaml"));
    assertThat(settings.profile()).isEqualTo(Profile.GPT_ACTION);
    assertThat(settings.mode()).isEqualTo(Mode.EVERYTHING);
    assertThat(settings.startupTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.approvedManifest()).isEqualTo(folder.resolve("reviewed.json"));
    assertThat(settings.allowedOrigins()).containsExactly(URI.create("https://login.example.com"));
    assertThat(settings.input("getTodos", "limit")).map(Object::toString).hasValue("5");
    assertThat(settings.input("getTodos", "deep"))
        .map(Object::toString)
        .hasValue("{\"a\":[1,null]}");
    assertThat(settings.input("other", "city")).map(Object::toString).hasValue("\"Paris\"");
    ConfirmationSettings token = settings.operation("bookTable").confirmation();
    assertThat(token)
        .isEqualTo(
            new ConfirmationSettings(
                "token",
                "/confirmation_token",
                "/summary",
                "confirmBooking",
                "confirmation_token",
                null,
                null));
    assertThat(settings.operation("bookTable").stateProbe()).isEqualTo("listBookings");
    assertThat(settings.operation("sendMail").confirmation().value()).isEqualTo(JsonValue.of(true));
    assertThat(settings.operation("search"))
        .isEqualTo(new OperationSettings(null, null, true, true, null));
    assertThat(settings.operation("purge").skip()).isEqualTo("irreversible");
    assertThat(settings.links().max()).isEqualTo(7);
    assertThat(settings.rules().selects("auth/none")).isTrue();
    assertThat(settings.rules().selects("manifest/served")).isFalse();
    assertThat(settings.failOn()).isEqualTo(FailOn.UNVERIFIED);
    assertThat(settings.reports()).containsExactlyInAnyOrder("json", "junit");
    assertThat(settings.reportsDirectory()).isEqualTo(folder.resolve("out"));
    assertThat(settings.sources()).containsEntry("manifest", "src/ai-plugin.json");
    assertThat(settings.seed()).isEqualTo(42);
    assertThat(settings.limits())
        .isEqualTo(new Limits(Duration.ofSeconds(5), 10, Duration.ofMinutes(2), 1));
    assertThat(settings.secondOpinion()).isTrue();
    assertThat(settings.quiet()).isTrue();
  }

  @Test
  void should_let_each_layer_beat_the_ones_before_it_and_say_where_a_value_comes_from()
      throws IOException {
    file(
        """
        baseUrl: http://localhost:1
        publicUrl: https://one.example.com
        specUrl: /one
        seed: 1
        failOn: warning
        """);

    Settings settings =
        SettingsLoader.in(folder)
            .texts(
                Map.of("publicUrl", "https://two.example.com", "specUrl", "/two", "seed", "2"),
                "@PluginConformanceTest")
            .environment(
                Map.of(
                    "PLUGIN_CONFORMANCE_SPEC_URL", "/three",
                    "PLUGIN_CONFORMANCE_SEED", "3",
                    "PLUGIN_CONFORMANCE_LIMITS_REQUEST_TIMEOUT", "3s",
                    "HOME", "/root"))
            .systemProperties(
                Map.of(
                    "plugin-conformance.seed", "4",
                    "plugin-conformance.rules", "auth/*, manifest/*",
                    "plugin-conformance.inputs.getTodos.limit", "5",
                    "plugin-conformance.version", "0.1.0",
                    "user.name", "x"))
            .load();

    assertThat(settings.limits().requestTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.rules().include()).containsExactly("auth/*", "manifest/*");
    assertThat(settings.input("getTodos", "limit"))
        .hasValueSatisfying(n -> assertThat(n).hasToString("5"));
    assertThat(settings.effective())
        .contains(
            new EffectiveSetting("failOn", "warning", "plugin-conformance.yaml, line 5, column 1"),
            new EffectiveSetting("publicUrl", "https://two.example.com", "@PluginConformanceTest"),
            new EffectiveSetting(
                "specUrl", "/three", "environment variable PLUGIN_CONFORMANCE_SPEC_URL"),
            new EffectiveSetting("seed", "4", "system property plugin-conformance.seed"),
            new EffectiveSetting("limits.requests", "500", "default"),
            new EffectiveSetting("mode", "own-data", "default for loopback"));
  }

  @Test
  void should_read_texts_of_a_tree_as_the_numbers_they_mean() throws IOException {
    Settings settings =
        loader("http://localhost:8080")
            .tree(Map.of("inputs", Map.of("a", Map.of("n", "5", "t", "five")), "seed", "9"), "POM")
            .load();

    assertThat(settings.seed()).isEqualTo(9);
    assertThat(settings.input("a", "n")).map(Object::toString).hasValue("5");
    assertThat(settings.input("a", "t")).map(Object::toString).hasValue("\"five\"");
  }

  @Test
  void should_read_another_file_when_told_so_with_paths_relative_to_it() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve("my.yaml"), "baseUrl: http://localhost:8080\nreportsDirectory: out\n");

    Settings settings =
        SettingsLoader.in(folder)
            .systemProperties(Map.of("plugin-conformance.config", "other/my.yaml"))
            .load();

    assertThat(settings.reportsDirectory()).isEqualTo(other.resolve("out"));
  }

  @Test
  void should_follow_references_to_secrets_and_name_them_after_the_variable() throws IOException {
    Files.writeString(folder.resolve("token.txt"), "  canary-file-value \n");
    file(
        """
        baseUrl: http://localhost:8080
        credentials:
          token: env:TODO_TOKEN
          oauth:
            clientId: env:CLIENT_ID
            clientSecret: file:token.txt
            login: { username: env:PLUGIN_CONFORMANCE_LOGIN, password: env:TODO_TOKEN }
            redirectUri: https://chat.openai.com/aip/plugin-1/oauth/callback/
          other: { token: env:CLIENT_ID }
          verificationToken: abc
        """);

    Settings settings =
        SettingsLoader.in(folder)
            .environment(
                Map.of(
                    "TODO_TOKEN", "canary-env-value",
                    "CLIENT_ID", "client-1",
                    "PLUGIN_CONFORMANCE_LOGIN", "me"))
            .load();

    Credentials credentials = settings.credentials();
    assertThat(credentials.token()).isEqualTo(Secret.of("TODO_TOKEN", "canary-env-value"));
    assertThat(credentials.oauth().clientSecret())
        .isEqualTo(Secret.of("PLUGIN_OAUTH_CLIENT_SECRET", "canary-file-value"));
    assertThat(credentials.oauth().loginUsername().reveal()).isEqualTo("me");
    assertThat(credentials.oauth().redirectUri())
        .hasToString("https://chat.openai.com/aip/plugin-1/oauth/callback/");
    assertThat(credentials.other().token().reveal()).isEqualTo("client-1");
    assertThat(credentials.verificationToken()).isEqualTo("abc");
    assertThat(settings.effective())
        .contains(
            new EffectiveSetting(
                "credentials.token",
                "env:TODO_TOKEN",
                "plugin-conformance.yaml, line 3, column 3"));
    assertThat(settings.toString()).doesNotContain("canary");
  }

  @Test
  void should_say_that_a_short_secret_cannot_be_hidden_everywhere() throws IOException {
    file("baseUrl: http://localhost:8080\ncredentials: { token: env:A, other: { token: env:B } }");

    Settings settings =
        SettingsLoader.in(folder).environment(Map.of("A", "1234567", "B", "12345678")).load();

    assertThat(settings.effective())
        .filteredOn(setting -> setting.origin().contains("shorter than 8 characters"))
        .extracting(EffectiveSetting::key)
        .containsExactly("credentials.token");
    assertThat(settings.toString()).doesNotContain("1234567");
  }

  @Test
  void should_take_a_token_or_a_user_with_a_password_from_a_credential_store() {
    Map<String, StoredCredential> servers =
        Map.of(
            "a", new StoredCredential(null, Secret.of("A", "t")),
            "b", new StoredCredential(Secret.of("B_USER", "u"), Secret.of("B", "p")));

    Credentials token = stored(servers, "a");
    Credentials basic = stored(servers, "b");

    assertThat(token.token()).isEqualTo(Secret.of("A", "t"));
    assertThat(basic.token()).isNull();
    assertThat(basic.username().reveal()).isEqualTo("u");
    assertThat(basic.password().reveal()).isEqualTo("p");
  }

  @Test
  void should_say_that_a_stored_password_cannot_be_decrypted() {
    CredentialStore sealed =
        new CredentialStore() {
          @Override
          public Optional<StoredCredential> find(String id) {
            return Optional.empty();
          }

          @Override
          public boolean isSealed(String id) {
            return true;
          }
        };
    assertThatThrownBy(
            () ->
                loader("http://localhost:8080")
                    .credentialStore(sealed)
                    .texts(Map.of("credentials.serverId", "todo"), "POM")
                    .load())
        .hasMessageContaining("names the server todo, whose password in Maven's settings.xml")
        .hasMessageContaining("cannot be decrypted");
  }

  private Credentials stored(Map<String, StoredCredential> servers, String id) {
    return loader("http://localhost:8080")
        .credentialStore(name -> Optional.ofNullable(servers.get(name)))
        .texts(Map.of("credentials.serverId", id), "POM")
        .load()
        .credentials();
  }

  @Test
  void should_find_baseline_and_waivers_under_their_usual_names() throws IOException {
    Files.writeString(folder.resolve("conformance-baseline.yaml"), "");
    Files.writeString(folder.resolve("conformance-waivers.yaml"), "");

    Settings settings = loader("http://localhost:8080").load();

    assertThat(settings.baseline()).isEqualTo(folder.resolve("conformance-baseline.yaml"));
    assertThat(settings.waivers()).isEqualTo(folder.resolve("conformance-waivers.yaml"));
  }

  @Test
  void should_name_the_baseline_that_is_about_to_be_written() {
    assertThat(loader("http://localhost:8080").baselineMayBeMissing().load().baseline())
        .isEqualTo(folder.resolve("conformance-baseline.yaml"));
  }

  @Test
  void should_show_what_code_changed_and_leave_the_rest() {
    Settings settings =
        loader("http://localhost:8080").load(builder -> builder.seed(7).mode(Mode.READ_ONLY));

    assertThat(settings.seed()).isEqualTo(7);
    assertThat(settings.effective())
        .contains(
            new EffectiveSetting("baseUrl", "http://localhost:8080", "test"),
            new EffectiveSetting("seed", "7", "code"),
            new EffectiveSetting("mode", "read-only", "code"),
            new EffectiveSetting("limits.requests", "500", "default"));
  }

  @Test
  void should_show_every_setting_that_code_changed_as_it_is_now() {
    Settings settings =
        loader("http://localhost:8080")
            .load(
                builder ->
                    builder
                        .reports(Set.of("json"))
                        .quiet(true)
                        .operation("purge", new OperationSettings(null, null, false, false, "no"))
                        .input("*", "city", "Paris"));

    assertThat(settings.effective())
        .contains(
            new EffectiveSetting("reports", "json", "code"),
            new EffectiveSetting("quiet", "true", "code"),
            new EffectiveSetting("operations.purge.skip", "no", "code"),
            new EffectiveSetting("inputs.*.city", "\"Paris\"", "code"))
        .doesNotHaveDuplicates();
  }

  @Test
  void should_not_show_a_setting_that_code_took_away() throws IOException {
    file("baseUrl: http://localhost:8080\npublicUrl: https://todo.example.com\nseed: 7\n");

    Settings settings = SettingsLoader.in(folder).load(builder -> builder.publicUrl(null).seed(1));

    assertThat(settings.target().publicUrl()).isNull();
    assertThat(settings.effective())
        .contains(new EffectiveSetting("seed", "1", "code"))
        .noneSatisfy(setting -> assertThat(setting.key()).isEqualTo("publicUrl"));
  }

  @Test
  void should_show_the_reference_of_a_secret_and_the_name_of_one_that_code_gives() {
    Secret secret = Secret.of("MY_TOKEN", "canary-value");

    Settings settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost:8080"))
            .set(SettingKeys.TOKEN, secret)
            .build();

    assertThat(settings.credentials().token()).isEqualTo(secret);
    assertThat(settings.effective())
        .contains(new EffectiveSetting("credentials.token", "$MY_TOKEN", "code"));
    assertThat(settings.toString()).doesNotContain("canary");
  }

  @Test
  void should_refuse_a_format_of_reports_that_nobody_writes() {
    SettingsBuilder builder = SettingsBuilder.forPlugin(URI.create("http://localhost:8080"));

    assertThatThrownBy(() -> builder.reports(Set.of("pdf")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pdf");
  }

  @Test
  void should_show_settings_that_are_made_by_code_alone() {
    Settings settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost:8080"))
            .limits(new Limits(Duration.ofSeconds(5), 10, Duration.ofMinutes(10), 4))
            .build();

    assertThat(settings.effective())
        .contains(
            new EffectiveSetting("baseUrl", "http://localhost:8080", "code"),
            new EffectiveSetting("limits.requestTimeout", "5s", "code"),
            new EffectiveSetting("limits.runTimeout", "10m", "default"))
        .noneSatisfy(setting -> assertThat(setting.key()).isEqualTo("publicUrl"));
  }

  @Test
  void should_keep_values_and_origins_of_settings_that_are_changed_further() {
    Settings settings = loader("http://localhost:8080").load();

    Settings changed = SettingsBuilder.like(settings).quiet(true).build();

    assertThat(SettingsBuilder.like(settings).build()).isEqualTo(settings);
    assertThat(changed.effective())
        .contains(
            new EffectiveSetting("baseUrl", "http://localhost:8080", "test"),
            new EffectiveSetting("mode", "own-data", "default for loopback"),
            new EffectiveSetting("quiet", "true", "code"));
  }

  private SettingsLoader loader(String baseUrl) {
    return SettingsLoader.in(folder).texts(Map.of("baseUrl", baseUrl), "test");
  }

  private void file(String text) throws IOException {
    Files.writeString(folder.resolve("plugin-conformance.yaml"), text);
  }
}
