package io.github.pluginconformance.maven;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A plugin that serves a manifest, a document and one list, on a free port. */
final class TinyPlugin implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch documentAsked = new CountDownLatch(1);

  private final Queue<String> authorizations = new ConcurrentLinkedQueue<>();
  private final String auth;

  private TinyPlugin(String afterLastField, boolean silentDocument) {
    this(afterLastField, silentDocument, "{\"type\":\"none\"}");
  }

  private TinyPlugin(String afterLastField, boolean silentDocument, String auth) {
    this.auth = auth;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, 404, "text/plain", "not here"));
    server.createContext(
        "/.well-known/ai-plugin.json",
        exchange -> answer(exchange, 200, "application/json", manifest(afterLastField)));
    server.createContext("/openapi.yaml", exchange -> document(exchange, silentDocument));
    server.createContext("/todos", this::todos);
    server.start();
  }

  static TinyPlugin good() {
    return new TinyPlugin("", false);
  }

  /** Its manifest has a trailing comma. */
  static TinyPlugin faulty() {
    return new TinyPlugin(",", false);
  }

  /** Its document never comes. */
  static TinyPlugin silent() {
    return new TinyPlugin("", true);
  }

  /** Its document comes when the test says so, and its callers show a token. */
  static TinyPlugin silentAndPrivate() {
    return new TinyPlugin(
        "",
        true,
        "{\"type\":\"service_http\",\"authorization_type\":\"bearer\",\"verification_tokens\":{}}");
  }

  /** Lets the silent document come. */
  void answerDocument() {
    closed.countDown();
  }

  /** What callers of the operation have shown. */
  Queue<String> authorizations() {
    return authorizations;
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  CountDownLatch documentAsked() {
    return documentAsked;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** How often an operation was called. */
  int calls() {
    return calls.get();
  }

  private void todos(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    authorizations.add(
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "none"));
    answer(exchange, 200, "application/json", "{\"todos\":[\"sleep\"]}");
  }

  private void document(HttpExchange exchange, boolean silent) throws IOException {
    documentAsked.countDown();
    if (silent) {
      try {
        closed.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    answer(exchange, 200, "text/yaml", openApi());
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String manifest(String afterLastField) {
    return """
    {"schema_version":"v1","name_for_model":"todo","name_for_human":"TODO list",
     "description_for_model":"Manage a list of todos.","description_for_human":"Manage your todos.",
     "auth":%3$s,"api":{"type":"openapi","url":"%1$s/openapi.yaml"},
     "logo_url":"%1$s/logo.png","contact_email":"support@example.com","legal_info_url":"%1$s/legal"%2$s}
    """
        .formatted(url(), afterLastField, auth);
  }

  private String openApi() {
    return """
    openapi: 3.0.1
    info: { title: TODO list, description: Manage a list of todos., version: "1" }
    servers: [{ url: %s }]
    paths:
      /todos:
        get:
          operationId: getTodos
          summary: Get the list of todos
          responses:
            "200":
              description: The list
              content: { application/json: { schema: { type: object, properties: { todos: { type: array, items: { type: string } } } } } }
    """
        .formatted(url());
  }
}
