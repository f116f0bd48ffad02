package io.github.pluginconformance.probe.copilot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The API of a package with repair jobs, good by itself. A twin changes how calls are let in, or
 * one answer.
 */
final class CopilotServer implements AutoCloseable {

  static final String KEY = "canary-4711-Kx9q";

  /** What came in, names of header fields in lower case. */
  record Asked(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    Map<String, String> form() {
      return parsed(body);
    }
  }

  /** What goes out. */
  record Answer(int status, Map<String, String> headers, String body) {

    static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }

    static Answer html(String body) {
      return new Answer(200, Map.of("Content-Type", "text/html"), body);
    }

    static Answer redirect(int status, String location) {
      return new Answer(status, Map.of("Location", location), "");
    }

    Answer with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Answer(status, more, body);
    }
  }

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Function<Asked, Answer>> places = new LinkedHashMap<>();
  private final Map<String, UnaryOperator<Answer>> changes = new LinkedHashMap<>();
  private Function<Asked, Optional<Answer>> gate = CopilotServer::byBearer;

  CopilotServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    places.put(
        "/api/repairs",
        one -> Answer.json(200, "{\"repairs\": [{\"id\": 1, \"title\": \"Lamp\"}]}"));
    places.put("/api/count", one -> Answer.json(200, "{\"count\": 1}"));
    server.createContext("/", this::handle);
    server.start();
  }

  /** Lets in whoever carries the key as bearer. */
  static Optional<Answer> byBearer(Asked one) {
    boolean right = one.header("authorization").matches("(?i:bearer) " + KEY);
    return right ? Optional.empty() : Optional.of(refusal());
  }

  /** 401 with a challenge. */
  static Answer refusal() {
    return Answer.json(401, "{\"error\": \"log in\"}").with("WWW-Authenticate", "Bearer");
  }

  /** Decides who gets to the API: empty for those who do. */
  CopilotServer gate(Function<Asked, Optional<Answer>> other) {
    gate = other;
    return this;
  }

  /** Answers at a path, behind the gate where it begins with {@code /api}. */
  CopilotServer at(String path, Function<Asked, Answer> answer) {
    places.put(path, answer);
    return this;
  }

  /** Changes what is answered at a path. */
  CopilotServer change(String path, UnaryOperator<Answer> change) {
    changes.put(path, change);
    return this;
  }

  /** Every request, in order. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static Map<String, String> parsed(String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
    }
    return values;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Asked one =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            parsed(exchange.getRequestURI().getRawQuery()),
            exchange.getRequestHeaders().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        field -> field.getKey().toLowerCase(Locale.ROOT),
                        field -> field.getValue().get(0))),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    asked.add(one);
    Answer answer = changes.getOrDefault(one.path(), same -> same).apply(answer(one));
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Answer answer(Asked one) {
    Function<Asked, Answer> place = places.get(one.path());
    if (place == null) {
      return Answer.json(404, "{\"error\": \"nothing here\"}");
    }
    Optional<Answer> refused = one.path().startsWith("/api") ? gate.apply(one) : Optional.empty();
    return refused.orElseGet(() -> place.apply(one));
  }
}
