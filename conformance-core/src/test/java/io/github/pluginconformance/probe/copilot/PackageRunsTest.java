package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.probe.copilot.CopilotServer.Answer;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of all areas say of a package beside its running API. */
class PackageRunsTest {

  private static final String PIXEL = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  @TempDir Path folder;
  private final CopilotServer server = new CopilotServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void should_be_content_with_a_good_package() {
    Report report = CopilotPackage.run(settings(good()));

    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
    assertThat(outcome(report, "openapi/reachable")).isEqualTo("notApplicable");
    assertThat(outcome(report, "openapi/readable")).isEqualTo("satisfied");
    assertThat(outcome(report, "manifest/logo-loads")).isEqualTo("notApplicable");
    assertThat(outcome(report, "manifest/legal-info-loads")).isEqualTo("notApplicable");
  }

  @ParameterizedTest
  @CsvSource({"'openapi: [3.0.3'", "'swagger: \"2.0\"'", "'no document at all'"})
  void should_say_that_a_document_cannot_be_read(String start) {
    CopilotPackage written = good();
    written.with("openapi.yaml", written.text("openapi.yaml").replace("openapi: 3.0.3", start));

    Report report = CopilotPackage.run(settings(written));

    assertThat(CopilotPackage.violated(report, "error")).containsExactly("openapi/readable");
  }

  @Test
  void should_say_so_of_the_second_of_two_documents_and_call_the_first() {
    CopilotPackage written = good().with("second.yaml", "openapi: [3.0.3");
    written.with(
        "ai-plugin.json",
        written
            .text("ai-plugin.json")
            .replace(
                "\"runtimes\": [",
                "\"runtimes\": [{\"type\": \"OpenApi\", \"auth\": {\"type\": \"None\"}, \"spec\":"
                    + " {\"url\": \"second.yaml\"}, \"run_for_functions\": [\"none\"]},"));

    Report report = CopilotPackage.run(settings(written));

    assertThat(CopilotPackage.violated(report, "error")).containsExactly("openapi/readable");
    assertThat(report.operations()).allMatch(OperationInfo::exercised).hasSize(2);
  }

  /** A document at an address is fetched, and judged like any other. */
  @ParameterizedTest
  @CsvSource({"200, openapi/reachable, satisfied", "404, copilot/document-found, violated"})
  void should_fetch_a_document_at_an_address(int status, String rule, String outcome) {
    CopilotPackage written = good();
    String document =
        written.text("openapi.yaml").replace("${{OPENAPI_SERVER_URL}}", server.uri().toString());
    server.at("/openapi.yaml", one -> new Answer(status, yaml(), document));
    written.with(
        "ai-plugin.json",
        written
            .text("ai-plugin.json")
            .replace("\"openapi.yaml\"", "\"" + server.uri() + "/openapi.yaml\""));

    Report report = CopilotPackage.run(settings(written));

    assertThat(outcome(report, rule)).isEqualTo(outcome);
    assertThat(CopilotPackage.violated(report, "error"))
        .isEqualTo(outcome.equals("violated") ? List.of(rule) : List.of());
    assertThat(server.asked())
        .filteredOn(one -> one.path().equals("/openapi.yaml"))
        .noneMatch(one -> one.headers().containsKey("authorization"));
  }

  /** What ChatGPT sends is not known to be sent by Copilot. */
  @Test
  void should_send_no_headers_of_another_platform() {
    Report report = CopilotPackage.run(settings(good()));

    assertThat(outcome(report, "operation/platform-headers-ignored")).isEqualTo("satisfied");
    assertThat(server.asked()).anyMatch(one -> one.headers().containsKey("traceparent"));
    assertThat(server.asked())
        .filteredOn(one -> one.header("authorization").contains(CopilotServer.KEY))
        .allSatisfy(
            one ->
                assertThat(one.headers().keySet())
                    .noneMatch(name -> name.toLowerCase().startsWith("openai-")));
  }

