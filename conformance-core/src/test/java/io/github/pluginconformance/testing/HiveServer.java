package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bee hives of somebody else and of the run: each has inspections, which are listed in pages, and
 * may have one queen, which is set, shown and taken away under the address of its hive.
 */
public final class HiveServer extends LoopbackServer {

  /** One thing that is wrong with it. */
  public enum Way {
    NOTHING,
    PAGES_HOLD_FEWER,
    PAGES_OVERLAP,
    PAGES_LEAVE_GAPS,
    LAST_PAGE_IS_EMPTY,
    TOTAL_OF_THE_PAGE,
    MARK_IS_KEPT,
    QUEEN_STAYS,
    QUEEN_IS_LOST,
    NO_QUEEN_IS_SHOWN,
    TAG_STAYS,
    TAG_IS_EVER_NEW,
    TAG_HAS_NO_QUOTES,
    CONDITION_IS_IGNORED,
    ANY_TAG_IS_GOOD,
    KEY_IS_IGNORED,
    CHECK_IS_ONLY_TOLD
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MARKS = List.of("white", "red", "blue");

  private final Way way;
  private final Map<String, ObjectNode> hives = new LinkedHashMap<>();
  private final Map<String, ObjectNode> queens = new LinkedHashMap<>();
  private final Map<String, List<ObjectNode>> inspections = new LinkedHashMap<>();
  private final Map<String, String> byKey = new LinkedHashMap<>();
  private int lastId = 100;
  private int answers;

  private HiveServer(Way way) {
    this.way = way;
    String theirs = hive("Linden");
    for (String text : List.of("calm", "brood", "mites", "honey", "calm again")) {
      inspection(theirs, text);
    }
    queen(theirs, "red", 2023);
    begin();
  }

  public static HiveServer start(Way way) {
    return new HiveServer(way);
  }

  /** Everything it holds. */
  public synchronized String contents() {
    return hives + "\n" + queens + "\n" + inspections;
  }

  private String hive(String name) {
    String id = "hive-" + ++lastId;
    hives.put(id, JSON.createObjectNode().put("id", id).put("name", name).put("state", "new"));
    inspections.put(id, new ArrayList<>());
    return id;
  }

  private ObjectNode inspection(String hive, String text) {
    ObjectNode one = JSON.createObjectNode().put("id", "insp-" + ++lastId).put("text", text);
    inspections.get(hive).add(one);
    return one;
  }

  private ObjectNode queen(String hive, String mark, int year) {
    ObjectNode queen = JSON.createObjectNode().put("mark", mark).put("year", year);
    queens.put(hive, queen);
    return queen;
  }

  @Override
  synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String[] parts = exchange.getRequestURI().getPath().substring(1).split("/", -1);
    note(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    if (exchange.getRequestURI().getPath().equals("/openapi.json")) {
      respond(exchange, 200, DOCUMENT);
    } else if (parts.length > 1 && !hives.containsKey(parts[1])) {
      respond(exchange, 404, "{\"error\":\"no such hive\"}");
    } else if (parts.length < 3) {
      hive(exchange, parts, parsed(body));
    } else if (parts[2].equals("check")) {
      ObjectNode told = shown(parts[1]).put("state", "checked");
      if (way != Way.CHECK_IS_ONLY_TOLD) {
        hives.get(parts[1]).put("state", "checked");
      }
      respond(exchange, 200, told.toString());
    } else if (parts[2].equals("queen")) {
      queen(exchange, parts[1], parsed(body));
    } else {
      inspection(exchange, parts, parsed(body));
    }
  }

  private void hive(HttpExchange exchange, String[] parts, JsonNode body) throws IOException {
    switch (exchange.getRequestMethod() + parts.length) {
      case "GET1" ->
          respond(
              exchange,
              200,
              "{\"hives\":" + hives.keySet().stream().map(this::shown).toList() + "}");
      case "POST1" -> {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean known = key != null && byKey.containsKey(key) && way != Way.KEY_IS_IGNORED;
        if (known) {
          respond(exchange, 201, shown(byKey.get(key)).toString());
        } else if (isText(body.path("name"))) {
          String made = hive(body.path("name").asText());
          if (key != null) {
            byKey.put(key, made);
          }
          respond(exchange, 201, shown(made).toString());
        } else {
          respond(exchange, 400, "{\"error\":\"name is missing\"}");
        }
      }
      case "GET2" -> one(exchange, shown(parts[1]).toString());
      default -> {
        hives.remove(parts[1]);
        queens.remove(parts[1]);
        inspections.remove(parts[1]);
        respond(exchange, 204, "");
      }
    }
  }

  private ObjectNode shown(String hive) {
    return hives.get(hive).deepCopy().put("count", inspections.get(hive).size());
  }

