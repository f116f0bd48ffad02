package io.github.pluginconformance.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves the texts that a test gives it, and a list of cities; notes what it was asked. */
final class InitPlugin implements AutoCloseable {

  /** One list to read by a country that nobody can guess, one thing to write. */
  static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: { title: Cities, version: "1", description: Cities by country }
      servers: [{ url: "SERVER" }]
      SECURITY
      paths:
        /cities:
          get:
            operationId: listCities
            summary: Lists the cities of a country
            parameters:
              - { name: country, in: query, required: true, schema: { type: string } }
              - { name: since, in: query, required: true, schema: { type: string, format: date } }
              - { name: limit, in: query, schema: { type: integer } }
            responses:
              "200": { description: The cities, content: { application/json: { schema: { type: object, required: [cities], properties: { cities: { type: array, items: { type: string } } } } } } }
              "401": { description: Not signed in }
        /purge:
          post:
            operationId: purgeCities
            summary: Removes every city
            responses: { "204": { description: Gone } }
      """;

  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private String authorization = "";

  InitPlugin() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** Serves a text. */
  InitPlugin with(String path, String text) {
    pages.put(path, text);
    return this;
  }

  /** Serves a manifest that leads to {@code /openapi.yaml} of this origin. */
  InitPlugin withManifest(String auth, String origin) {
    return with(
        "/.well-known/ai-plugin.json",
        """
        {"schema_version": "v1", "name_for_human": "Cities", "name_for_model": "cities",
         "description_for_human": "Cities.", "description_for_model": "Lists cities.",
         "auth": %s, "api": {"type": "openapi", "url": "%s/openapi.yaml"},
         "logo_url": "%2$s/logo.png", "contact_email": "help@example.com", "legal_info_url": "%2$s/legal"}
        """
            .formatted(auth, origin));
  }

  InitPlugin withDocument(String path, String server, String security) {
    return with(path, DOCUMENT.replace("SERVER", server).replace("SECURITY", security));
  }

  /** Answers the API to nobody else. */
  InitPlugin guardedBy(String header) {
    authorization = header;
    return this;
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Method and path of each request. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String page = pages.get(path);
    if (page != null) {
      answer(exchange, 200, type(page), page);
    } else if (!path.equals("/cities")) {
      answer(exchange, 404, "text/plain", "nothing here");
    } else if (authorization.isEmpty() || authorization.equals(sent)) {
      answer(exchange, 200, "application/json", "{\"cities\": [\"Oslo\"]}");
    } else {
      exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer");
      answer(exchange, 401, "text/plain", "who are you?");
    }
  }

  private static String type(String page) {
    return page.startsWith("{")
        ? "application/json"
        : page.startsWith("<") ? "text/html" : "application/yaml";
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
