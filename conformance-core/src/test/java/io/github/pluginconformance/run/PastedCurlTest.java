package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingsLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command of a finding, pasted into a shell, shows the answer that was found fault with. */
@DisabledOnOs(OS.WINDOWS)
class PastedCurlTest {

  private static final String TOKEN = "a-token-that-nobody-else-has";

  @TempDir Path folder;

  @Test
  void commands_of_all_kinds_show_what_the_run_saw() throws Exception {
    assumeThat(curl("curl --version")).as("curl in this shell").isNotNull();
    HttpServer server = server();
    try {
      Report report = run("http://localhost:" + server.getAddress().getPort());

      Set<String> kinds = new HashSet<>();
      for (FindingInfo finding :
          report.rules().stream().flatMap(r -> r.findings().stream()).toList()) {
        ExchangeInfo seen = exchange(report, finding);
        if (seen == null || seen.response() == null || finding.curl() == null) {
          continue;
        }
        String answer = curl(finding.curl());
        assertThat(answer)
            .as("%s%n%s", finding.message(), finding.curl())
            .startsWith("HTTP/1.1 " + seen.response().status() + " ")
            .endsWith("\n" + seen.response().body());
        kinds.add(kind(finding.curl()));
      }
      assertThat(kinds).contains("body", "query", "header", "path");
    } finally {
      server.stop(0);
    }
  }

  private static ExchangeInfo exchange(Report report, FindingInfo finding) {
    return report.exchanges().stream()
        .filter(one -> finding.exchange() != null && one.id() == finding.exchange())
        .findFirst()
        .orElse(null);
  }

  private static String kind(String curl) {
    assertThat(curl).doesNotContain(TOKEN);
    if (curl.contains("--data")) {
      return "body";
    }
    return curl.contains("openai-") ? "header" : curl.contains("?") ? "query" : "path";
  }

  private Report run(String base) throws IOException {
    Files.writeString(
        folder.resolve("plugin-conformance.yaml"),
        """
        profile: gpt-action
        specUrl: /openapi.json
        baseUrl: %s
        credentials: {token: 'env:THINGS_TOKEN'}
        operations: {POST /search: {readOnly: true}}
        rules: {include: ['operation/*', 'location/*', 'auth/*']}
        """
            .formatted(base));
    return ConformanceRun.execute(
        SettingsLoader.in(folder).environment(Map.of("THINGS_TOKEN", TOKEN)).load(),
        Progress.SILENT);
  }

  private String curl(String line) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", line);
    shell.environment().put("THINGS_TOKEN", TOKEN);
    shell.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = shell.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? said : null;
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", PastedCurlTest::answer);
    server.start();
    return server;
  }

  /** Falls over each kind of input once; what it answers depends on nothing but the request. */
  private static void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getRawPath();
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    String place = exchange.getRequestHeaders().getFirst("openai-subdivision-1-iso-code");
    if (path.equals("/openapi.json")) {
      send(exchange, 200, DOCUMENT.replace('\'', '"'));
    } else if (!("Bearer " + TOKEN)
        .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      send(exchange, 401, "{\"error\": \"a token is wanted\"}");
    } else if (place != null && place.contains("<")) {
      send(exchange, 500, "{\"error\": \"the place " + place.length() + "\"}");
    } else if (path.contains("%27") || path.contains("'")) {
      send(exchange, 500, "{\"error\": \"quotes in " + path.length() + "\"}");
    } else if (path.startsWith("/things/")) {
      boolean known = path.equals("/things/7");
      send(exchange, known ? 200 : 404, known ? "{\"id\": 7}" : "{\"error\": \"no such thing\"}");
    } else if (path.equals("/things")) {
      boolean falls = query.contains("limit=0") || query.contains("limit=-1");
      send(exchange, falls ? 500 : 200, falls ? "{\"error\": \"" + query + "\"}" : "[\"7\"]");
    } else {
      boolean falls = body.contains("\ud83d\ude42") || body.contains("null") || body.length() > 900;
      send(exchange, falls ? 500 : 200, falls ? "{\"error\": \"" + body.length() + "\"}" : "[]");
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
      {'openapi': '3.0.3', 'info': {'title': 'Things', 'version': '1'},
       'components': {'securitySchemes': {'key': {'type': 'http', 'scheme': 'bearer'}},
        'responses': {'No': {'description': 'no', 'content': {'application/json': {'schema':
          {'type': 'object', 'properties': {'error': {'type': 'string'}}}}}}}},
       'security': [{'key': []}],
       'paths': {
        '/things': {'get': {'summary': 'Lists things', 'parameters': [
          {'name': 'limit', 'in': 'query', 'schema': {'type': 'integer'}}],
          'responses': {'401': {'$ref': '#/components/responses/No'}, '200': {'description': 'ok',
            'content': {'application/json': {'schema': {'type': 'array', 'items': {'type': 'string'}}}}}}}},
        '/things/{id}': {'get': {'summary': 'Gets a thing', 'parameters': [
          {'name': 'id', 'in': 'path', 'required': true, 'example': '7', 'schema': {'type': 'string'}}],
          'responses': {'401': {'$ref': '#/components/responses/No'},
           '404': {'$ref': '#/components/responses/No'}, '200': {'description': 'ok',
            'content': {'application/json': {'schema': {'type': 'object'}}}}}}},
        '/search': {'post': {'summary': 'Searches things', 'requestBody': {'required': true, 'content':
          {'application/json': {'schema': {'type': 'object', 'required': ['text'], 'properties': {
            'text': {'type': 'string', 'example': 'it is so & $so `x` !'}, 'more': {'type': 'string', 'nullable': true}}}}}},
          'responses': {'401': {'$ref': '#/components/responses/No'}, '200': {'description': 'ok',
            'content': {'application/json': {'schema': {'type': 'array', 'items': {}}}}}}}}}}
      """;
}
