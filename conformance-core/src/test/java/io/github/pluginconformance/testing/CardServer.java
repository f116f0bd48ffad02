package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plugin that keeps cards with texts, numbers, flags and times; two of them are somebody else's.
 * It keeps its promises in many styles, or breaks one.
 */
public final class CardServer extends LoopbackServer {

  /** What is wrong with it, or only its style. */
  public enum Way {
    PLAIN,
    SOFT_DELETE,
    ARCHIVES,
    ACCEPTS_FOR_LATER,
    SHOWS_LATE,
    /** Takes a new card at once and lists it only after many other looks, as it said. */
    LISTS_MUCH_LATER,
    PAGES,
    CURSOR,
    COUNTS_VERSIONS,
    SPELLS_OTHERWISE,
    IN_USE_BY_OTHERS,
    DELETE_DOES_NOTHING,
    DELETE_CLEARS_ALL,
    DELETE_TAKES_A_NEIGHBOUR,
    PUT_KEEPS_OLD,
    PATCH_KEEPS_OLD,
    PATCH_RESETS_THE_REST,
    PUT_WRITES_TO_ALL,
    POST_KEEPS_ANOTHER_NUMBER,
    POST_KEEPS_ANOTHER_FLAG,
    REFUSAL_WRITES,
    CREATED_IS_OLD,
    LOCATION_LEADS_NOWHERE
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 3;
  private static final long LATE_MILLIS = 150;
  private static final int MANY_LOOKS = 15;
  private static final long BUSY_MILLIS = 200;

  private final Way way;
  private final Map<Integer, ObjectNode> cards = new TreeMap<>();
  private final Map<Integer, Long> shownFrom = new TreeMap<>();
  private final Map<Integer, Integer> listedFrom = new TreeMap<>();
  private int lists;
  private final List<Integer> theirs = new ArrayList<>();
  private int lastId = 100;
  private long movedAt;

  private CardServer(Way way) {
    this.way = way;
    add("Milk for Alice", 3, true);
    add("Call the dentist", 5, false);
    begin();
  }

  public static CardServer start(Way way) {
    return new CardServer(way);
  }

  /** What is somebody else's, as it is now. */
  public synchronized String ofOthers() {
    return cards.get(101) + "\n" + cards.get(102);
  }

  /** How many cards there are that nobody but a run can have made. */
  public synchronized long extra() {
    return cards.keySet().stream().filter(id -> id > 102 && !theirs.contains(id)).count();
  }

  private ObjectNode add(String text, int stars, boolean done) {
    ObjectNode card = JSON.createObjectNode();
    card.put("id", ++lastId).put("text", text).put("stars", stars).put("done", done);
    if (way == Way.COUNTS_VERSIONS) {
      card.put("version", 1).put("updatedAt", Instant.now().toString()).put("views", 0);
    }
    cards.put(lastId, card);
    return card;
  }

  @Override
  synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    note(method + " " + exchange.getRequestURI() + " " + body);
    othersAtWork();
    if (path.equals("/openapi.json")) {
      respond(exchange, 200, document());
    } else if (path.equals("/cards") && method.equals("GET")) {
      list(exchange);
    } else if (path.equals("/cards") && method.equals("POST")) {
      create(exchange, parsed(body));
    } else if (path.matches("/cards/\\d{1,8}")) {
      one(exchange, Integer.parseInt(path.substring(7)), parsed(body));
    } else {
      respond(exchange, 404, "{\"error\":\"no such card\"}");
    }
  }

  private boolean isAcceptedForLater() {
    return way == Way.ACCEPTS_FOR_LATER || way == Way.LISTS_MUCH_LATER;
  }

