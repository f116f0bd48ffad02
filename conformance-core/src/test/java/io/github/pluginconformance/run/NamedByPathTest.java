package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.settings.SettingsLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations without an operationId are named in the settings by method and path. */
class NamedByPathTest {

  @TempDir Path folder;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void inputs_are_sent() throws IOException {
    Report report = run("inputs:\n  GET /near/{city}: {city: Utrecht}");

    assertThat(requests).contains("GET /near/Utrecht");
    assertThat(exercised(report)).contains("GET /near/{city}");
  }

  @Test
  void what_is_skipped_is_not_called_and_its_reason_is_told() throws IOException {
    Report report = run("operations: {GET /things: {skip: 'too dear'}}");

    assertThat(requests).doesNotContain("GET /things");
    assertThat(report.operations())
        .filteredOn(one -> one.path().equals("/things"))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).contains("too dear"));
  }

  @Test
  void what_is_said_only_to_read_is_called_in_a_run_that_only_reads() throws IOException {
    assertThat(exercised(run("mode: read-only"))).doesNotContain("POST /run");

    Report report = run("mode: read-only\noperations: {POST /run: {readOnly: true}}");

    assertThat(exercised(report)).contains("POST /run");
  }

  @Test
  void what_is_said_to_know_places_is_asked_for_an_effect() throws IOException {
    Report report = run("operations: {GET /things: {locationAware: true}}");

    assertThat(report.rules())
        .filteredOn(rule -> rule.id().equals("location/has-effect"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.outcome()).isEqualTo("violated"));
  }

  @Test
  void a_state_probe_and_what_confirms_are_known() throws IOException {
    Report report =
        run(
            """
            operations:
              POST /run:
                stateProbe: GET /things
                confirmation: {kind: preview, field: dry, value: true, confirmWith: POST /run}
            """);

    assertThat(report.run().completed()).isTrue();
    assertThat(report.settings().toString()).contains("GET /things");
  }

  @Test
  void a_path_that_is_not_there_is_told_with_the_nearest() throws IOException {
    Report report = run("inputs: {GET /thing: {a: b}}");

    assertThat(report.summary().verdict()).isEqualTo("failed");
    assertThat(report.toString()).contains("did you mean GET /things?");
  }

  private static List<String> exercised(Report report) {
    return report.operations().stream()
        .filter(OperationInfo::exercised)
        .map(one -> one.method() + " " + one.path())
        .toList();
  }

  private Report run(String settings) throws IOException {
    requests.clear();
    Files.writeString(
        folder.resolve("plugin-conformance.yaml"),
        """
        profile: gpt-action
        specUrl: /openapi.json
        baseUrl: http://localhost:%s
        rules: {include: ['operation/*', 'location/*', 'confirmation/*']}
        %s
        """
            .formatted(server.getAddress().getPort(), settings));
    try {
      return ConformanceRun.execute(
          SettingsLoader.in(folder).environment(Map.of()).load(), Progress.SILENT);
    } catch (SettingsException unusable) {
      throw new AssertionError(unusable.problems().toString(), unusable);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    byte[] bytes =
        (path.equals("/openapi.json") ? DOCUMENT : "[\"a\"]").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final String OK =
      "\"responses\": {\"200\": {\"description\": \"ok\", \"content\": {\"application/json\":"
          + " {\"schema\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}}}}}";

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.3", "info": {"title": "Things", "version": "1"}, "paths": {
        "/things": {"get": {"summary": "Lists things", OK}},
        "/near/{city}": {"get": {"summary": "Lists what is near", "parameters": [{"name": "city",
          "in": "path", "required": true, "schema": {"type": "string"}}], OK}},
        "/run": {"post": {"summary": "Runs a report", OK}}}}
      """
          .replace("OK", OK);
}
