package io.github.pluginconformance.rule.manifest;

import static io.github.pluginconformance.testing.Twin.error;
import static io.github.pluginconformance.testing.Twin.note;
import static io.github.pluginconformance.testing.Twin.warning;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.testing.Twin;
import io.github.pluginconformance.testing.Twins;
import io.github.pluginconformance.wire.FailureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestRulesTest {

  private static final byte[] GIF = "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir static Path files;

  static Stream<Twin> twins() {
    return Stream.of(serving(), texts(), apis(), auths(), links(), around()).flatMap(List::stream);
  }

  private static List<Twin> serving() {
    return List.of(
        error("manifest/reachable", "404", serve(Canned.answer(404, "text/plain", bytes("no")))),
        error("manifest/reachable", "401", serve(Canned.answer(401, "text/plain", bytes("no")))),
        error(
            "manifest/reachable",
            "nobody listens",
            serve(Canned.failure(FailureKind.CONNECT_REFUSED))),
        error("manifest/https", "untrusted", serve(Canned.failure(FailureKind.TLS_UNTRUSTED))),
        error("manifest/https", "old TLS", serve(Canned.failure(FailureKind.TLS_VERSION_TOO_OLD))),
        error(
            "manifest/answers-in-time",
            "16 s",
            plugin ->
                serve(TestPlugin.json(plugin.manifest().toString()).after(Duration.ofSeconds(16)))
                    .accept(plugin)),
        note(
            "manifest/answers-in-time",
            "6 s",
            plugin ->
                serve(TestPlugin.json(plugin.manifest().toString()).after(Duration.ofSeconds(6)))
                    .accept(plugin)),
        error(
            "manifest/answers-in-time",
            "never",
            serve(Canned.failure(FailureKind.DEADLINE_EXCEEDED).after(Duration.ofSeconds(50)))),
        error(
            "manifest/redirects-allowed",
            "to a parent",
            serve(Canned.redirect("https://example.com/.well-known/ai-plugin.json"))),
        error(
            "manifest/redirects-allowed",
            "to a sibling",
            serve(Canned.redirect("https://www.example.com/ai-plugin.json"))),
        error(
            "manifest/strict-json", "a page", text("<!DOCTYPE html><html><body>Hi</body></html>")),
        error("manifest/strict-json", "no object", text("[1, 2]")),
        error("manifest/strict-json", "empty", text("")),
        error("manifest/strict-json", "trailing comma", edited("\"legal\"", "}", ",}")),
        error("manifest/strict-json", "comment", edited("", "{", "{ // to be reviewed\n")),
        error("manifest/strict-json", "byte order mark", edited("", "{", "\uFEFF{")),
        error("manifest/strict-json", "key twice", edited("", "{", "{\"schema_version\":\"v1\",")),
        warning(
            "manifest/media-type",
            "text/html",
            plugin ->
                serve(
                        Canned.answer(200, "text/html", bytes(plugin.manifest().toString()))
                            .with("Access-Control-Allow-Origin", "*"))
                    .accept(plugin)));
  }

  private static List<Twin> texts() {
    return List.of(
        error(
            "manifest/required-fields", "no logo", plugin -> plugin.manifest().remove("logo_url")),
        error("manifest/required-fields", "blank name", put("name_for_human", " ")),
        error(
            "manifest/required-fields",
            "no version",
            plugin -> plugin.manifest().remove("schema_version")),
        error(
            "manifest/required-fields",
            "a number",
            plugin -> plugin.manifest().put("name_for_model", 5)),
        error(
            "manifest/required-fields",
            "null",
            plugin -> plugin.manifest().putNull("description_for_model")),
        error("manifest/required-fields", "no auth", plugin -> plugin.manifest().remove("auth")),
        warning("manifest/required-fields", "empty e-mail address", put("contact_email", "")),
        error("manifest/schema-version", "v2", put("schema_version", "v2")),
        error("manifest/name-for-model", "a space", put("name_for_model", "todo list")),
        error("manifest/name-for-model", "51 characters", put("name_for_model", "x".repeat(51))),
        error("manifest/name-for-human", "31 characters", put("name_for_human", "x".repeat(31))),
        warning("manifest/name-for-human", "21 characters", put("name_for_human", "x".repeat(21))),
        error("manifest/name-for-human", "the word plugin", put("name_for_human", "TODO Plugin")),
        error(
            "manifest/name-for-human",
            "the word ChatGPT",
            put("name_for_human", "TODO for ChatGPT")),
        error(
            "manifest/description-for-human",
            "121 characters",
            put("description_for_human", "x".repeat(120) + ".")),
        warning(
            "manifest/description-for-human",
            "101 characters",
            put("description_for_human", "x".repeat(100) + ".")),
        warning(
            "manifest/description-for-human",
            "no full stop",
            put("description_for_human", "Manages things")),
        warning(
            "manifest/description-for-human",
            "the word plugin",
            put("description_for_human", "A plugin for lists.")),
        error(
            "manifest/description-for-model",
            "8,001 characters",
            put("description_for_model", "x".repeat(8001))));
  }

  private static List<Twin> apis() {
    return List.of(
        error("manifest/api-declared", "graphql", plugin -> api(plugin).put("type", "graphql")),
        warning("manifest/api-declared", "no type", plugin -> api(plugin).remove("type")),
        error("manifest/api-declared", "no url", plugin -> api(plugin).remove("url")),
        warning(
            "manifest/api-declared", "relative", plugin -> api(plugin).put("url", "/openapi.yaml")),
        error(
            "manifest/api-declared",
            "another scheme",
            plugin -> api(plugin).put("url", "ftp://todo.example.com/x")),
        error(
            "manifest/api-on-own-domain",
            "foreign",
            plugin -> api(plugin).put("url", "https://api.example.org/openapi.yaml")),
        error(
            "manifest/api-on-own-domain",
            "parent",
            plugin -> api(plugin).put("url", "https://example.com/openapi.yaml")),
        error(
            "manifest/no-placeholders",
            "host",
            plugin -> api(plugin).put("url", "https://PLUGIN_HOSTNAME/openapi.yaml")),
        error(
            "manifest/no-placeholders",
            "template host",
            plugin -> api(plugin).put("url", "https://{{host}}/openapi.yaml")),
        error(
            "manifest/no-placeholders",
            "documentation host",
            plugin -> api(plugin).put("url", "https://your-app-url.com/openapi.yaml")),
        error("manifest/no-placeholders", "whole value", put("name_for_model", "<token>")));
  }

  private static List<Twin> auths() {
    return List.of(
        error("manifest/auth-declared", "unknown type", auth("{'type': 'apikey'}")),
        error("manifest/auth-declared", "no type", auth("{}")),
        error("manifest/auth-declared", "no scheme", auth("{'type': 'user_http'}")),
        error(
            "manifest/auth-declared",
            "unknown scheme",
            auth("{'type': 'user_http', 'authorization_type': 'digest'}")),
        error(
            "manifest/auth-declared",
            "no tokens",
            auth("{'type': 'service_http', 'authorization_type': 'bearer'}")),
        error(
            "manifest/auth-declared",
            "no token of the platform",
            auth(
                "{'type': 'service_http', 'authorization_type': 'bearer', 'verification_tokens': {'other': 'x'}}")),
        error(
            "manifest/auth-declared",
            "plain http",
            auth(OAUTH.replace("https://todo.example.com/login", "http://todo.example.com/login"))),
        error("manifest/auth-declared", "no scope", auth(OAUTH.replace("'scope': '',", ""))),
        error(
            "manifest/auth-declared",
            "content type",
            auth(OAUTH.replace("application/json", "text/xml"))));
  }

  private static List<Twin> links() {
    return List.of(
        error("manifest/logo-loads", "relative", put("logo_url", "/logo.png")),
        warning(
            "manifest/logo-loads",
            "inside of the address",
            put("logo_url", "data:image/png;base64,AAAA")),
        error(
            "manifest/logo-loads",
            "404",
            plugin -> plugin.serve(TestPlugin.LOGO, Canned.answer(404, "image/png", new byte[0]))),
        error(
            "manifest/logo-loads",
            "a page",
            plugin ->
                plugin.serve(TestPlugin.LOGO, Canned.answer(200, "text/html", bytes("<html>")))),
        error(
            "manifest/logo-loads",
            "GIF",
            plugin -> plugin.serve(TestPlugin.LOGO, Canned.answer(200, "image/gif", GIF))),
        error(
            "manifest/logo-loads",
            "wrong type",
            plugin ->
                plugin.serve(
                    TestPlugin.LOGO, Canned.answer(200, "image/jpeg", TestPlugin.png(512, 512)))),
        note(
            "manifest/logo-loads",
            "small",
            plugin ->
                plugin.serve(
                    TestPlugin.LOGO, Canned.answer(200, "image/png", TestPlugin.png(64, 64)))),
        error(
            "manifest/legal-info-loads",
            "404",
            plugin -> plugin.serve(TestPlugin.LEGAL, Canned.answer(404, "text/html", new byte[0]))),
        warning("manifest/legal-info-loads", "relative", put("legal_info_url", "/legal")),
        error("manifest/legal-info-loads", "no address", put("legal_info_url", "see below")),
        warning(
            "manifest/legal-info-loads",
            "another domain",
            plugin -> {
              plugin.manifest().put("legal_info_url", "https://lawyers.example.org/todo");
              plugin.serve(
                  "https://lawyers.example.org/todo",
                  Canned.answer(200, "text/html", bytes("<p>")));
            }),
        error("manifest/contact-email", "no address", put("contact_email", "support")),
        error("manifest/contact-email", "no domain", put("contact_email", "support@todo")),
        warning("manifest/contact-email", "two at signs", put("contact_email", "a@b@example.com")),
        note("manifest/contact-email", "another domain", put("contact_email", "me@example.org")));
  }

  private static List<Twin> around() {
    return List.of(
        warning(
            "manifest/any-client-served",
            "browsers only",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request -> request.purpose().equals("manifest as ChatGPT-User"),
                            Canned.answer(403, "text/plain", bytes("robot"))))),
        warning(
            "manifest/any-client-served",
            "another body",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request -> request.purpose().equals("manifest as a browser"),
                            TestPlugin.json("{}")))),
        warning(
            "manifest/cors",
            "no preflight",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request -> request.method().equals("OPTIONS"),
                            Canned.answer(405, "text/plain", new byte[0])))),
        warning(
            "manifest/cors",
            "the old origin only",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request ->
                                request
                                    .purpose()
                                    .startsWith("manifest for a page of https://chatgpt.com"),
                            Canned.answer(200, "application/json", bytes("{}"))
                                .with("Access-Control-Allow-Origin", "https://chat.openai.com")))),
        error(
            "manifest/unchanged",
            "another name",
            plugin -> {
              plugin.settings().approvedManifest(file(plugin.manifest().toString()));
              plugin.manifest().put("name_for_human", "TODO lists");
            }));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void with_one_thing_broken_exactly_one_rule_fires(Twin twin) {
    TestPlugin plugin = new TestPlugin();
    twin.breaking().accept(plugin);
    assertThat(Twins.violated(plugin.look())).isEqualTo(Map.of(twin.rule(), List.of(twin.level())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest/reachable",
        "manifest/https",
        "manifest/answers-in-time",
        "manifest/redirects-allowed",
        "manifest/strict-json",
        "manifest/media-type",
        "manifest/required-fields",
        "manifest/schema-version",
        "manifest/name-for-model",
        "manifest/name-for-human",
        "manifest/description-for-human",
        "manifest/description-for-model",
        "manifest/api-declared",
        "manifest/api-on-own-domain",
        "manifest/auth-declared",
        "manifest/no-placeholders",
        "manifest/logo-loads",
        "manifest/legal-info-loads",
        "manifest/contact-email",
        "manifest/any-client-served",
        "manifest/cors",
        "manifest/unchanged"
      })
  void a_plugin_without_a_fault_satisfies(String rule) {
    TestPlugin plugin = new TestPlugin();
    plugin.settings().approvedManifest(file(plugin.manifest().toString()));
    assertThat(Twins.judge(rule, plugin.look()).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void a_good_plugin_has_no_finding_of_any_level_and_costs_few_requests() {
    TestPlugin plugin = new TestPlugin();
    assertThat(Twins.violated(plugin.look())).isEmpty();
    assertThat(plugin.requests()).isLessThanOrEqualTo(14);
  }

  @Test
  void without_a_manifest_the_rest_is_not_verified() {
    TestPlugin plugin = new TestPlugin().manifestText("<html>");
    Map<String, Outcome> outcomes = Twins.outcomes(plugin.look());
    assertThat(outcomes.remove("manifest/strict-json")).isEqualTo(Outcome.VIOLATED);
    assertThat(outcomes.get("manifest/schema-version")).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(outcomes.get("openapi/readable")).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(outcomes.values()).doesNotContain(Outcome.VIOLATED, Outcome.ERRORED);
  }

  @Test
  void a_local_run_whose_documents_name_production_is_one_finding_that_says_what_to_set() {
    TestPlugin plugin = new TestPlugin();
    plugin.settings().publicUrl(null);
    plugin.serve(
        "http://localhost:8080/.well-known/ai-plugin.json",
        TestPlugin.json(plugin.manifest().toString()));
    var evidence = plugin.look();
    assertThat(Twins.violated(evidence)).containsOnlyKeys("manifest/api-on-own-domain");
    assertThat(Twins.judge("manifest/api-on-own-domain", evidence).findings().get(0).message())
        .contains("publicUrl");
  }

  @Test
  void each_missing_field_is_a_finding_of_its_own() {
    TestPlugin plugin = new TestPlugin();
    plugin.manifest().remove(List.of("logo_url", "contact_email", "legal_info_url"));
    assertThat(Twins.judge("manifest/required-fields", plugin.look()).findings())
        .extracting(finding -> finding.subject())
        .containsExactly("logo_url", "contact_email", "legal_info_url");
  }

  @Test
  void a_fault_is_named_with_line_and_column() {
    TestPlugin plugin = new TestPlugin().manifestText("{\n  \"schema_version\": \"v1\",\n}");
    assertThat(Twins.judge("manifest/strict-json", plugin.look()).findings().get(0).location())
        .contains("line 3, column 1");
  }

  @Test
  void a_foreign_host_that_cannot_be_reached_from_here_is_not_verified() {
    TestPlugin plugin = new TestPlugin();
    plugin.manifest().put("logo_url", "https://cdn.example.net/logo.png");
    assertThat(Twins.judge("manifest/logo-loads", plugin.look()).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void redirects_from_www_to_the_apex_and_below_are_followed() {
    TestPlugin plugin = new TestPlugin();
    plugin.serve(TestPlugin.MANIFEST, Canned.redirect("https://a.todo.example.com/m.json"));
    plugin.serve(
        "https://a.todo.example.com/m.json", TestPlugin.json(plugin.manifest().toString()));
    assertThat(Twins.violated(plugin.look())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://todo.example.com", "https://todo.example.com:8443"})
  void an_origin_must_be_https_on_its_usual_port(String origin) {
    TestPlugin plugin = new TestPlugin();
    plugin.settings().publicUrl(URI.create(origin));
    plugin.serve(
        lines ->
            lines.on(
                request -> request.uri().getPath().equals("/.well-known/ai-plugin.json"),
                TestPlugin.json(plugin.manifest().toString())));
    assertThat(Twins.violated(plugin.look())).containsOnlyKeys("manifest/https");
  }

  @Test
  void descriptions_may_speak_of_placeholders() {
    TestPlugin plugin = new TestPlugin();
    plugin
        .manifest()
        .put("description_for_model", "Search with /jobs?title=<job_title> or {{name}}.");
    assertThat(Twins.violated(plugin.look())).isEmpty();
  }

  private static final String OAUTH =
      "{'type': 'oauth', 'client_url': 'https://todo.example.com/login', 'scope': '',"
          + " 'authorization_url': 'https://todo.example.com/token', 'authorization_content_type': 'application/json',"
          + " 'verification_tokens': {'openai': 'abc'}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        OAUTH,
        "{'type': 'user_http', 'authorization_type': 'basic', 'instructions': ''}",
        "{'type': 'service_http', 'authorization_type': 'Bearer', 'verification_tokens': {'openai': 'x'}}"
      })
  void each_way_to_authenticate_can_be_declared(String declaration) {
    TestPlugin plugin = new TestPlugin();
    auth(declaration).accept(plugin);
    assertThat(Twins.violated(plugin.look())).isEmpty();
  }

  private static Consumer<TestPlugin> put(String field, String value) {
    return plugin -> plugin.manifest().put(field, value);
  }

  private static Consumer<TestPlugin> auth(String declaration) {
    JsonNode auth = TestPlugin.tree(declaration.replace('\'', '"'));
    return plugin -> plugin.manifest().set("auth", auth);
  }

  private static Consumer<TestPlugin> serve(Canned canned) {
    return plugin -> plugin.serve(TestPlugin.MANIFEST, canned);
  }

  private static Consumer<TestPlugin> text(String text) {
    return plugin -> plugin.manifestText(text);
  }

  /** Replaces the last occurrence of a text, or the first where no text before it is named. */
  private static Consumer<TestPlugin> edited(String after, String old, String now) {
    return plugin -> {
      String text = plugin.manifest().toString();
      int at = after.isEmpty() ? text.indexOf(old) : text.lastIndexOf(old);
      plugin.manifestText(text.substring(0, at) + now + text.substring(at + old.length()));
    };
  }

  private static ObjectNode api(TestPlugin plugin) {
    return (ObjectNode) plugin.manifest().get("api");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path file(String text) {
    try {
      return Files.writeString(files.resolve("approved.json"), text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
