package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declared as texts, sent as objects: that is how the platform hands over files. */
class PlatformFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path reports;

  @Test
  void a_plugin_that_takes_files_is_exercised() throws IOException {
    Report report = run(Profile.GPT_ACTION, true);

    assertThat(errors(report)).isEmpty();
    assertThat(report.operations()).allMatch(OperationInfo::exercised);
  }

  @Test
  void a_plugin_that_takes_texts_alone_refuses_what_the_platform_sends() throws IOException {
    assertThat(errors(run(Profile.GPT_ACTION, false))).containsExactly("operation/succeeds");
  }

  private static List<String> errors(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(one -> one.level().equals("error")))
        .map(RuleResult::id)
        .filter(id -> id.startsWith("operation/"))
        .toList();
  }

  private Report run(Profile profile, boolean takesFiles) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, takesFiles));
    server.start();
    try {
      URI base = URI.create("http://localhost:" + server.getAddress().getPort());
      return ConformanceRun.execute(
          SettingsBuilder.forPlugin(base)
              .profile(profile)
              .specUrl("/openapi.json")
              .reportsDirectory(reports)
              .build(),
          Progress.SILENT);
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, boolean takesFiles) throws IOException {
    byte[] sent = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().equals("/openapi.json")) {
      send(exchange, 200, DOCUMENT);
    } else if (exchange.getRequestURI().getPath().equals("/plants")) {
      send(exchange, 200, "[\"Fern\"]");
    } else if (isTaken(sent, takesFiles)) {
      send(exchange, 200, "{\"count\": 1}");
    } else {
      send(exchange, 400, "{\"error\": \"pictures are wanted\"}");
    }
  }

  private static boolean isTaken(byte[] sent, boolean takesFiles) {
    try {
      JsonNode files = JSON.readTree(sent).path("openaiFileIdRefs");
      return files.isArray()
          && !files.isEmpty()
          && StreamSupport.stream(files.spliterator(), false)
              .allMatch(
                  one -> takesFiles ? one.path("download_link").isTextual() : one.isTextual());
    } catch (IOException noJson) {
      return false;
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0", "info": {"title": "Plants", "version": "1"}, "paths": {
        "/plants": {"get": {"operationId": "listPlants", "summary": "Lists plants", "responses": {
          "200": {"description": "ok", "content": {"application/json": {"schema":
            {"type": "array", "items": {"type": "string"}}}}}}}},
        "/scan": {"post": {"operationId": "scanPlants", "x-openai-isConsequential": false,
          "summary": "Looks up the plants that pictures show, changes nothing",
          "requestBody": {"required": true, "content": {"application/json": {"schema":
            {"type": "object", "required": ["openaiFileIdRefs"], "properties": {"openaiFileIdRefs":
              {"type": "array", "minItems": 1, "items": {"type": "string"}}}}}}},
          "responses": {
            "200": {"description": "ok", "content": {"application/json": {"schema":
              {"type": "object", "properties": {"count": {"type": "integer"}}}}}},
            "400": {"description": "why not", "content": {"application/json": {"schema":
              {"type": "object", "properties": {"error": {"type": "string"}}}}}}}}}}}
      """;
}