  private void one(HttpExchange exchange, String shown) throws IOException {
    String tag =
        switch (way) {
          case TAG_STAYS -> "\"t1\"";
          case TAG_IS_EVER_NEW -> "\"t" + ++answers + "\"";
          case TAG_HAS_NO_QUOTES -> "t" + shown.hashCode();
          default -> "\"t" + shown.hashCode() + "\"";
        };
    String asked = exchange.getRequestHeaders().getFirst("If-None-Match");
    boolean same =
        way == Way.ANY_TAG_IS_GOOD
            ? asked != null
            : way != Way.CONDITION_IS_IGNORED && tag.equals(asked);
    exchange.getResponseHeaders().set("ETag", tag);
    if (same) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      respond(exchange, 200, shown);
    }
  }

  private void queen(HttpExchange exchange, String hive, JsonNode body) throws IOException {
    String method = exchange.getRequestMethod();
    if (method.equals("PUT")) {
      boolean good =
          MARKS.contains(body.path("mark").asText())
              && body.path("year").isInt()
              && body.path("year").asInt() >= 2000
              && body.path("year").asInt() <= 2100;
      if (!good) {
        respond(exchange, 400, "{\"error\":\"mark or year is not good\"}");
        return;
      }
      String mark = way == Way.MARK_IS_KEPT ? "red" : body.path("mark").asText();
      ObjectNode queen = queen(hive, mark, body.path("year").asInt());
      respond(exchange, 200, queen.deepCopy().put("mark", body.path("mark").asText()).toString());
      if (way == Way.QUEEN_IS_LOST) {
        queens.remove(hive);
      }
    } else if (!queens.containsKey(hive) || way == Way.NO_QUEEN_IS_SHOWN && method.equals("GET")) {
      respond(exchange, 404, "{\"error\":\"the hive has no queen\"}");
    } else if (method.equals("GET")) {
      respond(exchange, 200, queens.get(hive).toString());
    } else {
      if (way != Way.QUEEN_STAYS) {
        queens.remove(hive);
      }
      respond(exchange, 204, "");
    }
  }

  private void inspection(HttpExchange exchange, String[] parts, JsonNode body) throws IOException {
    List<ObjectNode> all = inspections.get(parts[1]);
    switch (exchange.getRequestMethod()) {
      case "GET" -> list(exchange, all);
      case "POST" -> {
        if (isText(body.path("text"))) {
          respond(exchange, 201, inspection(parts[1], body.path("text").asText()).toString());
        } else {
          respond(exchange, 400, "{\"error\":\"text is missing\"}");
        }
      }
      default -> {
        boolean gone = all.removeIf(one -> one.path("id").asText().equals(parts[3]));
        respond(exchange, gone ? 204 : 404, gone ? "" : "{\"error\":\"no such inspection\"}");
      }
    }
  }