  @Test
  void should_find_an_api_that_stumbles_over_a_trace() {
    server.gate(
        one ->
            one.headers().containsKey("traceparent")
                ? java.util.Optional.of(Answer.json(500, "{}"))
                : CopilotServer.byBearer(one));

    assertThat(CopilotPackage.violated(CopilotPackage.run(settings(good())), "error"))
        .contains("operation/platform-headers-ignored");
  }

  @Test
  void should_take_a_long_name_of_an_operation() {
    CopilotPackage written = good();
    for (String file : List.of("ai-plugin.json", "openapi.yaml")) {
      written.with(
          file, written.text(file).replace("countRepairs", "count" + "Repairs".repeat(12)));
    }

    assertThat(CopilotPackage.violated(CopilotPackage.run(settings(written)), "error", "warning"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x-openai-isConsequential: false, ''",
    "x-oai-isConsequential: false, warning",
    "x-openai-isconsequential: false, error",
    "x-openai-isConsequential: 'no', error"
  })
  void should_weigh_the_name_of_the_flag(String flag, String level) {
    CopilotPackage written = good();
    written.with(
        "openapi.yaml",
        written
            .text("openapi.yaml")
            .replace("operationId: countRepairs", "operationId: countRepairs\n      " + flag));

    Report report = CopilotPackage.run(settings(written));

    assertThat(levels(report, "confirmation/flag-well-formed"))
        .isEqualTo(level.isEmpty() ? Set.of() : Set.of(level));
  }

  /** Where the host is not known the API is called at baseUrl, with the path of its server. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://${{HOST}}/api |",
        "https://${{NAME}}.azurewebsites.net/api |",
        "https://${{NAME}}-${{STAGE}}.example.com:8443/api/ |",
        "{{BASE}}/api | copilot/placeholders",
        "https://{{HOST}}/api | copilot/placeholders",
        "${{URL:default}}/api | copilot/placeholders"
      })
  void should_keep_the_path_behind_what_is_not_filled_in(String named, String rule) {
    CopilotPackage written = good();
    written.with(
        "openapi.yaml", written.text("openapi.yaml").replace("${{OPENAPI_SERVER_URL}}/api", named));

    Report report = CopilotPackage.run(settings(written));

    assertThat(CopilotPackage.violated(report, "error", "warning"))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
    assertThat(server.asked()).anyMatch(one -> one.path().equals("/api/repairs"));
    assertThat(outcome(report, "copilot/server-usable")).isEqualTo("notVerified");
  }

  /** What is missing has the place of what it is missing from. */
  @Test
  void should_place_what_is_missing_in_the_manifest() {
    CopilotPackage written = good();
    written.with(
        "ai-plugin.json",
        written.text("ai-plugin.json").replace("\"namespace\": \"repairs\",", ""));

    Report report =
        CopilotPackage.run(
            settings(written).set(SettingKeys.RULES_INCLUDE, List.of("copilot/manifest-schema")));

    assertThat(report.rule("copilot/manifest-schema").orElseThrow().findings())
        .singleElement()
        .satisfies(
            found -> assertThat(found.location()).startsWith("/namespace (ai-plugin.json line 1"));
  }

  /** The model reads what functions say, too. */
  @ParameterizedTest
  @CsvSource({"10, satisfied", "1000, violated"})
  void should_count_what_functions_bring_into_a_conversation(int words, String outcome) {
    CopilotPackage written = good();
    written.with(
        "ai-plugin.json",
        written
            .text("ai-plugin.json")
            .replace(
                "\"Lists repair jobs\"",
                "\"Lists repair jobs\", \"states\": {\"reasoning\": {\"instructions\": [\""
                    + "look closely ".repeat(words)
                    + "\"]}}"));

    Report report =
        CopilotPackage.run(settings(written).set(SettingKeys.RULES_INCLUDE, List.of("context/*")));

    assertThat(outcome(report, "context/description-cost")).isEqualTo(outcome);
  }

  /** Copilot asks before each write; a package may ask it not to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "post | fixRepair | | | |",
        "post | fixRepair | x-openai-isConsequential: true | | |",
        "post | postRepair | x-openai-isConsequential: false | | false | warning",
        "post | postRepair | x-openai-isConsequential: false | | true | error",
        "delete | dropRepair | x-openai-isConsequential: false | | false | warning",
        "post | searchRepairs | x-openai-isConsequential: false | | false |",
        "get | postRepair | x-openai-isConsequential: false | | false |",
        "post | postRepair | | 'confirmation': {'type': 'None'} | false | warning",
        "post | postRepair | | 'confirmation': {'type': 'AdaptiveCard'} | false |",
        "get | listRepairJobs | | 'confirmation': {'type': 'None'} | false |"
      })
  void should_weigh_a_prompt_that_is_switched_off(
      String method, String name, String flag, String capability, Boolean store, String level) {
    CopilotPackage written = good();
    written.with(
        "ai-plugin.json",
        written
            .text("ai-plugin.json")
            .replace(
                "\"functions\": [",
                "\"functions\": [{\"name\": \"%s\", \"description\": \"One\", \"capabilities\": {%s}},"
                    .formatted(name, capability == null ? "" : capability.replace('\'', '"')))
            .replace("[\"listRepairs\"", "[\"" + name + "\", \"listRepairs\""));
    written.with(
        "openapi.yaml",
        written
            .text("openapi.yaml")
            .replace(
                "paths:\n",
                "paths:\n  /one:\n    %s:\n      operationId: %s\n      %s\n      responses: {'200':"
                        .formatted(method, name, flag == null ? "" : flag)
                    + " {description: Done}}\n"));

    Report report =
        CopilotPackage.run(
            settings(written)
                .set(CopilotKeys.STORE, Boolean.TRUE.equals(store))
                .set(SettingKeys.RULES_INCLUDE, List.of("confirmation/flag-plausible")));

    assertThat(levels(report, "confirmation/flag-plausible"))
        .isEqualTo(level == null ? Set.of() : Set.of(level));
  }

  /** Where to publish decides what a server may be. */
  @ParameterizedTest
  @CsvSource({
    "http://api.repairs.example, false, warning",
    "http://api.repairs.example, true, error",
    "https://api.repairs.example, true, ''",
    "http://localhost:1, true, ''"
  })
  void should_weigh_plain_http_more_in_the_store(String server, boolean store, String level) {
    CopilotPackage written = good();
    written.with(
        "openapi.yaml", written.text("openapi.yaml").replace("${{OPENAPI_SERVER_URL}}", server));

    Report report =
        CopilotPackage.run(
            settings(written)
                .set(CopilotKeys.STORE, store)
                .set(SettingKeys.RULES_INCLUDE, List.of("copilot/server-usable")));

    assertThat(levels(report, "copilot/server-usable"))
        .isEqualTo(level.isEmpty() ? Set.of() : Set.of(level));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.repairs.example, true, satisfied",
    "https://api.other.example, true, violated",
    "https://API.repairs.example:8443, true, satisfied",
    "https://api.other.example, false, notApplicable"
  })
  void should_ask_in_the_store_for_servers_of_the_developer(
      String named, boolean store, String outcome) {
    CopilotPackage written = good();
    written.with(
        "openapi.yaml", written.text("openapi.yaml").replace("${{OPENAPI_SERVER_URL}}", named));

    Report report =
        CopilotPackage.run(
            settings(written)
                .publicUrl(URI.create("https://api.repairs.example"))
                .set(CopilotKeys.STORE, store)
                .set(SettingKeys.RULES_INCLUDE, List.of("openapi/server-on-own-domain")));

    assertThat(outcome(report, "openapi/server-on-own-domain")).isEqualTo(outcome);
    assertThat(levels(report, "openapi/server-on-own-domain"))
        .isEqualTo(outcome.equals("violated") ? Set.of("warning") : Set.of());
  }

