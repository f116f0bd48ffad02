package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Auth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of real plugins that are not told, or told once and with what helps. */
class RealSlipsTest {

  private static final String TOKEN = "slips-token-81cd2";

  @ParameterizedTest
  @ValueSource(strings = {"TODO", "<your token>", "0123456789abcdef0123456789abcdef"})
  void should_ask_nothing_of_tokens_for_others_than_the_platform(String other) {
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, TOKEN)) {
      plugin.manifest(
          text ->
              text.replace(
                  "AUTH",
                  ("{'type':'service_http','authorization_type':'bearer','verification_tokens':"
                          + "{'openai':'0123456789abcdef0123456789abcdef','other':'OTHER'}}")
                      .replace('\'', '"')
                      .replace("OTHER", other)));

      assertThat(violated(run(withToken(plugin)))).isEmpty();
    }
  }

  @Test
  void should_tell_a_placeholder_for_the_platform() {
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, TOKEN)) {
      plugin.manifest(
          text ->
              text.replace(
                  "AUTH",
                  "{\"type\":\"service_http\",\"authorization_type\":\"bearer\","
                      + "\"verification_tokens\":{\"openai\":\"REPLACE_WITH_YOUR_TOKEN\"}}"));

      assertThat(violated(run(withToken(plugin)))).containsExactly("manifest/no-placeholders");
    }
  }

  /** A text that the document gives no value for may be any text, also one that is refused. */
  @Test
  void should_ask_for_inputs_when_the_only_example_is_empty() {
    try (StubPlugin plugin = wordWanted("example: ''").at("/shops", RealSlipsTest::refusing)) {
      Report report = run(settings(plugin).build());

      assertThat(report.rule("operation/succeeds").orElseThrow().findings())
          .noneMatch(one -> one.level().equals("error"));
      assertThat(report.rules().toString()).contains("inputs.findShops: word");
    }
  }

  @Test
  void should_blame_a_refusal_of_the_document_s_own_example() {
    try (StubPlugin plugin = wordWanted("example: corner").at("/shops", RealSlipsTest::refusing)) {
      assertThat(errors(run(settings(plugin).build()))).contains("operation/succeeds");
    }
  }

  @Test
  void should_tell_a_bare_word_that_is_labelled_as_json() {
    try (StubPlugin plugin = new StubPlugin().at("/shops", (asked, to) -> answer(to, 200, "OK"))) {
      assertThat(errors(run(settings(plugin).build()))).containsExactly("operation/strict-json");
    }
  }

  @Test
  void should_tell_an_operation_that_always_fails_once() {
    try (StubPlugin plugin =
        new StubPlugin()
            .asking(Auth.BEARER, TOKEN)
            .at("/shops/", (asked, to) -> answer(to, 500, "{\"error\": \"oops\"}"))) {
      assertThat(errors(run(withToken(plugin)))).containsExactly("operation/no-server-error");
    }
  }

  private static StubPlugin wordWanted(String example) {
    return new StubPlugin()
        .document(
            """
            openapi: 3.0.3
            info: {title: Shops, version: '1', description: Finds shops}
            servers: [{url: 'BASE'}]
            paths:
              /shops:
                get:
                  operationId: findShops
                  summary: Finds shops
                  parameters: [{name: word, in: query, required: true, description: A word, EXAMPLE, schema: {type: string}}]
                  responses:
                    '200': {description: Shops, content: {application/json: {schema: {type: object}}}}
                    '400': {description: Why, content: {application/json: {schema: {type: object}}}}
            """
                .replace("EXAMPLE", example));
  }

  private static void refusing(ScriptedServer.Received asked, java.net.Socket to)
      throws java.io.IOException {
    answer(to, 400, "{\"error\": \"word: no shop is like this\"}");
  }

  private static void answer(java.net.Socket to, int status, String body)
      throws java.io.IOException {
    ScriptedServer.write(
        to,
        ScriptedServer.response(
            status, "Content-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\n", body));
  }

  private static SettingsBuilder settings(StubPlugin plugin) {
    return SettingsBuilder.forPlugin(plugin.url());
  }

  private static Settings withToken(StubPlugin plugin) {
    return settings(plugin)
        .credentials(new Credentials(Secret.of("TOKEN", TOKEN), null, null, null, null, null))
        .build();
  }

  private static Report run(Settings settings) {
    return ConformanceRun.execute(settings, Progress.SILENT);
  }

  private static List<String> errors(Report report) {
    return rules(report, "error");
  }

  private static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(one -> !one.level().equals("note")))
        .map(rule -> rule.id())
        .toList();
  }

  private static List<String> rules(Report report, String level) {
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(one -> one.level().equals(level)))
        .map(rule -> rule.id())
        .toList();
  }
}
