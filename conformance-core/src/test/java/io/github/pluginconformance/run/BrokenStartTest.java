package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubDocuments;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Auth;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one thing at the start is broken, it is told once and says what to do. */
class BrokenStartTest {

  private static final String PREFLIGHT =
      ScriptedServer.response(
          200,
          "Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Methods: GET\r\n"
              + "Access-Control-Allow-Headers: Content-Type, openai-conversation-id,"
              + " openai-ephemeral-user-id, openai-subdivision-1-iso-code\r\n",
          "ok");
  private static final String TOKEN = "start-token-42a9c";
  private static final String LOGIN =
      ScriptedServer.response(
          200,
          "Content-Type: text/html\r\n",
          "<!DOCTYPE html><title>Sign in</title><form><input name=\"user\">"
              + "<input name=\"word\" type=\"password\"></form>");
  private static final Set<String> LOUD = Set.of("error", "warning");

  @Test
  void should_ask_whether_it_is_a_gpt_action_where_there_is_no_manifest_but_a_document() {
    try (StubPlugin plugin = without("/.well-known")) {
      Report report = run(plugin);

      assertThat(violated(report)).containsExactly("manifest/reachable");
      assertThat(message(report, "manifest/reachable"))
          .contains("profile to gpt-action")
          .contains("specUrl to /openapi.yaml");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v3/api-docs", "/openapi.json", "/swagger.json"})
  void should_ask_whether_it_is_a_gpt_action_where_a_page_answers_for_the_manifest(String place) {
    try (StubPlugin plugin =
        new StubPlugin()
            .at("/.well-known", (asked, to) -> ScriptedServer.write(to, page()))
            .at("/openapi.yaml", (asked, to) -> ScriptedServer.write(to, json(404, "{}")))
            .at(place, (asked, to) -> ScriptedServer.write(to, document(StubDocuments.YAML)))) {
      String told = run(plugin).rule("manifest/strict-json").orElseThrow().findings().toString();

      assertThat(told).contains("set profile to gpt-action, and specUrl to " + place);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.yaml", "/.well-known"})
  void should_read_with_the_credential_what_is_behind_a_login_page(String closed) {
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, TOKEN)) {
      String text =
          closed.equals("/openapi.yaml")
              ? StubDocuments.YAML.replace("BASE", plugin.url().toString())
              : StubDocuments.manifest(Auth.BEARER, plugin.url());
      plugin.at(
          closed,
          (asked, to) ->
              answer(asked, to, asked.head().contains(TOKEN) ? served(closed, text) : LOGIN));
      Report report = run(plugin, TOKEN);

      assertThat(violated(report)).containsExactly("auth/documents-public");
      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_tell_a_login_page_where_no_login_is_declared_once() {
    try (StubPlugin plugin =
        new StubPlugin().at("/openapi.yaml", (asked, to) -> answer(asked, to, LOGIN))) {
      assertThat(violated(run(plugin))).containsExactly("openapi/reachable");
    }
  }

  private static String served(String path, String text) {
    String type = path.equals("/openapi.yaml") ? "application/yaml" : "application/json";
    return ScriptedServer.response(
        200, "Access-Control-Allow-Origin: *\r\nContent-Type: " + type + "\r\n", text);
  }

  private static String page() {
    return ScriptedServer.response(
        200, "Content-Type: text/html\r\n", "<!DOCTYPE html><title>App</title>");
  }

  private static String document(String text) {
    return ScriptedServer.response(200, "Content-Type: application/yaml\r\n", text);
  }

  @Test
  void should_name_no_document_where_there_is_none() {
    try (StubPlugin plugin = without("/")) {
      assertThat(message(run(plugin), "manifest/reachable"))
          .contains("profile to gpt-action")
          .doesNotContain("/openapi");
    }
  }

  @Test
  void should_say_that_a_read_failed_where_nothing_could_be_judged_because_of_it() {
    String failed = "{\"error\":\"out of order\"}";
    try (StubPlugin plugin =
        new StubPlugin().at("/shops", (asked, to) -> answer(asked, to, json(500, failed)))) {
      Report report = run(plugin);

      assertThat(violated(report)).containsExactly("operation/no-server-error");
      assertThat(List.of("location/us-ca", "opengraph/title", "operation/body-matches-schema"))
          .allSatisfy(
              rule -> {
                assertThat(report.rule(rule).orElseThrow().outcome()).isEqualTo("notVerified");
                assertThat(report.rule(rule).orElseThrow().reason())
                    .contains("GET /shops answered 500: see operation/no-server-error");
              });
      assertThat(report.rules())
          .extracting(RuleResult::reason)
          .doesNotContain("nothing of the kind was seen");
    }
  }

  @Test
  void should_tell_an_answer_of_excessive_length_once() {
    String text = "{\"shops\":[{\"name\":\"corner\",\"place\":\"" + "x".repeat(2_000_000) + "\"}]}";
    try (StubPlugin plugin =
        new StubPlugin().at("/shops", (asked, to) -> answer(asked, to, json(200, text)))) {
      Report report = run(plugin);

      assertThat(violated(report)).containsExactly("operation/answer-fits");
      assertThat(report.rules()).noneMatch(rule -> rule.outcome().equals("errored"));
    }
  }

  @Test
  void should_tell_a_manifest_that_ends_too_early_once_and_test_the_api_where_spec_url_leads() {
    try (StubPlugin plugin = new StubPlugin().manifest(text -> text.substring(0, 90))) {
      Report report = run(plugin);
      assertThat(violated(report)).containsExactly("manifest/strict-json");
      assertThat(report.rule("operation/exercised").orElseThrow().reason())
          .contains("set specUrl to /openapi.yaml, where one is");

      Report cured =
          ConformanceRun.execute(
              SettingsBuilder.forPlugin(plugin.url()).specUrl("/openapi.yaml").build(),
              Progress.SILENT);
      assertThat(violated(cured)).containsExactly("manifest/strict-json");
      assertThat(cured.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_tell_a_document_that_ends_too_early_once() {
    String cut = "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"Shops\", \"version\": ";
    try (StubPlugin plugin = new StubPlugin().document(cut)) {
      assertThat(violated(run(plugin))).containsExactly("openapi/readable");
    }
  }

  @Test
  void should_read_on_where_a_text_of_yaml_holds_a_colon() {
    try (StubPlugin plugin =
        new StubPlugin()
            .document(
                text ->
                    text.replaceFirst("info: .*", "info:\n  title: Shops: all\n  version: '1'"))) {
      Report report = run(plugin);

      assertThat(violated(report)).containsExactly("openapi/readable");
      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_tell_a_document_of_excessive_length_once() {
    String text = "openapi: 3.0.3\nx-long: " + "x".repeat(11_000_000);
    try (StubPlugin plugin = new StubPlugin().document(text)) {
      Report report = run(plugin);

      assertThat(violated(report)).containsExactly("openapi/reachable");
      assertThat(report.rules()).noneMatch(rule -> rule.outcome().equals("errored"));
    }
  }

  private static StubPlugin without(String path) {
    return new StubPlugin()
        .at(path, (asked, to) -> ScriptedServer.write(to, json(404, "{\"error\":\"unknown\"}")));
  }

  private static void answer(ScriptedServer.Received asked, Socket to, String answer)
      throws Exception {
    ScriptedServer.write(to, asked.line().startsWith("OPTIONS") ? PREFLIGHT : answer);
  }

  private static String json(int status, String body) {
    return ScriptedServer.response(status, "Content-Type: application/json\r\n", body);
  }

  private static Report run(StubPlugin plugin, String token) {
    Secret secret = Secret.of("TOKEN", token);
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(plugin.url())
            .credentials(new Credentials(secret, null, null, null, null, null))
            .build(),
        Progress.SILENT);
  }

  private static Report run(StubPlugin plugin) {
    return ConformanceRun.execute(SettingsBuilder.forPlugin(plugin.url()).build(), Progress.SILENT);
  }

  private static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(found -> LOUD.contains(found.level())))
        .map(RuleResult::id)
        .toList();
  }

  private static String message(Report report, String rule) {
    return report.rule(rule).orElseThrow().findings().get(0).message();
  }
}