  /** The app carries icons and links: those of the plugin are looked at where there are any. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"logo_url\": \"BASE/logo.svg\" | manifest/logo-loads | satisfied",
        "\"logo_url\": \"images/logo.png\" | manifest/logo-loads | satisfied",
        "\"logo_url\": \"${{LOGO}}\" | manifest/logo-loads | notVerified",
        "\"logo_url\": \"BASE/none.svg\" | manifest/logo-loads | violated",
        "\"logo_url\": \"BASE/terms\" | manifest/logo-loads | violated",
        "\"legal_info_url\": \"BASE/terms\" | manifest/legal-info-loads | satisfied",
        "\"privacy_policy_url\": \"BASE/terms\" | manifest/legal-info-loads | satisfied",
        "\"privacy_policy_url\": \"BASE/none\" | manifest/legal-info-loads | violated",
        "\"legal_info_url\": \"terms.html\" | manifest/legal-info-loads | violated",
        "\"legal_info_url\": \"[[TERMS]]\" | manifest/legal-info-loads | notVerified"
      })
  void should_look_at_the_links_of_a_manifest(String member, String rule, String outcome) {
    server.at("/logo.svg", one -> new Answer(200, Map.of("Content-Type", "image/svg+xml"), PIXEL));
    server.at("/terms", one -> Answer.html("<html>Terms</html>"));
    CopilotPackage written = good();
    written.with(
        "ai-plugin.json",
        written
            .text("ai-plugin.json")
            .replace(
                "\"namespace\"",
                member.replace("BASE", server.uri().toString()) + ", \"namespace\""));

    Report report =
        CopilotPackage.run(
            settings(written)
                .set(SettingKeys.RULES_INCLUDE, List.of("manifest/*", "copilot/manifest-schema")));

    assertThat(outcome(report, rule)).isEqualTo(outcome);
    assertThat(levels(report, rule))
        .isEqualTo(outcome.equals("violated") ? Set.of("note") : Set.of());
    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
  }

  /** The document may say that tokens are renewed elsewhere. */
  @Test
  void should_renew_tokens_where_the_document_says() {
    CopilotOAuth.on(server).renewingApart(server);

    Report report =
        CopilotPackage.run(
            CopilotPackage.in(folder, CopilotPackage.oauth(), CopilotOAuth.renewing(server))
                .settings(server.uri())
                .credentials(oauth()));

    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
    assertThat(outcome(report, "auth/oauth-refresh")).isEqualTo("satisfied");
    assertThat(server.asked()).anyMatch(one -> one.path().equals("/renew"));
    assertThat(server.asked())
        .filteredOn(one -> one.path().equals("/token"))
        .noneMatch(one -> "refresh_token".equals(one.form().get("grant_type")));
  }

