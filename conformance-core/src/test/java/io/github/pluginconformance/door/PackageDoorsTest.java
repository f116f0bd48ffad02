package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before a run of a package with two APIs, and of answers to users' own requests. */
class PackageDoorsTest {

  private static final String MANIFEST =
      """
      {
        "schema_version": "v2.4", "name_for_human": "Repairs", "namespace": "repairs",
        "description_for_human": "Finds repair jobs", "description_for_model": "Finds jobs.",
        "functions": [{"name": "listRepairs", "description": "Lists jobs"},
          {"name": "listParts", "description": "Lists parts"}],
        "runtimes": [
          {"type": "OpenApi", "auth": {"type": "None"}, "spec": {"url": "repairs.yaml"},
            "run_for_functions": ["listRepairs"]},
          {"type": "OpenApi", "auth": {"type": "None"}, "spec": {"url": "parts.yaml"},
            "run_for_functions": ["listParts"]}
        ]
      }
      """;

  @TempDir Path folder;
  private Settings settings;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("ai-plugin.json"), MANIFEST);
    Files.writeString(folder.resolve("repairs.yaml"), document("/repairs", "listRepairs", "7071"));
    Files.writeString(folder.resolve("parts.yaml"), document("/parts", "listParts", "7072"));
    settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost:7071"))
            .profile(Profile.COPILOT_PLUGIN)
            .set(SettingKeys.PLUGIN_MANIFEST, folder)
            .set(CopilotKeys.RUNTIME_BASE_URL, URI.create("http://localhost:7072"), "1")
            .build();
  }

  @Test
  void should_plan_calls_to_every_api() {
    List<String> plan = PlanTexts.of(settings).orElseThrow();

    assertThat(plan)
        .anyMatch(line -> line.equals("API 1, at http://localhost:7071:"))
        .anyMatch(line -> line.equals("API 2, at http://localhost:7072:"))
        .anyMatch(line -> line.contains("/repairs"))
        .anyMatch(line -> line.contains("/parts"));
  }

  @Test
  void should_judge_answers_by_the_document_that_describes_them() {
    PluginContract contract = PluginContract.fetch(settings).orElseThrow();

    assertThat(contract.operations()).containsExactly("GET /repairs", "GET /parts");
    assertThat(contract.describes("GET", "/api/parts")).isTrue();
    assertThat(contract.judge("GET", "/api/parts", answer(200))).isEmpty();
    assertThat(contract.judge("GET", "/api/parts", answer(204))).isNotEmpty();
    assertThat(contract.judge("GET", "/api/repairs", answer(204))).isNotEmpty();
    assertThat(contract.describes("GET", "/api/other")).isFalse();
  }

  private static ReceivedResponse answer(int status) {
    return new ReceivedResponse(
        status, List.of(new Header("Content-Length", "0")), new byte[0], false, List.of());
  }

  private static String document(String path, String name, String port) {
    return """
    openapi: 3.0.3
    info: {title: Repairs, version: '1'}
    servers: [{url: 'http://localhost:PORT/api'}]
    paths:
      PATH: {get: {operationId: NAME, responses: {'200': {description: Listed}}}}
    """
        .replace("PORT", port)
        .replace("PATH", path)
        .replace("NAME", name);
  }
}