  private void othersAtWork() {
    if (way == Way.IN_USE_BY_OTHERS && System.currentTimeMillis() - movedAt > BUSY_MILLIS) {
      movedAt = System.currentTimeMillis();
      if (theirs.size() > 2) {
        cards.remove(theirs.get(theirs.size() - 3));
      }
      add("A table for " + lastId, 2, false);
      theirs.add(lastId);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    List<JsonNode> all = new ArrayList<>();
    lists++;
    cards.forEach(
        (id, card) -> {
          boolean late =
              shownFrom.getOrDefault(id, 0L) > System.currentTimeMillis()
                  || listedFrom.getOrDefault(id, 0) > lists;
          if (!late && !card.has("archivedAt")) {
            all.add(shown(card));
          }
        });
    if (way == Way.PAGES || way == Way.CURSOR) {
      String asked = query.replaceAll(".*(?:page|cursor)=", "");
      if (!asked.matches("null|[1-9]\\d{0,2}")) {
        respond(exchange, 400, "{\"error\":\"no such page\"}");
        return;
      }
      int page = asked.equals("null") ? 1 : Integer.parseInt(asked);
      ObjectNode answer = JSON.createObjectNode();
      ArrayNode items = answer.putArray("cards");
      all.stream().skip((long) PAGE * (page - 1)).limit(PAGE).forEach(items::add);
      if (way == Way.CURSOR && all.size() > PAGE * page) {
        answer.put("next_cursor", String.valueOf(page + 1));
      }
      respond(exchange, 200, answer.toString());
      return;
    }
    ArrayNode items = JSON.createArrayNode();
    all.forEach(items::add);
    respond(exchange, 200, JSON.createObjectNode().set("cards", items).toString());
  }

  private JsonNode shown(ObjectNode card) {
    if (way == Way.SPELLS_OTHERWISE) {
      ObjectNode other = card.deepCopy();
      other.put("text", " <b>" + card.path("text").asText() + "</b>");
      other.put("stars", card.path("stars").asText());
      return other;
    }
    return card;
  }

  private void create(HttpExchange exchange, JsonNode body) throws IOException {
    if (!fits(body, true)) {
      if (way == Way.REFUSAL_WRITES) {
        add("", 0, false).putNull("text");
      }
      respond(exchange, 400, "{\"error\":\"a card has a text, stars and done\"}");
      return;
    }
    if (way == Way.CREATED_IS_OLD) {
      respond(exchange, 201, cards.get(101).toString());
      return;
    }
    int stars = body.path("stars").asInt() + (way == Way.POST_KEEPS_ANOTHER_NUMBER ? 1 : 0);
    boolean done = body.path("done").asBoolean() ^ way == Way.POST_KEEPS_ANOTHER_FLAG;
    ObjectNode card = add(body.path("text").asText(), stars, done);
    long wait = way == Way.SHOWS_LATE || way == Way.ACCEPTS_FOR_LATER ? LATE_MILLIS : 0;
    shownFrom.put(lastId, System.currentTimeMillis() + wait);
    listedFrom.put(lastId, way == Way.LISTS_MUCH_LATER ? lists + MANY_LOOKS : 0);
    String prefix = way == Way.LOCATION_LEADS_NOWHERE ? "/v1/cards/" : "/cards/";
    exchange.getResponseHeaders().set("Location", prefix + lastId);
    ObjectNode answer = card.deepCopy();
    answer.put("stars", body.path("stars").asInt()).put("done", body.path("done").asBoolean());
    respond(exchange, isAcceptedForLater() ? 202 : 201, answer.toString());
  }

  private static boolean fits(JsonNode body, boolean whole) {
    boolean known =
        body.isObject()
            && (!body.has("text")
                || body.path("text").isTextual() && !body.path("text").asText().isEmpty())
            && (!body.has("stars") || body.path("stars").isInt())
            && (!body.has("done") || body.path("done").isBoolean());
    return known
        && body.has("done")
        && (!whole || body.has("text") && body.has("stars") && body.has("done"));
  }

  private void one(HttpExchange exchange, int id, JsonNode body) throws IOException {
    ObjectNode card = cards.get(id);
    if (card == null) {
      respond(exchange, 404, "{\"error\":\"no such card\"}");
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "GET" -> {
        if (way == Way.COUNTS_VERSIONS) {
          card.put("views", card.path("views").asInt() + 1);
        }
        respond(exchange, 200, shown(card).toString());
      }
      case "DELETE" -> {
        delete(id, card);
        respond(exchange, 204, "");
      }
      default -> update(exchange, card, body);
    }
  }

  private void delete(int id, ObjectNode card) {
    switch (way) {
      case DELETE_DOES_NOTHING -> {}
      case DELETE_CLEARS_ALL -> cards.clear();
      case DELETE_TAKES_A_NEIGHBOUR -> {
        cards.remove(id);
        cards.remove(102);
      }
      case SOFT_DELETE -> card.put("status", "cancelled");
      case ARCHIVES -> card.put("archivedAt", "2026-01-01T00:00:00Z");
      default -> cards.remove(id);
    }
  }

  private void update(HttpExchange exchange, ObjectNode card, JsonNode body) throws IOException {
    boolean put = exchange.getRequestMethod().equals("PUT");
    if (!fits(body, put)) {
      respond(exchange, 400, "{\"error\":\"a card has a text, stars and done\"}");
      return;
    }
    ObjectNode updated = card.deepCopy();
    if (!put && way == Way.PATCH_RESETS_THE_REST) {
      updated.put("text", "").put("stars", 0);
    }
    updated.setAll((ObjectNode) body);
    if (way == Way.COUNTS_VERSIONS) {
      updated.put("version", card.path("version").asInt() + 1);
      updated.put("updatedAt", Instant.now().toString());
    }
    boolean kept = way == (put ? Way.PUT_KEEPS_OLD : Way.PATCH_KEEPS_OLD);
    if (!kept) {
      card.setAll(updated);
    }
    if (put && way == Way.PUT_WRITES_TO_ALL) {
      cards.values().forEach(other -> other.set("text", updated.path("text")));
    }
    respond(exchange, 200, updated.toString());
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      return JSON.nullNode();
    }
  }