  @Test
  void should_find_that_tokens_are_not_renewed_where_codes_are_taken() {
    CopilotOAuth.on(server).renewingApart(server);

    Report report =
        CopilotPackage.run(
            CopilotPackage.in(folder, CopilotPackage.oauth(), CopilotOAuth.scheme(server))
                .settings(server.uri())
                .credentials(oauth()));

    assertThat(CopilotPackage.violated(report, "error")).containsExactly("auth/oauth-refresh");
  }

  @Test
  void should_take_where_to_renew_tokens_from_the_registration() {
    CopilotOAuth.on(server).renewingApart(server);

    Report report =
        CopilotPackage.run(
            CopilotPackage.in(folder, CopilotPackage.oauth(), CopilotOAuth.scheme(server))
                .settings(server.uri())
                .credentials(oauth())
                .set(CopilotKeys.REFRESH_URL, server.uri().resolve("/renew")));

    assertThat(outcome(report, "auth/oauth-refresh")).isEqualTo("satisfied");
  }

  private static Credentials oauth() {
    return new Credentials(null, null, null, CopilotOAuth.client(false), null, null);
  }

  private static Map<String, String> yaml() {
    return Map.of("Content-Type", "application/yaml");
  }

  private CopilotPackage good() {
    return CopilotPackage.in(folder, CopilotPackage.key(), CopilotPackage.BEARER);
  }

  private SettingsBuilder settings(CopilotPackage written) {
    return written
        .settings(server.uri())
        .set(SettingKeys.TOKEN, Secret.of("KEY", CopilotServer.KEY));
  }

  private static String outcome(Report report, String rule) {
    return report.rule(rule).orElseThrow().outcome();
  }

  private static Set<String> levels(Report report, String rule) {
    return Set.copyOf(
        report.rule(rule).orElseThrow().findings().stream()
            .map(FindingInfo::level)
            .distinct()
            .toList());
  }
}
