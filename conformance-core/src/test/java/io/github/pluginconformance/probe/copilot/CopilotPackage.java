package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A package beside {@link CopilotServer}, without a fault. */
final class CopilotPackage {

  static final String BEARER = "{type: http, scheme: bearer}";

  private final Path folder;

  private CopilotPackage(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes one.
   *
   * @param auth the {@code auth} of its runtime, as JSON
   * @param scheme the security scheme of its document, as YAML; empty for none
   */
  static CopilotPackage in(Path folder, String auth, String scheme) {
    return new CopilotPackage(folder)
        .with("ai-plugin.json", MANIFEST.replace("AUTH", auth))
        .with(
            "openapi.yaml",
            scheme.isEmpty()
                ? DOCUMENT.replaceAll("(?m)^security:.*\\R", "").replaceAll("(?s)components:.*", "")
                : DOCUMENT.replace("SCHEME", scheme));
  }

  /** The vault with a key. */
  static String key() {
    return "{\"type\": \"ApiKeyPluginVault\", \"reference_id\": \"registration\"}";
  }

  /** The vault with an OAuth client. */
  static String oauth() {
    return "{\"type\": \"OAuthPluginVault\", \"reference_id\": \"registration\"}";
  }

  CopilotPackage with(String file, String content) {
    try {
      Files.writeString(folder.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings for a run, without a credential. */
  SettingsBuilder settings(URI base) {
    return SettingsBuilder.forPlugin(base)
        .profile(Profile.COPILOT_PLUGIN)
        .reportsDirectory(folder.resolve("reports"))
        .set(SettingKeys.PLUGIN_MANIFEST, folder);
  }

  static Report run(SettingsBuilder settings) {
    return ConformanceRun.execute(settings.build(), Progress.SILENT);
  }

  /** The rules with findings of this level or above it. */
  static List<String> violated(Report report, String... levels) {
    return report.rules().stream()
        .filter(
            rule ->
                rule.findings().stream()
                    .anyMatch(finding -> List.of(levels).contains(finding.level())))
        .map(RuleResult::id)
        .toList();
  }

  private static final String MANIFEST =
      """
      {
        "schema_version": "v2.4",
        "name_for_human": "Repairs",
        "description_for_human": "Finds repair jobs",
        "description_for_model": "Finds repair jobs. Use it for broken things.",
        "namespace": "repairs",
        "functions": [
          {"name": "listRepairs", "description": "Lists repair jobs"},
          {"name": "countRepairs", "description": "Counts repair jobs"}
        ],
        "runtimes": [
          {
            "type": "OpenApi",
            "auth": AUTH,
            "spec": {"url": "openapi.yaml"},
            "run_for_functions": ["listRepairs", "countRepairs"]
          }
        ]
      }
      """;

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Repairs, version: '1', description: Repair jobs}
      servers: [{url: '${{OPENAPI_SERVER_URL}}/api'}]
      security: [{key: []}]
      paths:
        /repairs:
          get:
            operationId: listRepairs
            summary: Lists repair jobs
            description: Lists all repair jobs
            responses:
              '200':
                description: The repairs
                content:
                  application/json:
                    schema:
                      type: object
                      required: [repairs]
                      properties:
                        repairs:
                          type: array
                          items:
                            type: object
                            required: [id, title]
                            properties: {id: {type: integer}, title: {type: string}}
              '401': {description: The credential is missing or wrong}
        /count:
          get:
            operationId: countRepairs
            summary: Counts repair jobs
            description: Says how many repair jobs there are
            responses:
              '200':
                description: How many
                content:
                  application/json:
                    schema:
                      type: object
                      required: [count]
                      properties: {count: {type: integer}}
              '401': {description: The credential is missing or wrong}
      components:
        securitySchemes:
          key: SCHEME
      """;
}
