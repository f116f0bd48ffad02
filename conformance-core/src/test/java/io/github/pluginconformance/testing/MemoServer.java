package io.github.pluginconformance.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A small sound plugin that keeps memos, and stumbles over the requests that it is told to. */
public final class MemoServer extends LoopbackServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A request.
   *
   * @param id the memo that it names, decoded; null where it names none
   * @param gone whether there was such a memo
   */
  public record Asked(
      String method,
      String rawPath,
      String query,
      String body,
      @Nullable String accept,
      @Nullable String authorization,
      @Nullable String id,
      boolean gone) {

    /** The member of the body, if it has it. */
    public JsonNode member(String name) {
      return parsed(body).path(name);
    }
  }

  private final Predicate<Asked> stumbles;
  private final Map<String, ObjectNode> memos = new TreeMap<>();
  private final Set<String> gone = new TreeSet<>();
  private @Nullable String token;
  private boolean readsNumbersAsText;
  private boolean takesAnything;
  private boolean fallsOverIt;
  private boolean saysNoTexts;
  private int last = 40;

  private MemoServer(Predicate<Asked> stumbles, @Nullable String token) {
    this.stumbles = stumbles;
    this.token = token;
    begin();
  }

  /** Puts in a memo of somebody else. */
  public synchronized MemoServer keeping(String id, String text) {
    memos.put(id, JSON.createObjectNode().put("text", text).put("id", id));
    return this;
  }

  /** All that it keeps now. */
  public synchronized String kept() {
    return memos.toString();
  }

  /** One that does everything right. */
  public static MemoServer sound() {
    return stumblingOver(asked -> false);
  }

  /** One that crashes over some requests. */
  public static MemoServer stumblingOver(Predicate<Asked> requests) {
    return new MemoServer(requests, null);
  }

  /** A sound one that takes a number for its text, as many frameworks do. */
  public static MemoServer readingNumbersAsText() {
    MemoServer server = sound();
    server.readsNumbersAsText = true;
    return server;
  }

  /** One that keeps whatever object it is given, right or wrong. */
  public static MemoServer takingAnything() {
    MemoServer server = sound();
    server.takesAnything = true;
    return server;
  }

  /** The same, whose list crashes where something wrong is in it. */
  public static MemoServer takingAnythingAndFallingOverIt() {
    MemoServer server = takingAnything();
    server.fallsOverIt = true;
    return server;
  }

  /** Leaves the text out of every memo that it shows. */
  public synchronized MemoServer sayingNothingOfTexts() {
    saysNoTexts = true;
    return this;
  }

  /** One that asks for a token, which its document does not say. */
  public static MemoServer guarded(String token, Predicate<Asked> requests) {
    return new MemoServer(requests, token);
  }

  @Override
  synchronized void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (path.equals("/openapi.json")) {
      respond(exchange, 200, DOCUMENT.replace("HERE", uri().toString()).replace('\'', '"'));
      return;
    }
    Asked asked = asked(exchange, path);
    note(asked.method() + " " + exchange.getRequestURI() + " " + asked.body());
    if (stumbles.test(asked)) {
      respond(exchange, 500, "text/html", "<h1>NullPointerException</h1>");
    } else if (token != null && !("Bearer " + token).equals(asked.authorization())) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      refuse(exchange, 401);
    } else if (asked.id() != null) {
      one(exchange, asked);
    } else if (asked.method().equals("POST")) {
      create(exchange, asked);
    } else {
      list(exchange, asked);
    }
  }

  private Asked asked(HttpExchange exchange, String path) throws IOException {
    String id = path.startsWith("/memos/") ? path.substring(7) : null;
    String decoded = id == null ? null : URLDecoder.decode(id, StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    return new Asked(
        exchange.getRequestMethod(),
        path,
        query == null ? "" : query,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
        exchange.getRequestHeaders().getFirst("Accept"),
        exchange.getRequestHeaders().getFirst("Authorization"),
        decoded,
        decoded != null && gone.contains(decoded));
  }

  private void list(HttpExchange exchange, Asked asked) throws IOException {
    int limit = 50;
    int offset = 0;
    String state = "";
    for (String pair : asked.query().split("&")) {
      String value = pair.substring(pair.indexOf('=') + 1);
      boolean begins = pair.startsWith("offset=");
      if (begins && !value.matches("[0-9]{1,9}") || pair.startsWith("since=") && !isDay(value)) {
        refuse(exchange, 400);
        return;
      }
      offset = begins ? Integer.parseInt(value) : offset;
      boolean limits = pair.startsWith("limit=");
      if (limits && !value.matches("[1-9]|[1-4][0-9]|50")
          || pair.startsWith("state=") && !List.of("open", "done").contains(value)) {
        refuse(exchange, 400);
        return;
      }
      limit = limits ? Integer.parseInt(value) : limit;
      state = pair.startsWith("state=") ? value : state;
    }
    ArrayNode all = JSON.createArrayNode();
    if (fallsOverIt && !memos.values().stream().allMatch(memo -> memo.path("text").isTextual())) {
      respond(exchange, 500, "text/html", "<h1>ClassCastException</h1>");
      return;
    }
    String wanted = state;
    memos.values().stream()
        .filter(memo -> wanted.isEmpty() || memo.path("state").asText(wanted).equals(wanted))
        .skip(offset)
        .limit(limit)
        .map(this::shown)
        .forEach(all::add);
    respond(exchange, 200, all.toString());
  }

  private void create(HttpExchange exchange, Asked asked) throws IOException {
    if (!isMemo(exchange, asked)) {
      refuse(exchange, 400);
      return;
    }
    String id = "m" + ++last;
    ObjectNode memo = ((ObjectNode) parsed(asked.body())).put("id", id);
    if (!takesAnything) {
      memo.put("text", memo.path("text").asText());
    }
    memos.put(id, memo);
    respond(exchange, 201, shown(memo).toString());
  }

  private void one(HttpExchange exchange, Asked asked) throws IOException {
    ObjectNode memo = memos.get(asked.id());
    if (memo == null) {
      refuse(exchange, 404);
    } else if (asked.method().equals("GET")) {
      boolean text = asked.accept() != null && asked.accept().equals("text/plain");
      respond(
          exchange,
          200,
          text ? "text/plain" : "application/json",
          text ? memo.path("text").asText() : shown(memo).toString());
    } else if (asked.method().equals("DELETE")) {
      gone.add(asked.id());
      memos.remove(asked.id());
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    } else if (isMemo(exchange, asked)) {
      memo.removeAll();
      memo.setAll((ObjectNode) parsed(asked.body()));
      memo.put("id", asked.id());
      if (!takesAnything) {
        memo.put("text", memo.path("text").asText());
      }
      respond(exchange, 200, shown(memo).toString());
    } else {
      refuse(exchange, 400);
    }
  }

  private ObjectNode shown(ObjectNode memo) {
    return saysNoTexts ? memo.deepCopy().without("text") : memo;
  }

  private boolean isMemo(HttpExchange exchange, Asked asked) {
    if (takesAnything) {
      return parsed(asked.body()).isObject();
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    JsonNode memo = parsed(asked.body());
    JsonNode priority = memo.path("priority");
    JsonNode state = memo.path("state");
    return type != null
        && type.startsWith("application/json")
        && (memo.path("text").isTextual() || readsNumbersAsText && memo.path("text").isNumber())
        && !memo.path("text").asText().isEmpty()
        && (priority.isMissingNode() || priority.isInt() && priority.asInt() / 6 == 0)
        && !(priority.isInt() && priority.asInt() < 1)
        && (state.isMissingNode() || List.of("open", "done").contains(state.asText()))
        && isText(memo.path("note"))
        && (memo.path("due").isMissingNode() || isDay(memo.path("due").asText()))
        && (memo.path("paper").isMissingNode() || memo.path("paper").isObject())
        && (memo.path("paper").path("sheets").isMissingNode()
            || memo.path("paper").path("sheets").isInt());
  }

  private static boolean isText(JsonNode value) {
    return value.isMissingNode() || value.isTextual();
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    respond(exchange, status, "{\"error\": \"no\"}");
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Memos', 'version': '1', 'description': 'Keeps memos'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/memos': {
         'get': {'operationId': 'listMemos', 'summary': 'Lists memos', 'parameters': [
           {'name': 'limit', 'in': 'query', 'schema': {'type': 'integer', 'minimum': 1, 'maximum': 50}},
           {'name': 'state', 'in': 'query', 'schema': {'type': 'string', 'enum': ['open', 'done']}},
           {'name': 'offset', 'in': 'query', 'schema': {'type': 'integer', 'default': 0}},
           {'name': 'q', 'in': 'query', 'schema': {'type': 'string'}},
           {'name': 'since', 'in': 'query', 'schema': {'type': 'string', 'format': 'date'}}],
          'responses': {
           '200': {'description': 'memos', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Memo'}}}}},
           '400': {'$ref': '#/components/responses/Refused'},
           '401': {'$ref': '#/components/responses/Refused'}}},
         'post': {'operationId': 'addMemo', 'summary': 'Adds a memo',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'$ref': '#/components/schemas/NewMemo'}}}},
          'responses': {
           '201': {'description': 'memo', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Memo'}}}},
           '400': {'$ref': '#/components/responses/Refused'},
           '401': {'$ref': '#/components/responses/Refused'}}}},
        '/memos/{id}': {
         'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
         'get': {'operationId': 'getMemo', 'summary': 'Gets a memo',
          'responses': {
           '200': {'description': 'memo', 'content': {
             'application/json': {'schema': {'$ref': '#/components/schemas/Memo'}},
             'text/plain': {'schema': {'type': 'string'}}}},
           '401': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'put': {'operationId': 'changeMemo', 'summary': 'Replaces a memo',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'$ref': '#/components/schemas/NewMemo'}}}},
          'responses': {
           '200': {'description': 'memo', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Memo'}}}},
           '400': {'$ref': '#/components/responses/Refused'},
           '401': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteMemo', 'summary': 'Deletes a memo',
          'responses': {
           '204': {'description': 'deleted'},
           '401': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {
         'NewMemo': {'type': 'object', 'required': ['text'], 'properties': {
           'text': {'type': 'string', 'minLength': 1, 'example': 'buy milk'},
           'priority': {'type': 'integer', 'minimum': 1, 'maximum': 5},
           'state': {'type': 'string', 'enum': ['open', 'done']},
           'note': {'type': 'string'},
           'due': {'type': 'string', 'format': 'date'},
           'paper': {'type': 'object', 'properties': {'sheets': {'type': 'integer'}}}}},
         'Memo': {'type': 'object', 'required': ['id', 'text'], 'properties': {
           'id': {'type': 'string'}, 'text': {'type': 'string'},
           'priority': {'type': 'integer'}, 'state': {'type': 'string'}, 'note': {'type': 'string'},
           'due': {'type': 'string', 'format': 'date'},
           'paper': {'type': 'object', 'properties': {'sheets': {'type': 'integer'}}}}}}}}
      """;
}
