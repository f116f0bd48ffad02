package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Notes with short numbers for ids, in pages, one of them somebody else's; and what may go wrong.
 */
public final class NotesServer implements AutoCloseable {

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

  private final HttpServer server;
  private final Wrong wrong;
  private final Map<Integer, ObjectNode> notes = new TreeMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private int lastId;
  private int lists;

  private NotesServer(Wrong wrong) throws IOException {
    this.wrong = wrong;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    add("Milk for Alice");
    server.createContext("/", this::handle);
    server.start();
  }

  /** A server with one note of somebody else. */
  public static NotesServer start(Wrong wrong) {
    try {
      return new NotesServer(wrong);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Method, address and body of every request, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Everything it holds. */
  public synchronized String contents() {
    return notes.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private ObjectNode add(String text) {
    ObjectNode note = JSON.createObjectNode().put("id", ++lastId).put("text", text);
    notes.put(lastId, note);
    return note;
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    if (path.equals("/openapi.json")) {
      respond(exchange, 200, DOCUMENT);
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
      respond(exchange, 400, "{\"error\":\"skip is no number\"}");
      return;
    }
    if (wrong == Wrong.LIST_IS_REFUSED) {
      respond(exchange, 400, "{\"error\":\"not like this\"}");
      return;
    }
    boolean second = query.equals("skip=1");
    boolean fails = wrong == Wrong.LIST_IS_FLAKY && lists++ % 2 == 1;
    if (fails || wrong == Wrong.SECOND_PAGE_FAILS && second) {
      respond(exchange, 500, "{\"error\":\"out of order\"}");
    } else {
      ArrayNode all = JSON.createArrayNode();
      notes.values().stream().skip(second ? 1 : 0).forEach(all::add);
      respond(exchange, 200, all.toString());
    }
  }

  private void create(HttpExchange exchange, JsonNode text) throws IOException {
    if (!text.isTextual()) {
      respond(exchange, 400, "{\"error\":\"text is missing\"}");
    } else if (wrong == Wrong.CREATE_ANSWERS_WHAT_IS_THERE) {
      respond(exchange, 201, notes.get(1).toString());
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
      respond(exchange, fails ? 500 : 201, fails ? "{\"error\":\"lost\"}" : answer.toString());
    }
  }

  private void item(HttpExchange exchange, String name) throws IOException {
    int id = name.matches("\\d{1,6}") ? Integer.parseInt(name) : -1;
    if (!notes.containsKey(id)) {
      respond(exchange, id < 0 ? 400 : 404, "{\"error\":\"no such note\"}");
    } else if (exchange.getRequestMethod().equals("GET")) {
      respond(
          exchange, 200, notes.get(wrong == Wrong.ITEM_IS_ALWAYS_THE_FIRST ? 1 : id).toString());
      if (wrong == Wrong.GET_DELETES) {
        notes.remove(id);
      }
    } else {
      if (wrong != Wrong.DELETE_DOES_NOTHING) {
        notes.remove(id);
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

  private void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String charset = wrong == Wrong.ENCODING_IS_WRONG ? "; charset=evil-9" : "";
    exchange.getResponseHeaders().set("Content-Type", "application/json" + charset);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
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
