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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small TODO plugin in memory, with the todos of another user ("alice") in it, faults that can be
 * switched on, and a count of what it was asked.
 */
public final class TodoServer extends LoopbackServer {

  /** Ways of being wrong. */
  public enum Fault {
    /** Lists break their schema once anything was created. */
    WRONG_ONCE_FILLED,
    /** A create answers well and keeps nothing. */
    KEEPS_NOTHING,
    /** A todo without text takes the server down. */
    DIES_ON_EMPTY,
    /** Every other request is answered 429 with Retry-After. */
    BUSY,
    /** Every request to the API is answered 429. */
    ALWAYS_BUSY,
    /** Lists are only served to users that have todos. */
    UNKNOWN_USERS_NOT_FOUND,
    /** A create answers no id. */
    SILENT_CREATE
  }

  /** What names a todo in a delete. */
  public enum Style {
    /** The place in the list, in the body of the delete. */
    INDEX,
    /** An id in the path. */
    ID
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Style style;
  private final boolean examples;
  private final Set<Fault> faults;
  private final Map<String, List<ObjectNode>> todos = new LinkedHashMap<>();
  private int lastId = 100;
  private int created;
  private int asked;

  private TodoServer(Style style, boolean examples, Set<Fault> faults) {
    this.style = style;
    this.examples = examples;
    this.faults = faults;
    List.of("Water the plants", "Call the dentist", "Return the books")
        .forEach(text -> add("alice", text));
    created = 0;
    begin();
  }

  /** A server with the given faults. */
  public static TodoServer start(Style style, boolean examples, Fault... faults) {
    Set<Fault> set = EnumSet.noneOf(Fault.class);
    set.addAll(List.of(faults));
    return new TodoServer(style, examples, set);
  }

  /** A user's todos as they would be served. */
  public synchronized String todosOf(String user) {
    return list(user).toString();
  }

  /** The users that have a list. */
  public synchronized Set<String> users() {
    return Set.copyOf(todos.keySet());
  }

  @Override
  synchronized void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    note(method + " " + exchange.getRequestURI());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean api = path.startsWith("/todos") || path.startsWith("/stats");
    boolean busy =
        faults.contains(Fault.ALWAYS_BUSY) || faults.contains(Fault.BUSY) && asked++ % 2 == 0;
    if (api && busy) {
      exchange.getResponseHeaders().set("Retry-After", "7");
      respond(exchange, 429, "{\"error\":\"too many requests\"}");
    } else if (path.equals("/.well-known/ai-plugin.json")) {
      respond(exchange, 200, manifest());
    } else if (path.equals("/openapi.json")) {
      respond(exchange, 200, document());
    } else if (path.equals("/stats") && method.equals("GET")) {
      respond(exchange, 200, "{\"users\":" + todos.size() + "}");
    } else if (path.startsWith("/todos/")) {
      todo(exchange, method, path.substring("/todos/".length()).split("/", -1), body);
    } else {
      respond(exchange, 404, "{\"error\":\"nothing here\"}");
    }
  }

  private void todo(HttpExchange exchange, String method, String[] names, String body)
      throws IOException {
    String user = names[0];
    if (names.length > 1) {
      item(exchange, method, user, names[1], body);
      return;
    }
    switch (method) {
      case "GET" -> {
        if (faults.contains(Fault.UNKNOWN_USERS_NOT_FOUND) && !todos.containsKey(user)) {
          respond(exchange, 404, "{\"error\":\"no such user\"}");
        } else {
          respond(exchange, 200, listing(user));
        }
      }
      case "POST" -> post(exchange, user, body);
      case "DELETE" -> deleteByPlace(exchange, user, body);
      default -> respond(exchange, 405, "{\"error\":\"not allowed\"}");
    }
  }

  private void post(HttpExchange exchange, String user, String body) throws IOException {
    JsonNode text = parsed(exchange, body).path(style == Style.ID ? "text" : "todo");
    if (faults.contains(Fault.DIES_ON_EMPTY) && !text.isTextual()) {
      exchange.close();
      close();
      return;
    }
    if (!text.isTextual() || text.asText().isEmpty()) {
      respond(exchange, 400, "{\"error\":\"a text is required\"}");
      return;
    }
    ObjectNode todo =
        faults.contains(Fault.KEEPS_NOTHING) ? made(text.asText()) : add(user, text.asText());
    boolean silent = style == Style.INDEX || faults.contains(Fault.SILENT_CREATE);
    respond(exchange, 201, silent ? "{\"status\":\"added\"}" : todo.toString());
  }

