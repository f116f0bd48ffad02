package io.github.pluginconformance.examples.booking;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The plugin on an embedded server: manifest, API document, operations and pages. */
public class BookingServer implements AutoCloseable {

  /** The origin that the manifest, the document and the links name, as a deployed plugin's do. */
  public static final String PUBLIC_URL = "https://tables.example.com";

  private static final URI CALLBACK =
      URI.create(
          "https://chat.openai.com/aip/plugin-00000000-0000-0000-0000-000000000000/oauth/callback");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Bookings bookings = new Bookings();
  private final Orders orders = new Orders();
  private final BookingApi api = new BookingApi(PUBLIC_URL, bookings, orders);
  private final BookingPages pages = new BookingPages(PUBLIC_URL);
  private final SignIn signIn;

  /**
   * Starts the plugin on loopback.
   *
   * @param port 0 for any free one
   * @param clientId by which the platform is registered, with its secret
   */
  public BookingServer(int port, String clientId, String clientSecret) throws IOException {
    signIn = new SignIn(clientId, clientSecret, CALLBACK);
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

  /** Who may sign in. */
  public SignIn signIn() {
    return signIn;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private BookingReply answer(HttpExchange exchange, byte[] body) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/drafts/")) {
      return draft(method, path.substring("/drafts/".length()));
    }
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    return switch (path) {
      case "/bookings", "/orders" -> operation(exchange, path, query, body);
      case "/oauth/authorize", "/oauth/token" -> oauth(method + " " + path, query, body);
      default -> file(method, path);
    };
  }

  /** An operation of the API, for the user whose token comes with the call. */
  private BookingReply operation(
      HttpExchange exchange, String path, Map<String, String> query, byte[] body)
      throws IOException {
    String method = exchange.getRequestMethod();
    String user = signIn.user(exchange.getRequestHeaders().getFirst("Authorization")).orElse(null);
    if (user == null) {
      return BookingReply.problem(401, "sign in first").with("WWW-Authenticate", "Bearer");
    }
    return path.equals("/orders")
        ? api.orders(method, user, body)
        : api.bookings(method, user, query, body);
  }

  private BookingReply oauth(String step, Map<String, String> query, byte[] body)
      throws IOException {
    return switch (step) {
      case "GET /oauth/authorize" -> signIn.loginPage(query);
      case "POST /oauth/authorize" ->
          signIn.loggedIn(form(new String(body, StandardCharsets.UTF_8)));
      case "POST /oauth/token" -> signIn.token(body);
      default -> unknown();
    };
  }

  /** The fields of a form, or of a query, which is written alike. */
  private static Map<String, String> form(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String field : text == null ? new String[0] : text.split("&")) {
      String[] parts = field.split("=", 2);
      fields.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The page of a draft. A GET shows it; only the POST of its button acts. */
  private BookingReply draft(String method, String key) {
    return method.equals("POST")
        ? orders.place(key).map(order -> BookingReply.html(pages.placed(order))).orElse(unknown())
        : orders
            .find(key)
            .map(draft -> BookingReply.html(pages.draft(key, draft)))
            .orElse(unknown());
  }

  private BookingReply file(String method, String path) throws IOException {
    if (!method.equals("GET")) {
      return BookingReply.problem(405, "only GET is offered here");
    }
    return switch (path) {
      case "/.well-known/ai-plugin.json" -> resource("ai-plugin.json", "application/json");
      case "/openapi.yaml" -> resource("openapi.yaml", "application/yaml");
      case "/logo.png" -> resource("logo.png", "image/png");
      case "/legal" -> BookingReply.html(pages.legal());
      default -> unknown();
    };
  }

  private static BookingReply unknown() {
    return BookingReply.problem(404, "there is no such page");
  }

  private static BookingReply resource(String name, String contentType) throws IOException {
    try (InputStream in = BookingServer.class.getResourceAsStream(name)) {
      return BookingReply.of(contentType, in.readAllBytes());
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      allowThePlatformsPages(exchange);
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        exchange.sendResponseHeaders(204, -1);
      } else {
        BookingReply reply = answer(exchange, body);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
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
