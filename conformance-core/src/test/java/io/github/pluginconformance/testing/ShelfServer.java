package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shelves with books on them, all in common: no user names, ids by the server, one resource inside
 * of another, and operations that must never be called.
 */
public final class ShelfServer extends LoopbackServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Map<String, ObjectNode>> shelves = new LinkedHashMap<>();
  private int lastId;

  private ShelfServer() {
    String first = "shelf-" + ++lastId;
    shelves.put(first, new LinkedHashMap<>());
    put(first, "Ulysses");
    begin();
  }

  /** A server with one shelf and one book. */
  public static ShelfServer start() {
    return new ShelfServer();
  }

  /** Everything it holds. */
  public synchronized String contents() {
    return shelves.toString();
  }

  @Override
  synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String[] parts = exchange.getRequestURI().getPath().substring(1).split("/", -1);
    note(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    if (exchange.getRequestURI().getPath().equals("/openapi.json")) {
      respond(exchange, 200, DOCUMENT);
    } else if (parts[0].equals("shelves")) {
      shelf(exchange, exchange.getRequestMethod() + parts.length, parts, parsed(body));
    } else if (parts[0].equals("books")) {
      respond(
          exchange,
          200,
          "{\"books\":"
              + shelves.values().stream().flatMap(shelf -> shelf.values().stream()).toList()
              + "}");
    } else {
      shelves.clear();
      respond(exchange, 200, "{}");
    }
  }

  private void shelf(HttpExchange exchange, String what, String[] parts, JsonNode body)
      throws IOException {
    boolean known = parts.length < 2 || shelves.containsKey(parts[1]);
    Map<String, ObjectNode> books =
        parts.length < 2 ? Map.of() : shelves.getOrDefault(parts[1], Map.of());
    if (!known || parts.length == 4 && !books.containsKey(parts[3])) {
      respond(exchange, 404, "{\"error\":\"no such thing\"}");
    } else if (what.startsWith("P")
        && !body.path(parts.length < 3 ? "name" : "title").isTextual()) {
      respond(exchange, 400, "{\"error\":\"a text is missing\"}");
    } else {
      answer(exchange, what, parts, body);
    }
  }

  private void answer(HttpExchange exchange, String what, String[] parts, JsonNode body)
      throws IOException {
    switch (what) {
      case "GET1" -> respond(exchange, 200, "{\"shelves\":" + shelvesAsJson() + "}");
      case "POST1" -> {
        String id = "shelf-" + ++lastId;
        shelves.put(id, new LinkedHashMap<>());
        respond(
            exchange,
            201,
            JSON.createObjectNode()
                .put("id", id)
                .put("name", body.path("name").asText())
                .toString());
      }
      case "GET2" ->
          respond(
              exchange,
              200,
              JSON.createObjectNode().put("id", parts[1]).put("name", parts[1]).toString());
      case "DELETE2" -> {
        shelves.remove(parts[1]);
        respond(exchange, 204, "");
      }
      case "GET3" -> respond(exchange, 200, "{\"books\":" + shelves.get(parts[1]).values() + "}");
      case "POST3" -> respond(exchange, 201, put(parts[1], body.path("title").asText()).toString());
      case "PATCH4" ->
          respond(
              exchange,
              200,
              shelves
                  .get(parts[1])
                  .get(parts[3])
                  .put("title", body.path("title").asText())
                  .toString());
      case "DELETE4" -> {
        shelves.get(parts[1]).remove(parts[3]);
        respond(exchange, 204, "");
      }
      default -> respond(exchange, 405, "{\"error\":\"not allowed\"}");
    }
  }

  private ArrayNode shelvesAsJson() {
    ArrayNode all = JSON.createArrayNode();
    shelves.keySet().forEach(id -> all.add(JSON.createObjectNode().put("id", id).put("name", id)));
    return all;
  }

  private ObjectNode put(String shelf, String title) {
    ObjectNode book = JSON.createObjectNode().put("book_id", ++lastId).put("title", title);
    shelves.get(shelf).put(Integer.toString(lastId), book);
    return book;
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      return JSON.missingNode();
    }
  }

  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0", "info": {"title": "Shelves", "version": "1"},
       "servers": [{"url": "https://books.example.net"}],
       "paths": {
        "/shelves": {
         "get": {"operationId": "listShelves", "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object", "properties": {"shelves": {"type": "array", "items": {"$ref": "#/components/schemas/Shelf"}}}}}}}}},
         "post": {"operationId": "createShelf", "requestBody": {"$ref": "#/components/requestBodies/NewShelf"}, "responses": {"201": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shelf"}}}}, "400": {"$ref": "#/components/responses/Refused"}}}},
        "/shelves/{shelf_id}": {
         "parameters": [{"$ref": "#/components/parameters/Shelf"}],
         "get": {"operationId": "getShelf", "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shelf"}}}}, "404": {"$ref": "#/components/responses/Refused"}}},
         "delete": {"operationId": "deleteShelf", "responses": {"204": {"description": "gone"}, "404": {"$ref": "#/components/responses/Refused"}}}},
        "/shelves/{shelf_id}/books": {
         "parameters": [{"$ref": "#/components/parameters/Shelf"}],
         "get": {"operationId": "listBooksOfShelf", "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Books"}}}}, "404": {"$ref": "#/components/responses/Refused"}}},
         "post": {"operationId": "addBook", "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string", "minLength": 1}}}}}}, "responses": {"201": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}}, "400": {"$ref": "#/components/responses/Refused"}, "404": {"$ref": "#/components/responses/Refused"}}}},
        "/shelves/{shelf_id}/books/{book_id}": {
         "parameters": [{"$ref": "#/components/parameters/Shelf"}, {"name": "book_id", "in": "path", "required": true, "schema": {"type": "integer"}}],
         "patch": {"operationId": "changeBook", "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}}}}, "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}}, "400": {"$ref": "#/components/responses/Refused"}, "404": {"$ref": "#/components/responses/Refused"}}},
         "delete": {"operationId": "removeBook", "responses": {"204": {"description": "gone"}, "404": {"$ref": "#/components/responses/Refused"}}}},
        "/books/search": {
         "post": {"operationId": "searchBooks", "summary": "Search all books", "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {"text": {"type": "string"}}}}}}, "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Books"}}}}}}},
        "/cache": {
         "delete": {"operationId": "clearCache", "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}}}},
        "/maintenance": {
         "get": {"operationId": "resetEverything", "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}}},
         "post": {"operationId": "purgeShelves", "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}}}}},
       "components": {
        "parameters": {"Shelf": {"name": "shelf_id", "in": "path", "required": true, "schema": {"type": "string"}}},
        "requestBodies": {"NewShelf": {"required": true, "content": {"application/json": {"schema": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "examples": ["Novels"]}}}}}}},
        "responses": {"Refused": {"description": "refused", "content": {"application/json": {"schema": {"type": "object", "required": ["error"]}}}}},
        "schemas": {
         "Shelf": {"type": "object", "required": ["id", "name"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}},
         "Book": {"type": "object", "required": ["book_id", "title"], "properties": {"book_id": {"type": "integer"}, "title": {"type": "string"}}},
         "Books": {"type": "object", "properties": {"books": {"type": "array", "items": {"$ref": "#/components/schemas/Book"}}}}}}}
      """;
}
