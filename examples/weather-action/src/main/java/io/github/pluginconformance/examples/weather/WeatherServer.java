package io.github.pluginconformance.examples.weather;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The action on an embedded server: its document, and its one operation. */
public class WeatherServer implements AutoCloseable {

  /** The origin that the document names, as a deployed action's does. */
  public static final String PUBLIC_URL = "https://weather.example.com";

  private static final String LOCATION = "openai-subdivision-1-iso-code";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final WeatherService weather;

  /**
   * Starts the action on loopback.
   *
   * @param port 0 for any free one
   */
  public WeatherServer(int port, WeatherService weather) throws IOException {
    this.weather = weather;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/openapi.json", this::document);
    server.createContext("/weather", this::weather);
    server.setExecutor(threads);
    server.start();
  }

  /** Starts the action on the port of the first argument; the second is the service's URL. */
  public static void main(String[] arguments) throws IOException {
    WeatherService service = new WeatherService(URI.create(arguments[1]));
    WeatherServer action = new WeatherServer(Integer.parseInt(arguments[0]), service);
    System.out.println("The weather action is running at " + action.url());
  }

  /** Where the action runs. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void document(HttpExchange exchange) throws IOException {
    try (InputStream in = WeatherServer.class.getResourceAsStream("openapi.json")) {
      send(exchange, 200, in.readAllBytes());
    }
  }

  private void weather(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      problem(exchange, 405, "only GET is offered here");
      return;
    }
    String place = place(exchange);
    if (place.isBlank() || place.length() > 80) {
      problem(exchange, 400, "city: 1 to 80 characters, or let the user share a location");
      return;
    }
    answer(exchange, place);
  }

  private void answer(HttpExchange exchange, String place) throws IOException {
    Optional<Forecast> forecast;
    try {
      forecast = weather.at(place);
    } catch (IOException unavailable) {
      problem(exchange, 503, unavailable.getMessage());
      return;
    }
    if (forecast.isEmpty()) {
      problem(exchange, 404, "no weather is known for " + place);
    } else {
      send(exchange, 200, JSON.writeValueAsBytes(forecast.get()));
    }
  }

  /** What the model asks for, else where the platform says that the user is. */
  private static String place(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return Stream.of(query == null ? new String[0] : query.split("&"))
        .filter(part -> part.startsWith("city="))
        .map(part -> URLDecoder.decode(part.substring(5), StandardCharsets.UTF_8))
        .findFirst()
        .orElseGet(() -> userLocation(exchange));
  }

  /** A code that is none is no reason to fail: the user has not written it. */
  private static String userLocation(HttpExchange exchange) {
    String code = exchange.getRequestHeaders().getFirst(LOCATION);
    return code != null && code.matches("[A-Z]{2}-[A-Z0-9]{1,3}") ? code : "Greenwich";
  }

  private static void problem(HttpExchange exchange, int status, String error) throws IOException {
    send(exchange, status, JSON.writeValueAsBytes(Map.of("error", error)));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Vary", LOCATION);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