  private void item(HttpExchange exchange, String method, String user, String id, String body)
      throws IOException {
    List<ObjectNode> own = todos.getOrDefault(user, new ArrayList<>());
    ObjectNode found =
        own.stream().filter(todo -> todo.path("id").asText().equals(id)).findFirst().orElse(null);
    if (found == null) {
      respond(exchange, 404, "{\"error\":\"no such todo\"}");
    } else if (method.equals("GET")) {
      respond(exchange, 200, found.toString());
    } else if (method.equals("DELETE")) {
      own.remove(found);
      respond(exchange, 204, "");
    } else {
      JsonNode text = parsed(exchange, body).path("text");
      boolean good = text.isTextual() && !text.asText().isEmpty();
      respond(
          exchange,
          good ? 200 : 400,
          good
              ? found.put("text", text.asText()).toString()
              : "{\"error\":\"a text is required\"}");
    }
  }

  private void deleteByPlace(HttpExchange exchange, String user, String body) throws IOException {
    JsonNode place = parsed(exchange, body).path("todo_idx");
    List<ObjectNode> own = todos.getOrDefault(user, new ArrayList<>());
    if (!place.isInt() || place.asInt() < 0 || place.asInt() >= own.size()) {
      respond(exchange, 400, "{\"error\":\"todo_idx is no place in the list\"}");
    } else {
      own.remove(place.asInt());
      respond(exchange, 200, "{\"status\":\"deleted\"}");
    }
  }

  private static JsonNode parsed(HttpExchange exchange, String body) {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    try {
      JsonNode node =
          type.startsWith("application/json") ? JSON.readTree(body) : JSON.missingNode();
      return node == null ? JSON.missingNode() : node;
    } catch (JsonProcessingException malformed) {
      return JSON.missingNode();
    }
  }

  private ObjectNode add(String user, String text) {
    ObjectNode todo = made(text);
    todos.computeIfAbsent(user, key -> new ArrayList<>()).add(todo);
    created++;
    return todo;
  }

  private ObjectNode made(String text) {
    return JSON.createObjectNode().put("id", ++lastId).put("text", text);
  }

  private ArrayNode list(String user) {
    ArrayNode list = JSON.createArrayNode();
    todos
        .getOrDefault(user, List.of())
        .forEach(todo -> list.add(style == Style.ID ? todo.deepCopy() : todo.get("text")));
    return list;
  }

  private String listing(String user) {
    boolean wrong = faults.contains(Fault.WRONG_ONCE_FILLED) && created > 0;
    ObjectNode answer = JSON.createObjectNode();
    answer.set("todos", list(user));
    return wrong ? "{\"todos\":\"" + created + " of them\"}" : answer.toString();
  }

  private String manifest() {
    return """
        {"schema_version": "v1", "name_for_human": "Todo list", "name_for_model": "todo",
         "description_for_human": "Manage your todos.", "description_for_model": "Lists, adds and deletes todos of a user.",
         "auth": {"type": "none"}, "api": {"type": "openapi", "url": "%1$s/openapi.json"},
         "logo_url": "%1$s/logo.png", "contact_email": "help@example.com", "legal_info_url": "%1$s/legal"}
        """
        .formatted(uri());
  }

  /** Its OpenAPI document. */
  public String document() {
    return style == Style.ID ? withIds() : withPlaces();
  }

  private String example(String value) {
    return examples ? ", \"example\": " + value : "";
  }

  private String user() {
    return "{\"name\": \"username\", \"in\": \"path\", \"required\": true, \"schema\": {\"type\": \"string\"}"
        + example("\"alice\"")
        + "}";
  }

  private String refusal() {
    return "{\"description\": \"refused\", \"content\": {\"application/json\": {\"schema\": {\"type\": \"object\", \"required\": [\"error\"], \"properties\": {\"error\": {\"type\": \"string\"}}}}}}";
  }

  private static String json(String schema) {
    return "\"content\": {\"application/json\": {\"schema\": " + schema + "}}";
  }

  private String stats() {
    return "\"/stats\": {\"get\": {\"operationId\": \"getStats\", \"summary\": \"How many users there are\", \"responses\": {\"200\": {\"description\": \"ok\", "
        + json(
            "{\"type\": \"object\", \"required\": [\"users\"], \"properties\": {\"users\": {\"type\": \"integer\"}}}")
        + "}}}}";
  }

