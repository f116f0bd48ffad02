package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package beside a running API: what is a function is called, by the package's own document. */
class CopilotRunTest {

  private static final String KEY = "repairs-key-4711";
  private static final String MANIFEST =
      """
      {
        "schema_version": "v2.4",
        "name_for_human": "Repairs",
        "description_for_human": "Finds repair jobs",
        "description_for_model": "Finds repair jobs. Use it for broken things.",
        "namespace": "repairs",
        "functions": [{"name": "listRepairs", "description": "Lists repair jobs"}],
        "runtimes": [
          {
            "type": "OpenApi",
            "auth": {"type": "ApiKeyPluginVault", "reference_id": "registration"},
            "spec": {"url": "openapi.yaml"},
            "run_for_functions": ["listRepairs"]
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
            responses:
              '200':
                description: The repairs
                content:
                  application/json:
                    schema:
                      type: object
                      required: [repairs]
                      properties:
                        repairs: {type: array, items: {type: string}}
              '401': {description: The key is missing or wrong}
        /internal:
          get:
            operationId: notAFunction
            summary: Not for Copilot
            responses:
              '200': {description: Nobody calls it}
      components:
        securitySchemes:
          key: {type: http, scheme: bearer}
      """;

  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private String answer = "{\"repairs\": [\"lamp\"]}";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
    Files.writeString(folder.resolve("ai-plugin.json"), MANIFEST);
    Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void should_call_the_functions_of_the_package() {
    Report report = run();

    assertThat(asked).contains("/api/repairs").doesNotContain("/api/internal");
    assertThat(report.operations())
        .singleElement()
        .satisfies(one -> assertThat(one.exercised()).as("%s", one.reason()).isTrue());
    assertThat(report.passed()).as(report.summary().reason()).isTrue();
    assertThat(report.profile()).isNotNull();
    assertThat(report.profile().sourcesDate()).isEqualTo("2026-08-21");
    assertThat(outcome(report, "auth/missing-credentials-refused")).isEqualTo("satisfied");
    assertThat(outcome(report, "manifest/reachable")).isEqualTo("notApplicable");
  }

  @Test
  void should_find_an_answer_that_is_not_what_the_packages_document_says() {
    answer = "{\"jobs\": []}";

    Report report = run();

    assertThat(outcome(report, "operation/body-matches-schema")).isEqualTo(Outcome.VIOLATED.key());
    assertThat(report.rules().stream().filter(rule -> rule.is(Outcome.VIOLATED)))
        .filteredOn(rule -> rule.level().equals("error"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.id()).isEqualTo("operation/body-matches-schema"));
  }

  @Test
  void should_call_the_functions_where_only_the_rules_of_this_platform_are_selected() {
    run(settings().set(SettingKeys.RULES_INCLUDE, List.of("copilot/*")));

    assertThat(asked).contains("/api/repairs");
  }

  @Test
  void should_call_nothing_for_rules_of_another_platform() {
    run(
        SettingsBuilder.forPlugin(base())
            .set(SettingKeys.RULES_INCLUDE, List.of("copilot/*", "manifest/strict-json")));

    // The usual places of a document are looked at where a manifest is missing.
    assertThat(asked).isNotEmpty().noneMatch(path -> path.startsWith("/api/"));
  }

  private Report run() {
    return run(settings());
  }

  private static Report run(SettingsBuilder settings) {
    return ConformanceRun.execute(settings.build(), Progress.SILENT);
  }

  private SettingsBuilder settings() {
    return SettingsBuilder.forPlugin(base())
        .profile(Profile.COPILOT_PLUGIN)
        .set(SettingKeys.PLUGIN_MANIFEST, folder)
        .set(SettingKeys.TOKEN, Secret.of("KEY", KEY));
  }

  private URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private static String outcome(Report report, String id) {
    return report.rule(id).orElseThrow().outcome();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    boolean known = exchange.getRequestURI().getPath().equals("/api/repairs");
    boolean open = ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (!known || !open) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      exchange.sendResponseHeaders(known ? 401 : 404, -1);
    } else {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