  private String document() {
    String paging =
        switch (way) {
          case PAGES ->
              """
              {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1}}\
              """;
          case CURSOR ->
              """
              {"name": "cursor", "in": "query", "schema": {"type": "string", "pattern": "^[0-9]{1,3}$"}}\
              """;
          default -> "";
        };
    return DOCUMENT
        .replace("PAGING", paging)
        .replace("MADE", isAcceptedForLater() ? "202" : "201")
        .replace("STARS", way == Way.SPELLS_OTHERWISE ? "{}" : "{\"type\": \"integer\"}");
  }

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.3", "info": {"title": "Cards", "version": "1"}, "paths": {
        "/cards": {
          "get": {"operationId": "listCards", "parameters": [PAGING], "responses": {
            "200": {"description": "ok", "content": {"application/json": {"schema":
              {"type": "object", "required": ["cards"], "properties": {"cards":
                {"type": "array", "items": {"$ref": "#/components/schemas/Card"}},
                "next_cursor": {"type": "string"}}}}}},
            "400": {"$ref": "#/components/responses/Bad"}}},
          "post": {"operationId": "addCard", "requestBody": {"required": true, "content":
            {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
            "responses": {"MADE": {"description": "made", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Card"}}}},
              "400": {"$ref": "#/components/responses/Bad"}}}},
        "/cards/{id}": {"parameters": [
            {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
          "get": {"operationId": "getCard", "responses": {
            "200": {"description": "ok", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Card"}}}},
            "404": {"$ref": "#/components/responses/Bad"}}},
          "put": {"operationId": "replaceCard", "requestBody": {"required": true, "content":
            {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
            "responses": {"200": {"description": "ok", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Card"}}}},
              "400": {"$ref": "#/components/responses/Bad"},
              "404": {"$ref": "#/components/responses/Bad"}}},
          "patch": {"operationId": "changeCard", "requestBody": {"required": true, "content":
            {"application/json": {"schema": {"type": "object", "required": ["done"],
              "properties": {"done": {"type": "boolean"}}}}}},
            "responses": {"200": {"description": "ok", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Card"}}}},
              "400": {"$ref": "#/components/responses/Bad"},
              "404": {"$ref": "#/components/responses/Bad"}}},
          "delete": {"operationId": "deleteCard", "responses": {"204": {"description": "gone"},
            "404": {"$ref": "#/components/responses/Bad"}}}}},
       "components": {
        "schemas": {
          "New": {"type": "object", "required": ["text", "stars", "done"], "properties": {
            "text": {"type": "string", "minLength": 1}, "stars": {"type": "integer"},
            "done": {"type": "boolean"}}},
          "Card": {"type": "object", "required": ["id"], "properties": {
            "id": {"type": "integer"}, "text": {"type": "string", "nullable": true}, "stars": STARS,
            "done": {"type": "boolean"}}},
          "Error": {"type": "object", "required": ["error"], "properties": {
            "error": {"type": "string"}}}},
        "responses": {"Bad": {"description": "bad", "content": {"application/json":
          {"schema": {"$ref": "#/components/schemas/Error"}}}}}}}
      """;
}
