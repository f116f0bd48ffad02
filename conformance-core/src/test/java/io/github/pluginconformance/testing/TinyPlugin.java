package io.github.pluginconformance.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A plugin of a document and one function that answers. It reads JSON alone. The document is
 * written with single quotes; {@code HERE} stands for where it runs.
 */
public final class TinyPlugin extends LoopbackServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A request.
   *
   * @param path decoded
   * @param body missing where there is none, or none that is JSON
   * @param ifMatch the version that a change rests on, empty where none is named
   */
  public record Asked(
      String method, String path, Map<String, String> query, JsonNode body, String ifMatch) {

    /** Whether it is such a request. */
    public boolean is(String otherMethod, String otherPath) {
      return method.equals(otherMethod) && path.equals(otherPath);
    }

    /** What stands behind a beginning of the path; null where it begins otherwise. */
    public @Nullable String behind(String beginning) {
      return path.startsWith(beginning) ? path.substring(beginning.length()) : null;
    }
  }

  /**
   * An answer; without a body where that is null.
   *
   * @param etag the version of what is answered, empty where it has none
   */
  public record Answer(int status, @Nullable JsonNode body, String etag) {

    /** One without a version. */
    public Answer(int status, @Nullable JsonNode body) {
      this(status, body, "");
    }

    /** The same with the version of what is answered. */
    public Answer tagged(String version) {
      return new Answer(status, body, version);
    }

    /** One with a copy of a body, so that what is kept later does not show in it. */
    public static Answer of(int status, JsonNode body) {
      return new Answer(status, body.deepCopy());
    }

    /** A refusal that says why. */
    public static Answer refusal(int status, String why) {
      return new Answer(status, JSON.createObjectNode().put("error", why));
    }
  }

  /** How a plugin answers. */
  @FunctionalInterface
  public interface Logic {
    /** Answers one request; requests come one by one. */
    Answer answer(Asked asked);
  }

  private final String document;
  private final Logic logic;
  private final Duration delay;
  private final List<String> events = new CopyOnWriteArrayList<>();

  /** Serves a document at {@code /openapi.json}, and what the logic says elsewhere. */
  public TinyPlugin(String document, Logic logic) {
    this.document = document;
    this.logic = logic;
    this.delay = Duration.ZERO;
    begin();
  }

  private TinyPlugin(String document, Logic logic, Duration delay) {
    this.document = document;
    this.logic = logic;
    this.delay = delay;
    begin(
        work -> {
          Thread thread = new Thread(work, "tiny-plugin");
          thread.setDaemon(true);
          thread.start();
        });
  }

  /** One that takes several requests at once and its time for each. */
  public static TinyPlugin slow(String document, Logic logic, Duration delay) {
    return new TinyPlugin(document, logic, delay);
  }

  /** What began and ended in order, as {@code > GET} and {@code < GET}; of a slow one alone. */
  public List<String> events() {
    return List.copyOf(events);
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    if (delay.isZero()) {
      handleOne(exchange);
      return;
    }
    events.add("> " + exchange.getRequestMethod());
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Before the answer: whoever has it may ask the next thing at once.
    events.add("< " + exchange.getRequestMethod());
    handleOne(exchange);
  }

  private synchronized void handleOne(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/openapi.json")) {
      respond(exchange, 200, document.replace("HERE", uri().toString()).replace('\'', '"'));
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    note(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (!body.isEmpty() && (type == null || !type.contains("json"))) {
      respond(exchange, 400, Answer.refusal(400, "only JSON is read").body() + "");
      return;
    }
    String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    Answer answer =
        logic.answer(
            new Asked(
                exchange.getRequestMethod(),
                path,
                query(exchange),
                parsed(body),
                ifMatch == null ? "" : ifMatch));
    JsonNode said = answer.body();
    if (!answer.etag().isEmpty()) {
      exchange.getResponseHeaders().set("ETag", answer.etag());
    }
    respond(exchange, answer.status(), said == null ? "" : said.toString());
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new TreeMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      query.put(
          URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(equals < 0 ? "" : pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  private static JsonNode parsed(String text) {
    try {
      return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
