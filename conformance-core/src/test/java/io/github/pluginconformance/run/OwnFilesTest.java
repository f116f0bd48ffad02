package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubPlugin;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A plugin that lists its own manifest and document as operations: they are public all the same.
 */
class OwnFilesTest {

  private static final String TOKEN = "own-files-token-4e11";

  private static final String FILE =
      """
      paths:
        PATH:
          get:
            operationId: getFile
            summary: Gets a file of the plugin
            responses:
              '200':
                description: The file
                content: {application/json: {schema: {type: object}}}
      """;

  @Test
  void should_ask_no_credential_for_what_the_platform_reads_itself() {
    assertThat(errors("/.well-known/ai-plugin.json")).isEmpty();
  }

  @Test
  void should_let_the_page_of_the_terms_be_a_page() {
    assertThat(violated("/legal")).doesNotContain("operation/raw-data");
    assertThat(violated("/public")).contains("operation/raw-data");
  }

  private static List<String> violated(String path) {
    try (StubPlugin plugin = new StubPlugin()) {
      plugin
          .document(
              text ->
                  text.replaceFirst(
                      "paths:\\R",
                      FILE.replace("PATH", path).replace("application/json", "text/html")))
          .at(
              "/public",
              (asked, to) ->
                  ScriptedServer.write(
                      to,
                      ScriptedServer.response(
                          200, "Content-Type: text/html\r\n", "<!DOCTYPE html><p>Hello</p>")));
      return ConformanceRun.execute(
              SettingsBuilder.forPlugin(plugin.url()).build(), Progress.SILENT)
          .rules()
          .stream()
          .filter(rule -> !rule.findings().isEmpty())
          .map(RuleResult::id)
          .toList();
    }
  }

  @Test
  void should_tell_any_other_operation_that_is_open() {
    assertThat(errors("/public")).containsExactly("auth/missing-credentials-refused");
  }

  private static List<String> errors(String path) {
    try (StubPlugin plugin = new StubPlugin().asking(StubPlugin.Auth.BEARER, TOKEN)) {
      plugin
          .document(text -> text.replaceFirst("paths:\\R", FILE.replace("PATH", path)))
          .at(
              "/public",
              (asked, to) ->
                  ScriptedServer.write(
                      to,
                      ScriptedServer.response(200, "Content-Type: application/json\r\n", "{}")));
      Credentials given = new Credentials(Secret.of("TOKEN", TOKEN), null, null, null, null, null);
      Report report =
          ConformanceRun.execute(
              SettingsBuilder.forPlugin(plugin.url()).credentials(given).build(), Progress.SILENT);
      return report.rules().stream()
          .filter(rule -> rule.findings().stream().anyMatch(it -> it.level().equals("error")))
          .map(RuleResult::id)
          .toList();
    }
  }
}