  private void list(HttpExchange exchange, List<ObjectNode> all) throws IOException {
    Map<String, String> query = new TreeMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      query.put(
          pair.split("=")[0], pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "");
    }
    String size = query.getOrDefault("limit", "20");
    String from = query.getOrDefault("offset", "0");
    if (!size.matches("[1-9]\\d?") || !from.matches("\\d{1,9}") || Integer.parseInt(size) > 50) {
      respond(exchange, 400, "{\"error\":\"limit or offset is not good\"}");
      return;
    }
    int limit = Integer.parseInt(size);
    int offset = Integer.parseInt(from);
    int shown = way == Way.PAGES_HOLD_FEWER && limit > 1 ? limit - 1 : limit;
    int begin =
        switch (way) {
          case PAGES_OVERLAP -> Math.max(0, offset - 1);
          case PAGES_LEAVE_GAPS -> offset == 0 ? 0 : offset + 1;
          default -> offset;
        };
    List<ObjectNode> page = all.stream().skip(begin).limit(shown).toList();
    boolean last = offset > 0 && page.size() < limit;
    int total = way == Way.TOTAL_OF_THE_PAGE ? page.size() : all.size();
    respond(
        exchange,
        200,
        "{\"total\":"
            + total
            + ",\"inspections\":"
            + (last && way == Way.LAST_PAGE_IS_EMPTY ? List.of() : page)
            + "}");
  }

  private static boolean isText(JsonNode value) {
    return value.isTextual() && !value.asText().isEmpty();
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      return JSON.createObjectNode();
    }
  }

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.3", "info": {"title": "Hives", "version": "1"}, "paths": {
        "/hives": {
          "get": {"operationId": "listHives", "responses": {"200": {"description": "ok", "content":
            {"application/json": {"schema": {"type": "object", "required": ["hives"], "properties":
              {"hives": {"type": "array", "items": {"$ref": "#/components/schemas/Hive"}}}}}}}}},
          "post": {"operationId": "addHive", "x-openai-isConsequential": true, "parameters": [
            {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}],
            "requestBody": {"required": true, "content": {"application/json": {"schema":
              {"type": "object", "required": ["name"], "properties":
                {"name": {"type": "string", "minLength": 1}}}}}},
            "responses": {"201": {"description": "made", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Hive"}}}},
              "400": {"$ref": "#/components/responses/Bad"}}}},
        "/hives/{hiveId}": {"parameters": [{"$ref": "#/components/parameters/Hive"}],
          "get": {"operationId": "getHive", "responses": {
            "304": {"description": "as it was"},
            "200": {"description": "ok", "headers": {"ETag": {"schema": {"type": "string"}}},
              "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Hive"}}}},
            "404": {"$ref": "#/components/responses/Bad"}}},
          "delete": {"operationId": "deleteHive", "x-openai-isConsequential": true,
            "responses": {"204": {"description": "gone"},
            "404": {"$ref": "#/components/responses/Bad"}}}},
        "/hives/{hiveId}/check": {"parameters": [{"$ref": "#/components/parameters/Hive"}],
          "post": {"operationId": "checkHive", "x-openai-isConsequential": true,
            "summary": "Marks a hive as checked", "responses": {
            "200": {"description": "ok", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Hive"}}}},
            "404": {"$ref": "#/components/responses/Bad"}}}},
        "/hives/{hiveId}/queen": {"parameters": [{"$ref": "#/components/parameters/Hive"}],
          "get": {"operationId": "getQueen", "responses": {
            "200": {"description": "ok", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Queen"}}}},
            "404": {"$ref": "#/components/responses/Bad"}}},
          "put": {"operationId": "setQueen", "x-openai-isConsequential": true,
            "requestBody": {"required": true, "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Queen"}}}},
            "responses": {
            "200": {"description": "ok", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Queen"}}}},
            "400": {"$ref": "#/components/responses/Bad"},
            "404": {"$ref": "#/components/responses/Bad"}}},
          "delete": {"operationId": "removeQueen", "x-openai-isConsequential": true,
            "responses": {"204": {"description": "gone"},
            "404": {"$ref": "#/components/responses/Bad"}}}},
        "/hives/{hiveId}/inspections": {"parameters": [{"$ref": "#/components/parameters/Hive"}],
          "get": {"operationId": "listInspections", "parameters": [
            {"name": "limit", "in": "query", "schema":
              {"type": "integer", "minimum": 1, "maximum": 50, "default": 20}},
            {"name": "offset", "in": "query", "schema": {"type": "integer", "minimum": 0}}],
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
              {"type": "object", "required": ["total", "inspections"], "properties": {
                "total": {"type": "integer"},
                "inspections": {"type": "array", "items":
                  {"$ref": "#/components/schemas/Inspection"}}}}}}},
            "400": {"$ref": "#/components/responses/Bad"},
            "404": {"$ref": "#/components/responses/Bad"}}},
          "post": {"operationId": "addInspection", "x-openai-isConsequential": true,
            "requestBody": {"required": true, "content": {"application/json": {"schema":
              {"type": "object", "required": ["text"], "properties":
                {"text": {"type": "string", "minLength": 1}}}}}},
            "responses": {"201": {"description": "made", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Inspection"}}}},
              "400": {"$ref": "#/components/responses/Bad"},
              "404": {"$ref": "#/components/responses/Bad"}}}},
        "/hives/{hiveId}/inspections/{inspectionId}": {
          "parameters": [{"$ref": "#/components/parameters/Hive"},
            {"name": "inspectionId", "in": "path", "required": true, "schema":
              {"type": "string"}}],
          "delete": {"operationId": "deleteInspection", "x-openai-isConsequential": true,
            "responses": {"204": {"description": "gone"},
            "404": {"$ref": "#/components/responses/Bad"}}}}},
       "components": {
        "parameters": {"Hive": {"name": "hiveId", "in": "path", "required": true, "schema":
          {"type": "string"}}},
        "schemas": {
          "Hive": {"type": "object", "required": ["id", "name", "state", "count"], "properties": {
            "id": {"type": "string"}, "name": {"type": "string"}, "count": {"type": "integer"},
            "state": {"type": "string", "enum": ["new", "checked"]}}},
          "Queen": {"type": "object", "required": ["mark", "year"], "properties": {
            "mark": {"type": "string", "enum": ["white", "red", "blue"]},
            "year": {"type": "integer", "minimum": 2000, "maximum": 2100}}},
          "Inspection": {"type": "object", "required": ["id", "text"], "properties": {
            "id": {"type": "string"}, "text": {"type": "string"}}},
          "Error": {"type": "object", "required": ["error"], "properties": {
            "error": {"type": "string"}}}},
        "responses": {"Bad": {"description": "bad", "content": {"application/json":
          {"schema": {"$ref": "#/components/schemas/Error"}}}}}}}
      """;
}
