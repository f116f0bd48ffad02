package io.github.pluginconformance.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A library: books that are only read, scans that take a while and are therefore answered with 202,
 * and baskets that belong to an owner whom nothing lists. And what may go wrong.
 */
public final class LibraryServer extends LoopbackServer {

  /** One thing that is wrong with it. */
  public enum Wrong {
    NOTHING,
    FULL_PAGE_HAS_ONE_MORE,
    NOTHING_FOUND_IS_NULL,
    OTHER_LETTERS_FAIL,
    SECOND_ORDER_FAILS,
    UNKNOWN_BOOK_FAILS,
    UNKNOWN_BOOK_IS_EMPTY,
    PLATFORM_IS_TURNED_AWAY,
    WEIGHT_IS_NO_NUMBER
  }

  private static final int MOST = 3;
  private static final List<String> TITLES = List.of("Emma", "Faust", "Hamlet", "Iwein", "Kim");

  private final Wrong wrong;
  private final Map<String, String> scans = new TreeMap<>(Map.of("scan-1", "Emma"));
  private final Map<String, List<String>> baskets = new TreeMap<>();
  private int lastScan = 1;

  private LibraryServer(Wrong wrong) {
    this.wrong = wrong;
    baskets.put("sample", new ArrayList<>(List.of("Kim")));
    begin();
  }

  /** A server with a scan and a basket of somebody else. */
  public static LibraryServer start(Wrong wrong) {
    return new LibraryServer(wrong);
  }

  /** Everything it holds that can change. */
  public synchronized String contents() {
    return scans + " " + baskets;
  }

