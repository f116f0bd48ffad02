package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Notes with short numbers for ids, in pages, one of them somebody else's; and what may go wrong.
 */
public final class NotesServer extends LoopbackServer {

  /** One thing that is wrong with it. */
  public enum Wrong {
    NOTHING,
    CREATE_FAILS_BUT_KEEPS,
    CREATE_ANSWERS_WHAT_IS_THERE,
    CREATE_ANSWERS_ANOTHER_ID,
    CREATE_KEEPS_ANOTHER_TEXT,
    DELETE_DOES_NOTHING,
    ITEM_IS_ALWAYS_THE_FIRST,
    GET_DELETES,
    SECOND_PAGE_FAILS,
    LIST_IS_FLAKY,
    LIST_IS_REFUSED,
    ENCODING_IS_WRONG
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wrong wrong;
  private final Map<Integer, ObjectNode> notes = new TreeMap<>();
  private String document = DOCUMENT;
  private int lastId;
  private int lists;

  private NotesServer(Wrong wrong) {
    this.wrong = wrong;
    add("Milk for Alice");
    begin();
  }

  /** A server with one note of somebody else. */
  public static NotesServer start(Wrong wrong) {
    return new NotesServer(wrong);
  }

  /** The same without any operationId in its document. */
  public static NotesServer withoutOperationIds() {
    NotesServer server = new NotesServer(Wrong.NOTHING);
    server.document = DOCUMENT.replaceAll("\"operationId\"\\s*:\\s*\"\\w+\"\\s*,?", "");
    return server;
  }

  /** Everything it holds. */
  public synchronized String contents() {
    return notes.toString();
  }

  private ObjectNode add(String text) {
    ObjectNode note = JSON.createObjectNode().put("id", ++lastId).put("text", text);
    notes.put(lastId, note);
    return note;
  }

  @Override
  synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    note(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    if (path.equals("/openapi.json")) {
      answer(exchange, 200, document);
    } else if (path.equals("/notes")) {
      collection(exchange, body);
    } else {
      item(exchange, path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private void collection(HttpExchange exchange, String body) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      create(exchange, parsed(body).path("text"));
      return;
    }
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    if (query.startsWith("skip=") && !query.matches("skip=\\d+")) {
      answer(exchange, 400, "{\"error\":\"skip is no number\"}");
      return;
    }
    if (wrong == Wrong.LIST_IS_REFUSED) {
      answer(exchange, 400, "{\"error\":\"not like this\"}");
      return;
    }
    boolean second = query.matches("skip=0*[1-9]\\d*");
    boolean fails = wrong == Wrong.LIST_IS_FLAKY && lists++ % 2 == 1;
    if (fails || wrong == Wrong.SECOND_PAGE_FAILS && second) {
      answer(exchange, 500, "{\"error\":\"out of order\"}");
    } else {
      ArrayNode all = JSON.createArrayNode();
      notes.values().stream().skip(second ? 1 : 0).forEach(all::add);
      answer(exchange, 200, all.toString());
    }
  }

  private void create(HttpExchange exchange, JsonNode text) throws IOException {
    if (!text.isTextual()) {
      answer(exchange, 400, "{\"error\":\"text is missing\"}");
    } else if (wrong == Wrong.CREATE_ANSWERS_WHAT_IS_THERE) {
      answer(exchange, 201, notes.get(1).toString());
    } else {
      ObjectNode note = add(text.textValue());
      ObjectNode answer = note.deepCopy();
      if (wrong == Wrong.CREATE_ANSWERS_ANOTHER_ID) {
        answer.put("id", lastId + 1000);
      }
      if (wrong == Wrong.CREATE_KEEPS_ANOTHER_TEXT) {
        note.put("text", "mangled");
      }
      boolean fails = wrong == Wrong.CREATE_FAILS_BUT_KEEPS;
      answer(exchange, fails ? 500 : 201, fails ? "{\"error\":\"lost\"}" : answer.toString());
    }
  }

  private void item(HttpExchange exchange, String name) throws IOException {
    int id = name.matches("\\d{1,6}") ? Integer.parseInt(name) : -1;
    if (!notes.containsKey(id)) {
      answer(exchange, id < 0 ? 400 : 404, "{\"error\":\"no such note\"}");
    } else if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, notes.get(wrong == Wrong.ITEM_IS_ALWAYS_THE_FIRST ? 1 : id).toString());
      if (wrong == Wrong.GET_DELETES) {
        notes.remove(id);
      }
    } else {
      if (wrong != Wrong.DELETE_DOES_NOTHING) {
        notes.remove(id);
      }
      answer(exchange, 204, "");
    }
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      return JSON.createObjectNode();
    }
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    String charset = wrong == Wrong.ENCODING_IS_WRONG ? "; charset=evil-9" : "";
    respond(exchange, status, "application/json" + charset, body);
  }

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.3", "info": {"title": "Notes", "version": "1"}, "paths": {
        "/notes": {
          "get": {"operationId": "listNotes", "parameters": [
            {"name": "skip", "in": "query", "schema": {"type": "integer", "minimum": 0}}],
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
              {"type": "array", "items": {"$ref": "#/components/schemas/Note"}}}}},
              "400": {"$ref": "#/components/responses/Bad"}}},
          "post": {"operationId": "addNote", "requestBody": {"required": true, "content":
            {"application/json": {"schema": {"type": "object", "required": ["text"],
              "properties": {"text": {"type": "string"}}}}}},
            "responses": {"201": {"description": "made", "content": {"application/json":
              {"schema": {"$ref": "#/components/schemas/Note"}}}},
              "400": {"$ref": "#/components/responses/Bad"}}}},
        "/notes/{id}": {"parameters": [
          {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
          "get": {"operationId": "getNote", "responses": {"200": {"description": "ok", "content":
            {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
            "400": {"$ref": "#/components/responses/Bad"},
            "404": {"$ref": "#/components/responses/Bad"}}},
          "delete": {"operationId": "deleteNote", "responses": {"204": {"description": "gone"},
            "400": {"$ref": "#/components/responses/Bad"},
            "404": {"$ref": "#/components/responses/Bad"}}}}},
       "components": {
        "responses": {"Bad": {"description": "bad", "content": {"application/json": {"schema":
          {"type": "object", "required": ["error"],
           "properties": {"error": {"type": "string"}}}}}}},
        "schemas": {"Note": {"type": "object", "required": ["id", "text"], "properties":
          {"id": {"type": "integer"}, "text": {"type": "string"}}}}}}
      """;
}
