package io.github.pluginconformance.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A plugin with one read operation, {@code GET /shops}, that a test answers as it likes. */
public final class ShopServer implements AutoCloseable {

  /** What the header fields of a request say, names as they came. */
  public record Asked(Map<String, List<String>> fields) {

    /** The first value of a field, whatever the case of its name; null if there is none. */
    public String first(String name) {
      List<String> values = fields.get(name);
      return values == null ? null : values.get(0);
    }
  }

  /** An answer. */
  public record Answer(int status, Map<String, String> headers, String body) {

    /** An answer in JSON. */
    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }

    /** A list of shops that the document allows. */
    public static Answer shops(String place) {
      return json(200, "{\"shops\":[{\"name\":\"Corner shop\",\"place\":\"" + place + "\"}]}");
    }
  }

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shops, version: '1', description: Finds shops}
      paths:
        /shops:
          get:
            operationId: listShops
            summary: Lists shops near the user
            %s
            responses:
              '200':
                description: Shops
                content:
                  application/json:
                    schema:
                      type: object
                      required: [shops]
                      properties:
                        shops:
                          type: array
                          description: The shops
                          items:
                            type: object
                            required: [name, place]
                            properties:
                              name: {type: string, description: What it is called}
                              place: {type: string, description: Where it is}
              '400':
                description: Refused
                content:
                  application/json:
                    schema: {type: object}
      """;

  private static final String MANIFEST =
      """
      {"schema_version":"v1","name_for_human":"Shops","name_for_model":"shops",
       "description_for_human":"Finds shops.","description_for_model":"%s","auth":%s,
       "api":{"type":"openapi","url":"%s/openapi.yaml"},"logo_url":"%s/logo.png",
       "contact_email":"support@example.com","legal_info_url":"%s/legal"}
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Function<Asked, Answer> shops;
  private String parameters = "";
  private String description = "Finds shops near the user.";
  private String auth = "{\"type\":\"none\"}";

  /** Starts a plugin that answers {@code GET /shops} like this. */
  public ShopServer(Function<Asked, Answer> shops) {
    this.shops = shops;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Declares parameters, in YAML. */
  public ShopServer withParameters(String yaml) {
    parameters = "parameters: " + yaml;
    return this;
  }

  /** Says something else to the model. */
  public ShopServer withDescription(String text) {
    description = text;
    return this;
  }

  /** Asks for a bearer token. */
  public ShopServer withBearer() {
    auth =
        "{\"type\":\"service_http\",\"authorization_type\":\"bearer\",\"verification_tokens\":{\"openai\":\"0123456789abcdef0123456789abcdef\"}}";
    return this;
  }

  /** Where it runs. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Answer answer = answer(exchange);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) {
    String base = url().toString();
    return switch (exchange.getRequestURI().getPath()) {
      case "/.well-known/ai-plugin.json" ->
          Answer.json(200, MANIFEST.formatted(description, auth, base, base, base));
      case "/openapi.yaml" ->
          new Answer(
              200, Map.of("Content-Type", "application/yaml"), DOCUMENT.formatted(parameters));
      case "/shops" -> shops.apply(new Asked(fields(exchange)));
      case "/legal" -> new Answer(200, Map.of("Content-Type", "text/html"), "<p>Legal</p>");
      default -> Answer.json(404, "{\"error\":\"unknown\"}");
    };
  }

  private static Map<String, List<String>> fields(HttpExchange exchange) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(exchange.getRequestHeaders());
    return fields;
  }
}