  @Override
  synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String method = exchange.getRequestMethod();
    String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
    note(method + " " + exchange.getRequestURI());
    String agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
    String accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
    if (path[0].equals("openapi.json")) {
      respond(exchange, 200, DOCUMENT);
    } else if (wrong == Wrong.PLATFORM_IS_TURNED_AWAY && agent.contains("ChatGPT-User")) {
      respond(exchange, 403, error("no robots"));
    } else if (method.equals("DELETE") && !accept.contains("*/*")) {
      respond(exchange, 406, error("there is no such thing as " + accept));
    } else {
      switch (path[0]) {
        case "books" -> books(exchange, path);
        case "scans" -> scans(exchange, method, path, body);
        default -> baskets(exchange, method, path, body);
      }
    }
  }

  private void books(HttpExchange exchange, String[] path) throws IOException {
    if (path.length > 1) {
      book(exchange, path[1]);
      return;
    }
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    String limit = query.getOrDefault("limit", "2");
    String order = query.getOrDefault("order", "title");
    String text = query.getOrDefault("q", "");
    boolean bad = !limit.matches("[1-3]") || !List.of("title", "year").contains(order);
    boolean fails =
        wrong == Wrong.SECOND_ORDER_FAILS && order.equals("year")
            || wrong == Wrong.OTHER_LETTERS_FAIL && text.chars().anyMatch(c -> c > 0xff);
    if (bad || text.length() > 40 || fails) {
      respond(exchange, fails ? 500 : 400, error("limit, order or q"));
      return;
    }
    int most = Integer.parseInt(limit);
    boolean more = wrong == Wrong.FULL_PAGE_HAS_ONE_MORE && most == MOST;
    List<String> found =
        TITLES.stream()
            .filter(title -> title.contains(text))
            .limit(more ? MOST + 1 : most)
            .map(title -> item(TITLES.indexOf(title)))
            .toList();
    boolean none = found.isEmpty() && wrong == Wrong.NOTHING_FOUND_IS_NULL;
    respond(exchange, 200, "{\"books\":" + (none ? "null" : found.toString()) + "}");
  }

  private void book(HttpExchange exchange, String id) throws IOException {
    if (id.matches("[0-4]")) {
      respond(exchange, 200, item(Integer.parseInt(id)));
    } else if (!id.matches("\\d+")) {
      respond(exchange, 400, error("a number is wanted"));
    } else if (wrong == Wrong.UNKNOWN_BOOK_FAILS) {
      respond(exchange, 500, error("null"));
    } else if (wrong == Wrong.UNKNOWN_BOOK_IS_EMPTY) {
      respond(exchange, 200, "null");
    } else {
      respond(exchange, 404, error("no such book"));
    }
  }

  private String item(int id) {
    String weight = wrong == Wrong.WEIGHT_IS_NO_NUMBER ? "NaN" : "1.5";
    return "{\"id\":" + id + ",\"title\":\"" + TITLES.get(id) + "\",\"weight\":" + weight + "}";
  }

  private void scans(HttpExchange exchange, String method, String[] path, String body)
      throws IOException {
    if (path.length > 1) {
      if (!scans.containsKey(path[1])) {
        respond(exchange, 404, error("no such scan"));
      } else if (method.equals("DELETE")) {
        scans.remove(path[1]);
        respond(exchange, 204, "");
      } else {
        respond(exchange, 200, scan(path[1]));
      }
    } else if (method.equals("POST")) {
      String title = text(body, "title");
      if (title.isEmpty()) {
        respond(exchange, 400, error("a title is wanted"));
      } else {
        String id = "scan-" + ++lastScan;
        scans.put(id, title);
        respond(exchange, 202, scan(id));
      }
    } else {
      respond(exchange, 200, scans.keySet().stream().map(this::scan).toList().toString());
    }
  }

  private String scan(String id) {
    return "{\"scan_id\":\"" + id + "\",\"title\":\"" + scans.get(id) + "\"}";
  }

  private void baskets(HttpExchange exchange, String method, String[] path, String body)
      throws IOException {
    String owner = path.length > 1 ? path[1] : "";
    if (!owner.matches("[a-z0-9-]{1,40}")) {
      respond(exchange, 400, error("no such owner"));
    } else if (method.equals("DELETE")) {
      baskets.remove(owner);
      respond(exchange, 204, "");
    } else if (method.equals("POST")) {
      String title = text(body, "title");
      if (title.isEmpty()) {
        respond(exchange, 400, error("a title is wanted"));
        return;
      }
      baskets.computeIfAbsent(owner, name -> new ArrayList<>()).add(title);
      respond(exchange, 200, basket(owner));
    } else {
      respond(exchange, 200, basket(owner));
    }
  }

  private String basket(String owner) {
    List<String> titles =
        baskets.getOrDefault(owner, List.of()).stream().map(title -> '"' + title + '"').toList();
    return "{\"owner\":\"" + owner + "\",\"titles\":" + titles + "}";
  }

  /** The text under a key where the body is an object that is written like ours. */
  private static String text(String body, String key) {
    String pattern = "(?s)\\{.*\"" + key + "\":\"([^\"]+)\".*}";
    return body.matches(pattern) ? body.replaceFirst(pattern, "$1") : "";
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        values.put(
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
      }
    }
    return values;
  }

  private static String error(String text) {
    return "{\"error\":\"" + text + "\"}";
  }

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.3", "info": {"title": "Library", "version": "1"}, "paths": {
        "/books": {
          "get": {"operationId": "listBooks", "parameters": [
            {"name": "q", "in": "query", "schema": {"type": "string", "maxLength": 40}},
            {"name": "order", "in": "query",
             "schema": {"type": "string", "enum": ["title", "year"]}},
            {"name": "limit", "in": "query",
             "schema": {"type": "integer", "minimum": 1, "maximum": 3}}],
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
              {"type": "object", "required": ["books"], "properties": {"books": {"type": "array",
                "maxItems": 3, "items": {"$ref": "#/components/schemas/Book"}}}}}}},
              "400": {"$ref": "#/components/responses/Bad"}}}},
        "/books/{book_id}": {"parameters": [{"name": "book_id", "in": "path", "required": true,
            "schema": {"type": "integer", "minimum": 0}}],
          "get": {"operationId": "getBook", "responses": {"200": {"description": "ok", "content":
            {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}},
            "400": {"$ref": "#/components/responses/Bad"},
            "404": {"$ref": "#/components/responses/Bad"}}}},
        "/scans": {
          "get": {"operationId": "listScans", "responses": {"200": {"description": "ok",
            "content": {"application/json": {"schema": {"type": "array",
              "items": {"$ref": "#/components/schemas/Scan"}}}}}}},
          "post": {"operationId": "startScan", "requestBody": {"$ref": "#/components/requestBodies/Title"},
            "responses": {"202": {"description": "begun", "content": {"application/json": {"schema":
              {"$ref": "#/components/schemas/Scan"}}}},
              "400": {"$ref": "#/components/responses/Bad"}}}},
        "/scans/{scan_id}": {"parameters": [
          {"name": "scan_id", "in": "path", "required": true, "schema": {"type": "string"}}],
          "get": {"operationId": "getScan", "responses": {"200": {"description": "ok", "content":
            {"application/json": {"schema": {"$ref": "#/components/schemas/Scan"}}}},
            "404": {"$ref": "#/components/responses/Bad"}}},
          "delete": {"operationId": "stopScan", "responses": {"204": {"description": "gone"},
            "404": {"$ref": "#/components/responses/Bad"}}}},
        "/baskets/{owner}": {"parameters": [{"$ref": "#/components/parameters/Owner"}],
          "get": {"operationId": "getBasket", "responses": {"200": {"description": "ok", "content":
            {"application/json": {"schema": {"$ref": "#/components/schemas/Basket"}}}},
            "400": {"$ref": "#/components/responses/Bad"}}},
          "delete": {"operationId": "emptyBasket", "responses": {"204": {"description": "gone"},
            "400": {"$ref": "#/components/responses/Bad"}}}},
        "/baskets/{owner}/titles": {"parameters": [{"$ref": "#/components/parameters/Owner"}],
          "post": {"operationId": "addTitle", "requestBody": {"$ref": "#/components/requestBodies/Title"},
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
              {"$ref": "#/components/schemas/Basket"}}}},
              "400": {"$ref": "#/components/responses/Bad"}}}}},
       "components": {
        "parameters": {"Owner": {"name": "owner", "in": "path", "required": true,
          "schema": {"type": "string", "pattern": "^[a-z0-9-]{1,40}$"}}},
        "requestBodies": {"Title": {"required": true, "content": {"application/json": {"schema":
          {"type": "object", "required": ["title"],
           "properties": {"title": {"type": "string", "minLength": 1}}}}}}},
        "responses": {"Bad": {"description": "bad", "content": {"application/json": {"schema":
          {"type": "object", "required": ["error"],
           "properties": {"error": {"type": "string"}}}}}}},
        "schemas": {
          "Book": {"type": "object", "required": ["id", "title", "weight"], "properties":
            {"id": {"type": "integer"}, "title": {"type": "string"}, "weight": {"type": "number"}}},
          "Scan": {"type": "object", "required": ["scan_id", "title"], "properties":
            {"scan_id": {"type": "string"}, "title": {"type": "string"}}},
          "Basket": {"type": "object", "required": ["owner", "titles"], "properties":
            {"owner": {"type": "string"}, "titles": {"type": "array",
             "items": {"type": "string"}}}}}}}
      """;
}
