package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are put under an address of their own, below the page that they belong to. */
class TextBodiesTest {

  /** Pages with texts; a word breaks one thing of it. */
  private static final class Pages implements AutoCloseable {

    final Map<String, String> texts = new TreeMap<>(Map.of("p1", "hers"));
    private final String fault;
    private final HttpServer server;
    private int last = 10;

    Pages(String fault) throws IOException {
      this.fault = fault;
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      server.createContext("/", this::handle);
      server.start();
    }

    URI uri() {
      return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
      String path = exchange.getRequestURI().getPath();
      String method = exchange.getRequestMethod();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String id = path.replaceAll("^/pages/?|/text$", "");
      if (path.equals("/openapi.json")) {
        answer(exchange, 200, DOCUMENT.replace("HERE", uri().toString()).replace('\'', '"'));
      } else if (path.equals("/pages") && method.equals("POST")) {
        boolean named = body.matches("\\s*\\{\\s*\"name\"\\s*:\\s*\"[^\"]+\".*}\\s*");
        String made = "p" + (named ? ++last : last);
        if (named) {
          texts.put(made, "as it was");
        }
        answer(exchange, named ? 201 : 400, named ? page(made) : "{\"error\": \"no name\"}");
      } else if (path.equals("/pages")) {
        answer(
            exchange,
            200,
            "[" + String.join(",", texts.keySet().stream().map(Pages::page).toList()) + "]");
      } else if (!texts.containsKey(id)) {
        answer(exchange, 404, "{\"error\": \"no such page\"}");
      } else if (path.endsWith("/text") && method.equals("PUT")) {
        String old = texts.getOrDefault(id, "");
        texts.put(id, fault.equals("lost") ? old : fault.equals("appended") ? old + body : body);
        answer(exchange, 204, "");
      } else if (path.endsWith("/text")) {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        answer(exchange, 200, texts.getOrDefault(id, ""));
      } else if (method.equals("DELETE")) {
        texts.remove(id);
        answer(exchange, 204, "");
      } else {
        answer(exchange, 200, page(id));
      }
    }

    private static String page(String id) {
      return "{\"id\": \"" + id + "\"}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .putIfAbsent("Content-Type", java.util.List.of("application/json"));
      exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
      if (status != 204) {
        exchange.getResponseBody().write(bytes);
      }
      exchange.close();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void a_text_that_replaces_the_old_one_is_sound() throws IOException {
    try (Pages pages = new Pages("")) {
      TodoRun run = TodoRun.of(TodoRun.settings(pages.uri()).build());

      assertThat(run.judgement("operation/update-then-read").findings()).as(run.story()).isEmpty();
      assertThat(pages.texts).containsExactly(Map.entry("p1", "hers"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "appended"})
  void a_text_that_does_not_replace_the_old_one_is_found(String fault) throws IOException {
    try (Pages pages = new Pages(fault)) {
      TodoRun run = TodoRun.of(TodoRun.settings(pages.uri()).build());

      assertThat(run.judgement("operation/update-then-read").findings())
          .as(run.story())
          .singleElement()
          .satisfies(
              finding -> assertThat(finding.subject()).isEqualTo("PUT /pages/{pageId}/text"));
      assertThat(pages.texts).containsExactly(Map.entry("p1", "hers"));
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Pages', 'version': '1', 'description': 'Pages and their texts'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/pages': {
         'get': {'operationId': 'listPages', 'summary': 'Lists pages', 'responses': {
          '200': {'description': 'pages', 'content': {'application/json': {'schema':
            {'type': 'array', 'items': {'$ref': '#/components/schemas/Page'}}}}}}},
         'post': {'operationId': 'addPage', 'summary': 'Adds a page',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['name'], 'properties': {'name': {'type': 'string', 'minLength': 1}}}}}},
          'responses': {
           '201': {'description': 'page', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Page'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/pages/{pageId}': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'get': {'operationId': 'getPage', 'summary': 'Gets a page', 'responses': {
          '200': {'description': 'page', 'content': {'application/json': {'schema':
            {'$ref': '#/components/schemas/Page'}}}},
          '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deletePage', 'summary': 'Deletes a page', 'responses': {
          '204': {'description': 'deleted'},
          '404': {'$ref': '#/components/responses/Refused'}}}},
        '/pages/{pageId}/text': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'get': {'operationId': 'getText', 'summary': 'Gets the text of a page', 'responses': {
          '200': {'description': 'text', 'content': {'text/plain': {'schema': {'type': 'string'}}}},
          '404': {'$ref': '#/components/responses/Refused'}}},
         'put': {'operationId': 'putText', 'summary': 'Replaces the text of a page',
          'requestBody': {'required': true, 'content': {'text/plain': {'schema': {'type': 'string'}}}},
          'responses': {
           '204': {'description': 'replaced'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'parameters': {'Id':
          {'name': 'pageId', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}},
        'responses': {
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
           {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {
         'Page': {'type': 'object', 'required': ['id'], 'properties': {'id': {'type': 'string'}}}}}}
      """;
}
