package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tasks of several kinds, two to a page that is counted from 1, so that the first page never shows
 * a new one; three of them are somebody else's.
 */
public final class PagesServer extends LoopbackServer {

  /** One thing that is wrong with it, or only unusual. */
  public enum Way {
    NOTHING,
    SECOND_PAGE_FAILS,
    DELETE_DOES_NOTHING,
    CREATE_KEEPS_NOTHING,
    OTHER_SCRIPTS_FAIL,
    OTHER_SCRIPTS_ARE_REFUSED,
    MINE_ONLY_FAILS,
    DAYS_FAIL,
    NUMBER_FAILS,
    CHOICES_FAIL,
    PARTS_FAIL
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PAGE = Pattern.compile("(^|.*&)page=(\\d+)(&.*|$)");

  private final Way way;
  private final Map<Integer, ObjectNode> tasks = new TreeMap<>();
  private int lastId = 1000;

  private PagesServer(Way way) {
    this.way = way;
    List.of("Wash", "Iron", "Fold").forEach(title -> add(title, "home"));
    begin();
  }

  public static PagesServer start(Way way) {
    return new PagesServer(way);
  }

  /** Everything it holds. */
  public synchronized String contents() {
    return tasks.toString();
  }

  private ObjectNode add(String title, String kind) {
    ObjectNode task = JSON.createObjectNode();
    task.put("id", ++lastId).put("title", title).put("kind", kind);
    tasks.put(lastId, task);
    return task;
  }

  @Override
  synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    note(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    if (path.equals("/openapi.json")) {
      respond(exchange, 200, DOCUMENT);
    } else if (!path.equals("/tasks")) {
      item(exchange, path.substring(path.lastIndexOf('/') + 1));
    } else if (exchange.getRequestMethod().equals("POST")) {
      create(exchange, parsed(body));
    } else {
      list(exchange, String.valueOf(exchange.getRequestURI().getQuery()));
    }
  }

  private void list(HttpExchange exchange, String query) throws IOException {
    Matcher asked = PAGE.matcher(query);
    int page = asked.matches() ? Integer.parseInt(asked.group(2)) : 1;
    boolean good = page > 0 && (asked.matches() || !query.contains("page="));
    boolean mine = query.contains("mine=true");
    boolean day = query.contains("since=");
    boolean number = query.contains("longer=");
    boolean choices = query.contains("kinds=");
    boolean parts = query.contains("letters[");
    if (!good
        || number && !query.matches("(.*&)?longer=-?\\d+(&.*)?")
        || query.matches("(.*&)?kinds=(?!(home|work)(&|$)).*")
        || query.matches("(.*&)?letters\\[least]=(?!\\d+(&|$)).*")
        || query.matches(".*mine=(?!true|false).*")
        || day && !query.matches(".*since=\\d{4}-\\d\\d-\\d\\d(&.*)?")) {
      respond(exchange, 400, "{\"error\":\"not like this\"}");
    } else if (way == Way.SECOND_PAGE_FAILS && page > 1
        || way == Way.MINE_ONLY_FAILS && mine
        || way == Way.DAYS_FAIL && day
        || way == Way.NUMBER_FAILS && number
        || way == Way.CHOICES_FAIL && choices
        || way == Way.PARTS_FAIL && parts) {
      respond(exchange, 500, "{\"error\":\"out of order\"}");
    } else {
      ArrayNode all = JSON.createArrayNode();
      new ArrayList<>(tasks.values()).stream().skip(2L * (page - 1)).limit(2).forEach(all::add);
      respond(exchange, 200, all.toString());
    }
  }

  private void create(HttpExchange exchange, JsonNode body) throws IOException {
    String title = body.path("title").asText("");
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(title);
    boolean good =
        body.path("title").isTextual()
            && List.of("home", "work").contains(body.path("kind").asText());
    if (!good || !ascii && way == Way.OTHER_SCRIPTS_ARE_REFUSED) {
      respond(exchange, 400, "{\"error\":\"a title and a kind are needed\"}");
    } else if (!ascii && way == Way.OTHER_SCRIPTS_FAIL) {
      respond(exchange, 500, "{\"error\":\"codec\"}");
    } else {
      ObjectNode task = add(title, body.path("kind").asText());
      if (way == Way.CREATE_KEEPS_NOTHING) {
        tasks.remove(lastId);
      }
      respond(exchange, 201, task.toString());
    }
  }

  private void item(HttpExchange exchange, String name) throws IOException {
    int id = name.matches("\\d{1,9}") ? Integer.parseInt(name) : -1;
    if (!tasks.containsKey(id)) {
      respond(exchange, id < 0 ? 400 : 404, "{\"error\":\"no such task\"}");
    } else if (exchange.getRequestMethod().equals("GET")) {
      respond(exchange, 200, tasks.get(id).toString());
    } else {
      if (way != Way.DELETE_DOES_NOTHING) {
        tasks.remove(id);
      }
      respond(exchange, 204, "");
    }
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
      {"openapi": "3.0.3", "info": {"title": "Tasks", "version": "1"}, "paths": {
        "/tasks": {
          "get": {"operationId": "listTasks", "parameters": [
            {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1}},
            {"name": "mine", "in": "query", "schema": {"type": "boolean"}},
            {"name": "since", "in": "query", "schema": {"type": "string", "format": "date"}},
            {"name": "longer", "in": "query", "schema": {"type": "integer"}},
            {"name": "kinds", "in": "query", "schema": {"type": "array", "items":
              {"type": "string", "enum": ["home", "work"]}}},
            {"name": "letters", "in": "query", "style": "deepObject", "explode": true, "schema":
              {"type": "object", "required": ["least"], "properties":
                {"least": {"type": "integer", "minimum": 0}}}}],
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
              {"type": "array", "items": {"$ref": "#/components/schemas/Task"}}}}},
              "400": {"$ref": "#/components/responses/Bad"}}},
          "post": {"operationId": "addTask", "requestBody": {"required": true, "content":
            {"application/json": {"schema": {"type": "object", "required": ["title", "kind"],
              "properties": {"title": {"type": "string"},
                "kind": {"type": "string", "enum": ["home", "work"]}}}}}},
            "responses": {"201": {"description": "made", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Task"}}}},
              "400": {"$ref": "#/components/responses/Bad"}}}},
        "/tasks/{id}": {"parameters": [
            {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
          "get": {"operationId": "getTask", "responses": {
            "200": {"description": "ok", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Task"}}}},
            "400": {"$ref": "#/components/responses/Bad"},
            "404": {"$ref": "#/components/responses/Bad"}}},
          "delete": {"operationId": "deleteTask", "responses": {"204": {"description": "gone"},
            "400": {"$ref": "#/components/responses/Bad"},
            "404": {"$ref": "#/components/responses/Bad"}}}}},
       "components": {
        "schemas": {
          "Task": {"type": "object", "required": ["id", "title", "kind"], "properties": {
            "id": {"type": "integer"}, "title": {"type": "string"},
            "kind": {"type": "string", "enum": ["home", "work"]}}},
          "Error": {"type": "object", "required": ["error"], "properties": {
            "error": {"type": "string"}}}},
        "responses": {"Bad": {"description": "bad", "content": {"application/json":
          {"schema": {"$ref": "#/components/schemas/Error"}}}}}}}
      """;
}
