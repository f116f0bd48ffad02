package io.github.pluginconformance.examples.todo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The plugin on an embedded server: manifest, API document, operations, and the pages that links
 * lead to.
 */
public class TodoServer implements AutoCloseable {

  /** The origin that the manifest, the document and the links name, as a deployed plugin's do. */
  public static final String PUBLIC_URL = "https://todo.example.com";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final TodoStore store;
  private final TodoApi api;
  private final TodoPages pages;

  /**
   * Starts the plugin on loopback.
   *
   * @param port 0 for any free one
   */
  public TodoServer(int port) throws IOException {
    this(port, new TodoStore(PUBLIC_URL), new TodoPages(PUBLIC_URL));
  }

  protected TodoServer(int port, TodoStore store, TodoPages pages) throws IOException {
    this.store = store;
    this.api = new TodoApi(store);
    this.pages = pages;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Starts the plugin on the port of the first argument and runs until the process is stopped. */
  public static void main(String[] arguments) throws IOException {
    TodoServer plugin = new TodoServer(Integer.parseInt(arguments[0]));
    System.out.println("The todo plugin is running at " + plugin.url());
  }

  /** Where the plugin runs. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The lists. */
  public TodoStore store() {
    return store;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Answers one request. Path segments are decoded; the first is empty. */
  protected TodoReply answer(String method, String[] path, byte[] body) throws IOException {
    if (path.length == 3 && path[1].equals("todos")) {
      return api.list(method, path[2], body);
    }
    if (path.length == 4 && path[1].equals("todos")) {
      return api.item(method, path[2], path[3]);
    }
    return method.equals("GET") ? page(path) : TodoReply.problem(405, "only GET is offered here");
  }

  private TodoReply page(String[] path) throws IOException {
    return switch (String.join("/", path)) {
      case "/.well-known/ai-plugin.json" -> file("ai-plugin.json", "application/json");
      case "/openapi.yaml" -> file("openapi.yaml", "application/yaml");
      case "/logo.png" -> file("logo.png", "image/png");
      case "/legal" -> TodoReply.html(pages.legal());
      default -> todoPage(path);
    };
  }

  private TodoReply todoPage(String[] path) {
    if (path.length == 4 && path[1].equals("pages") && path[3].matches("[0-9]{1,18}")) {
      return store
          .find(path[2], Long.parseLong(path[3]))
          .map(todo -> TodoReply.html(pages.todo(todo)))
          .orElse(TodoReply.problem(404, "there is no such page"));
    }
    return TodoReply.problem(404, "there is no such page");
  }

  /** A file of the plugin as it is served. */
  protected TodoReply file(String name, String contentType) throws IOException {
    try (InputStream in = TodoServer.class.getResourceAsStream(name)) {
      return new TodoReply(200, contentType, in.readAllBytes());
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      allowThePlatformsPages(exchange);
      TodoReply reply =
          exchange.getRequestMethod().equals("OPTIONS")
              ? TodoReply.noContent()
              : answer(exchange.getRequestMethod(), path(exchange), body);
      send(exchange, reply);
    }
  }

  private static String[] path(HttpExchange exchange) {
    String[] segments = exchange.getRequestURI().getRawPath().split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      // A plus sign is a plus sign in a path, unlike in a form.
      String segment = segments[i].replace("+", "%2B");
      segments[i] = java.net.URLDecoder.decode(segment, StandardCharsets.UTF_8);
    }
    return segments;
  }

  /**
   * A plugin on localhost is called by the browser itself, so it has to allow the platform's
   * origins (CORS).
   */
  private static void allowThePlatformsPages(HttpExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if ("https://chat.openai.com".equals(origin) || "https://chatgpt.com".equals(origin)) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Access-Control-Allow-Origin", origin);
      headers.set("Access-Control-Allow-Methods", "GET, POST, DELETE, OPTIONS");
      String asked = exchange.getRequestHeaders().getFirst("Access-Control-Request-Headers");
      headers.set("Access-Control-Allow-Headers", asked == null ? "*" : asked);
      headers.set("Vary", "Origin");
    }
  }

  private static void send(HttpExchange exchange, TodoReply reply) throws IOException {
    if (reply.contentType() == null) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.sendResponseHeaders(reply.status(), reply.body().length);
    exchange.getResponseBody().write(reply.body());
  }
}
