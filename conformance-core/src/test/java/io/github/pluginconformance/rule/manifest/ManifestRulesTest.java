package io.github.pluginconformance.rule.manifest;

import static io.github.pluginconformance.rule.manifest.Edits.OAUTH;
import static io.github.pluginconformance.rule.manifest.Edits.auth;
import static io.github.pluginconformance.testing.Twin.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.testing.Twin;
import io.github.pluginconformance.testing.Twins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestRulesTest {

  @TempDir static Path files;

  static Stream<Twin> twins() {
    return Stream.of(
            ServingTwins.serving(),
            FieldTwins.texts(),
            FieldTwins.apis(),
            FieldTwins.auths(),
            ServingTwins.links(),
            ServingTwins.around(),
            approval())
        .flatMap(List::stream);
  }

  static Stream<String> ids() {
    return ManifestRules.all().stream().map(rule -> rule.meta().id());
  }

  @ParameterizedTest
  @MethodSource("twins")
  void with_one_thing_broken_exactly_one_rule_fires(Twin twin) {
    TestPlugin plugin = new TestPlugin();
    twin.breaking().accept(plugin);
    assertThat(Twins.violated(plugin.look())).isEqualTo(Map.of(twin.rule(), List.of(twin.level())));
  }

  @ParameterizedTest
  @MethodSource("ids")
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
  void what_only_others_read_and_the_own_host_over_http_are_no_faults() {
    TestPlugin plugin = new TestPlugin();
    plugin.manifest().put("legal_info_url", "http://todo.example.com/legal");
    plugin
        .manifest()
        .putObject("auth")
        .put("type", "service_http")
        .put("authorization_type", "bearer")
        .putObject("verification_tokens")
        .put("openai", "0123456789abcdef0123456789abcdef")
        .put("internal", "<your_api_key>");
    assertThat(Twins.violated(plugin.look())).isEmpty();
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
  void a_certificate_that_only_we_trust_is_not_verified() {
    TestPlugin plugin = new TestPlugin();
    plugin.settings().caBundle(files.resolve("ca.pem"));
    assertThat(Twins.judge("manifest/https", plugin.look()))
        .returns(Outcome.NOT_VERIFIED, Judgement::outcome)
        .extracting(Judgement::reason, STRING)
        .contains("caBundle");
  }

  @Test
  void descriptions_may_speak_of_placeholders() {
    TestPlugin plugin = new TestPlugin();
    plugin
        .manifest()
        .put("description_for_model", "Search with /jobs?title=<job_title> or {{name}}.");
    assertThat(Twins.violated(plugin.look())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OAUTH,
        "{'type': 'user_http', 'authorization_type': 'basic', 'instructions': ''}",
        "{'type': 'service_http', 'authorization_type': 'Bearer', 'verification_tokens': {'openai':"
            + " 'x'}}"
      })
  void each_way_to_authenticate_can_be_declared(String declaration) {
    TestPlugin plugin = new TestPlugin();
    auth(declaration).accept(plugin);
    assertThat(Twins.violated(plugin.look())).isEmpty();
  }

  private static List<Twin> approval() {
    return List.of(
        error(
            "manifest/unchanged",
            "another name",
            plugin -> {
              plugin.settings().approvedManifest(file(plugin.manifest().toString()));
              plugin.manifest().put("name_for_human", "TODO lists");
            }),
        error(
            "manifest/unchanged",
            "a copy that is a list",
            plugin -> plugin.settings().approvedManifest(file("[]"))),
        error(
            "manifest/unchanged",
            "a copy that is a page",
            plugin -> plugin.settings().approvedManifest(file("<html></html>"))));
  }

  private static Path file(String text) {
    try {
      return Files.writeString(files.resolve("approved.json"), text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