  private String withPlaces() {
    String list =
        json(
            "{\"type\": \"object\", \"required\": [\"todos\"], \"properties\": {\"todos\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}}}");
    String status =
        json(
            "{\"type\": \"object\", \"required\": [\"status\"], \"properties\": {\"status\": {\"type\": \"string\"}}}");
    String add =
        json(
            "{\"type\": \"object\", \"required\": [\"todo\"], \"properties\": {\"todo\": {\"type\": \"string\", \"minLength\": 1"
                + example("\"Buy milk\"")
                + "}}}");
    String remove =
        json(
            "{\"type\": \"object\", \"required\": [\"todo_idx\"], \"properties\": {\"todo_idx\": {\"type\": \"integer\", \"minimum\": 0"
                + example("1")
                + "}}}");
    return "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"Todo\", \"version\": \"1\"}, \"paths\": {\"/todos/{username}\": {\"parameters\": ["
        + user()
        + "], "
        + "\"get\": {\"operationId\": \"getTodos\", \"summary\": \"Get the list of todos\", \"responses\": {\"200\": {\"description\": \"ok\", "
        + list
        + "}, \"404\": "
        + refusal()
        + "}}, "
        + "\"post\": {\"operationId\": \"addTodo\", \"summary\": \"Add a todo to the list\", \"requestBody\": {\"required\": true, "
        + add
        + "}, \"responses\": {\"201\": {\"description\": \"ok\", "
        + status
        + "}, \"400\": "
        + refusal()
        + "}}, "
        + "\"delete\": {\"operationId\": \"deleteTodo\", \"summary\": \"Delete a todo from the list\", \"requestBody\": {\"required\": true, "
        + remove
        + "}, \"responses\": {\"200\": {\"description\": \"ok\", "
        + status
        + "}, \"400\": "
        + refusal()
        + "}}}, "
        + stats()
        + "}}";
  }

  private String withIds() {
    String todo =
        "{\"type\": \"object\", \"required\": [\"id\", \"text\"], \"properties\": {\"id\": {\"type\": \"integer\"}, \"text\": {\"type\": \"string\"}}}";
    String list =
        json(
            "{\"type\": \"object\", \"required\": [\"todos\"], \"properties\": {\"todos\": {\"type\": \"array\", \"items\": "
                + todo
                + "}}}");
    String text =
        json(
            "{\"type\": \"object\", \"required\": [\"text\"], \"properties\": {\"text\": {\"type\": \"string\", \"minLength\": 1"
                + example("\"Buy milk\"")
                + "}}}");
    String id =
        "{\"name\": \"todo_id\", \"in\": \"path\", \"required\": true, \"schema\": {\"type\": \"integer\"}"
            + example("101")
            + "}";
    String made =
        faults.contains(Fault.SILENT_CREATE) ? json("{\"type\": \"object\"}") : json(todo);
    return "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"Todo\", \"version\": \"1\"}, \"paths\": {\"/todos/{username}\": {\"parameters\": ["
        + user()
        + "], "
        + "\"get\": {\"operationId\": \"getTodos\", \"summary\": \"Get the list of todos\", \"responses\": {\"200\": {\"description\": \"ok\", "
        + list
        + "}, \"404\": "
        + refusal()
        + "}}, "
        + "\"post\": {\"operationId\": \"addTodo\", \"summary\": \"Add a todo to the list\", \"requestBody\": {\"required\": true, "
        + text
        + "}, \"responses\": {\"201\": {\"description\": \"ok\", "
        + made
        + "}, \"400\": "
        + refusal()
        + "}}}, "
        + "\"/todos/{username}/{todo_id}\": {\"parameters\": ["
        + user()
        + ", "
        + id
        + "], "
        + "\"get\": {\"operationId\": \"getTodo\", \"summary\": \"Get one todo\", \"responses\": {\"200\": {\"description\": \"ok\", "
        + json(todo)
        + "}, \"404\": "
        + refusal()
        + "}}, "
        + "\"put\": {\"operationId\": \"updateTodo\", \"summary\": \"Change a todo\", \"requestBody\": {\"required\": true, "
        + text
        + "}, \"responses\": {\"200\": {\"description\": \"ok\", "
        + json(todo)
        + "}, \"400\": "
        + refusal()
        + ", \"404\": "
        + refusal()
        + "}}, "
        + "\"delete\": {\"operationId\": \"deleteTodo\", \"summary\": \"Delete a todo\", \"responses\": {\"204\": {\"description\": \"gone\"}, \"404\": "
        + refusal()
        + "}}}, "
        + stats()
        + "}}";
  }
}
