package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.probe.copilot.CopilotServer.Answer;
import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.OperationKeys;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package whose functions are run by two APIs, each with its own document and credential. */
class RuntimesTest {

  private static final String OTHER_KEY = "parts-key-8152";

  @TempDir Path folder;
  private final CopilotServer repairs = new CopilotServer();
  private final CopilotServer parts =
      new CopilotServer()
          .at("/api/parts", one -> Answer.json(200, "{\"parts\": [\"bulb\"]}"))
          .gate(
              one ->
                  one.header("x-parts-key").equals(OTHER_KEY)
                      ? Optional.empty()
                      : Optional.of(CopilotServer.refusal()));

  @AfterEach
  void stop() {
    repairs.close();
    parts.close();
  }

  @Test
  void should_call_each_with_its_own_document_address_and_credential() {
    Report report = CopilotPackage.run(settings("parts-registration"));

    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
    assertThat(report.operations())
        .extracting(OperationInfo::operationId)
        .containsExactly("listRepairs", "countRepairs", "listParts");
    assertThat(report.operations()).allMatch(OperationInfo::exercised);
    assertThat(report.rule("copilot/other-runtimes").orElseThrow().outcome())
        .isEqualTo("notApplicable");
    assertThat(report.rule("auth/missing-credentials-refused").orElseThrow().subjects())
        .isEqualTo(3);
    assertThat(repairs.asked()).noneMatch(one -> one.headers().containsKey("x-parts-key"));
    assertThat(parts.asked())
        .noneMatch(one -> one.header("authorization").contains(CopilotServer.KEY))
        .allMatch(one -> one.path().equals("/api/parts"));
  }

  @Test
  void should_know_a_runtime_by_its_place_too() {
    assertThat(CopilotPackage.violated(CopilotPackage.run(settings("1")), "error", "warning"))
        .isEmpty();
  }

  @Test
  void should_find_a_fault_of_the_second_api_and_show_its_exchange() {
    parts.at("/api/parts", one -> Answer.json(200, "{\"pieces\": []}"));

    Report report = CopilotPackage.run(settings("1"));

    assertThat(CopilotPackage.violated(report, "error"))
        .containsExactly("operation/body-matches-schema");
    assertThat(report.rule("operation/body-matches-schema").orElseThrow().findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.subject()).isEqualTo("GET /parts");
              assertThat(report.exchanges())
                  .anyMatch(
                      one ->
                          one.id() == finding.exchange()
                              && one.request().url().endsWith("/api/parts"));
            });
    assertThat(report.operations()).hasSize(3);
  }

  @Test
  void should_hide_the_credentials_of_all_and_number_exchanges_through() throws IOException {
    Report report = CopilotPackage.run(settings("1"));

    String journal = Files.readString(folder.resolve("reports/journal.jsonl"));
    assertThat(journal)
        .doesNotContain(CopilotServer.KEY, OTHER_KEY)
        .contains("/api/repairs", "/api/parts");
    assertThat(journal.lines().count()).isEqualTo(repairs.asked().size() + parts.asked().size());
    assertThat(report.exchanges()).extracting(ExchangeInfo::id).doesNotHaveDuplicates();
  }

  @Test
  void should_let_settings_name_operations_of_either_api() {
    Report report =
        CopilotPackage.run(
            settings("1")
                .set(OperationKeys.SKIP, "counts for ever", "countRepairs")
                .set(OperationKeys.SKIP, "is slow", "listParts"));

    assertThat(report.run().faults()).isEmpty();
    assertThat(parts.asked()).isEmpty();
    assertThat(repairs.asked()).noneMatch(one -> one.path().equals("/api/count"));
  }

  @Test
  void should_say_what_is_missing_for_one_of_them() {
    Report report = CopilotPackage.run(settings("1").set(CopilotKeys.RUNTIME_BASE_URL, null, "1"));

    assertThat(CopilotPackage.violated(report, "error")).isNotEmpty();
    assertThat(repairs.asked()).anyMatch(one -> one.path().equals("/api/parts"));
  }

  private SettingsBuilder settings(String runtime) {
    CopilotPackage written = CopilotPackage.in(folder, CopilotPackage.key(), CopilotPackage.BEARER);
    String manifest = written.text("ai-plugin.json");
    String second =
        """
        ,
            {
              "type": "OpenApi",
              "auth": {"type": "ApiKeyPluginVault", "reference_id": "${{PARTS_ID}}"},
              "spec": {"url": "parts.yaml"},
              "run_for_functions": ["listParts"]
            }
          ]
        }
        """;
    String both =
        manifest
            .substring(0, manifest.lastIndexOf(']'))
            .stripTrailing()
            .concat(second)
            .replace(
                "\"functions\": [",
                "\"functions\": [{\"name\": \"listParts\", \"description\": \"Lists parts\"},");
    return written
        .with("ai-plugin.json", both)
        .with("parts.yaml", PARTS)
        .settings(repairs.uri())
        .set(CopilotKeys.ENVIRONMENT_VALUE, "parts-registration", "PARTS_ID")
        .set(SettingKeys.TOKEN, Secret.of("KEY", CopilotServer.KEY))
        .set(CopilotKeys.RUNTIME_BASE_URL, parts.uri(), runtime)
        .set(CopilotKeys.RUNTIME_TOKEN, Secret.of("PARTS_KEY", OTHER_KEY), runtime);
  }

  private static final String PARTS =
      """
      openapi: 3.0.3
      info: {title: Parts, version: '1', description: Spare parts}
      servers: [{url: '${{PARTS_SERVER}}/api'}]
      security: [{key: []}]
      paths:
        /parts:
          get:
            operationId: listParts
            summary: Lists spare parts
            description: Lists all spare parts
            responses:
              '200':
                description: The parts
                content:
                  application/json:
                    schema:
                      type: object
                      required: [parts]
                      properties: {parts: {type: array, items: {type: string}}}
              '401': {description: The key is missing or wrong}
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Parts-Key}
      """;
}
