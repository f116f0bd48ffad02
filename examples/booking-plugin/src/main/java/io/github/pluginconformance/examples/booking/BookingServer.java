package io.github.pluginconformance.examples.booking;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The plugin on an embedded server: manifest, API document, operations and pages. */
public class BookingServer implements AutoCloseable {

  /** The origin that the manifest, the document and the links name, as a deployed plugin's do. */
  public static final String PUBLIC_URL = "https://tables.example.com";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Bookings bookings = new Bookings();
  private final Orders orders = new Orders();
  private final BookingApi api = new BookingApi(PUBLIC_URL, bookings, orders);
  private final Pages pages = new Pages(PUBLIC_URL);

  /**
   * Starts the plugin on loopback.
   *
   * @param port 0 for any free one
   */
  public BookingServer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Where the plugin runs. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What is booked. */
  public Bookings bookings() {
    return bookings;
  }

  /** What is ordered. */
  public Orders orders() {
    return orders;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private Reply answer(HttpExchange exchange, String[] path, byte[] body) throws IOException {
    String method = exchange.getRequestMethod();
    if (path.length < 4 || !path[1].equals("users")) {
      return path.length == 3 && path[1].equals("drafts")
          ? draft(method, path[2])
          : file(method, exchange.getRequestURI().getPath());
    }
    if (!path[2].matches("[A-Za-z0-9_-]{1,40}")) {
      return Reply.problem(400, "username: 1 to 40 letters, digits, - or _");
    }
    return switch (path[3] + path.length) {
      case "bookings4" -> api.bookings(method, path[2], body);
      case "bookings5" -> api.booking(method, path[2], path[4], isPreview(exchange));
      case "orders4" -> api.orders(method, path[2], body);
      default -> Reply.problem(404, "there is no such resource");
    };
  }

  private static boolean isPreview(HttpExchange exchange) {
    return "preview_only=true".equals(exchange.getRequestURI().getQuery());
  }

  /** The page of a draft. A GET shows it; only the POST of its button acts. */
  private Reply draft(String method, String key) {
    return method.equals("POST")
        ? orders.place(key).map(order -> Reply.html(pages.placed(order))).orElse(unknown())
        : orders.find(key).map(draft -> Reply.html(pages.draft(key, draft))).orElse(unknown());
  }

  private Reply file(String method, String path) throws IOException {
    if (!method.equals("GET")) {
      return Reply.problem(405, "only GET is offered here");
    }
    return switch (path) {
      case "/.well-known/ai-plugin.json" -> resource("ai-plugin.json", "application/json");
      case "/openapi.yaml" -> resource("openapi.yaml", "application/yaml");
      case "/logo.png" -> resource("logo.png", "image/png");
      case "/legal" -> Reply.html(pages.legal());
      default -> unknown();
    };
  }

  private static Reply unknown() {
    return Reply.problem(404, "there is no such page");
  }

  private static Reply resource(String name, String contentType) throws IOException {
    try (InputStream in = BookingServer.class.getResourceAsStream(name)) {
      return new Reply(200, contentType, in.readAllBytes());
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      allowThePlatformsPages(exchange);
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        exchange.sendResponseHeaders(204, -1);
      } else {
        Reply reply = answer(exchange, exchange.getRequestURI().getPath().split("/", -1), body);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        exchange.getResponseBody().write(reply.body());
      }
    }
  }

  /** A plugin on localhost is called by the browser itself (CORS). */
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
}
