package io.github.pluginconformance.safety;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.testing.TestPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A whole plugin, with manifest, document, logo and legal page, around data of a test's own. */
final class DataPlugin implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> writes = new CopyOnWriteArrayList<>();
  private final Api api;
  private final Handler handler;

  DataPlugin(Api api, Handler handler) {
    this.api = api;
    this.handler = handler;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Every request to the API but reads: method, address and body. */
  List<String> writes() {
    return List.copyOf(writes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Answers requests to the API, one after the other. */
  @FunctionalInterface
  interface Handler {
    Answer answer(Asked asked);
  }

  /** A request to the API. A missing or malformed body is a missing node. */
  record Asked(String method, String path, Map<String, String> query, JsonNode body) {

    boolean is(String line) {
      return line.equals(method + " " + path);
    }

    String last() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Nullable String text(String name) {
      return body.path(name).isTextual() ? body.path(name).asText() : null;
    }
  }

  /** An answer. */
  record Answer(int status, JsonNode body, Map<String, String> headers) {

    static Answer of(int status, JsonNode body) {
      return new Answer(status, body, Map.of());
    }

    static Answer ok() {
      return of(200, JSON.createObjectNode().put("ok", true));
    }

    static Answer refused(int status, String why) {
      return of(status, JSON.createObjectNode().put("error", why));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] sent = exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange
        .getResponseHeaders()
        .set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
    exchange
        .getResponseHeaders()
        .set(
            "Access-Control-Allow-Headers",
            "Authorization, Content-Type, openai-conversation-id, openai-ephemeral-user-id");
    if (exchange.getRequestMethod().equals("OPTIONS")) {
      respond(exchange, 200, "text/plain", "ok".getBytes(StandardCharsets.UTF_8));
      return;
    }
    switch (path) {
      case "/.well-known/ai-plugin.json" -> respond(exchange, 200, manifest());
      case "/openapi.json" -> respond(exchange, 200, api.written(url().toString()));
      case "/logo.png" -> respond(exchange, 200, "image/png", TestPlugin.png(512, 512));
      case "/legal" ->
          respond(
              exchange,
              200,
              "text/html",
              "<!DOCTYPE html><title>Legal</title>".getBytes(StandardCharsets.UTF_8));
      default -> api(exchange, path, new String(sent, StandardCharsets.UTF_8));
    }
  }

  private void api(HttpExchange exchange, String path, String body) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      writes.add(method + " " + exchange.getRequestURI() + " " + body);
    }
    Answer answer;
    if (api.operations().stream().noneMatch(op -> op.matches(method, path))) {
      answer = Answer.refused(404, "There is nothing at this address");
    } else if (!body.isEmpty() && parsed(body).isMissingNode()) {
      answer = Answer.refused(400, "The body is not JSON");
    } else {
      Asked asked = new Asked(method, path, query(exchange.getRequestURI()), parsed(body));
      synchronized (this) {
        answer = handler.answer(asked);
      }
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    respond(
        exchange, answer.status(), answer.body().isMissingNode() ? "" : answer.body().toString());
  }

  /** Missing parameters are missing; a repeated one keeps its last value. */
  private static Map<String, String> query(URI uri) {
    Map<String, String> values = new LinkedHashMap<>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : query.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        values.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode parsed(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      return MissingNode.getInstance();
    }
  }

  private String manifest() {
    return """
    {"schema_version":"v1","name_for_human":"Data","name_for_model":"data",
     "description_for_human":"Keeps data.","description_for_model":"Keeps data.","auth":{"type":"none"},
     "api":{"type":"openapi","url":"ROOT/openapi.json"},"logo_url":"ROOT/logo.png",
     "contact_email":"support@example.com","legal_info_url":"ROOT/legal"}
    """
        .replace("ROOT", url().toString());
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    respond(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static void respond(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
