package io.github.pluginconformance.examples.todo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;

/** The operations of the plugin, as {@code openapi.yaml} describes them. */
public class TodoApi {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final TodoStore store;

  public TodoApi(TodoStore store) {
    this.store = store;
  }

  /** Answers a request for {@code /todos/{username}}. */
  public TodoReply list(String method, String username, byte[] body) throws IOException {
    if (!username.matches("[A-Za-z0-9_-]{1,40}")) {
      return TodoReply.problem(400, "username: 1 to 40 letters, digits, - or _");
    }
    return switch (method) {
      case "GET" -> TodoReply.json(200, Map.of("todos", store.list(username)));
      case "POST" -> add(username, body);
      default -> TodoReply.problem(405, method + " is not offered here");
    };
  }

  /** Answers a request for {@code /todos/{username}/{todo_id}}. */
  public TodoReply item(String method, String username, String todoId) {
    if (!todoId.matches("[1-9][0-9]{0,17}")) {
      return TodoReply.problem(400, "todo_id: a positive whole number");
    }
    long id = Long.parseLong(todoId);
    return switch (method) {
      case "GET" ->
          store.find(username, id).map(todo -> TodoReply.json(200, todo)).orElse(unknown(id));
      case "DELETE" -> store.remove(username, id) ? TodoReply.noContent() : unknown(id);
      default -> TodoReply.problem(405, method + " is not offered here");
    };
  }

  private TodoReply add(String username, byte[] body) throws IOException {
    try {
      JsonNode todo = JSON.readTree(body);
      String complaint = complaint(todo);
      if (complaint != null) {
        return TodoReply.problem(400, complaint);
      }
      String due = todo.has("due") ? todo.get("due").textValue() : null;
      return TodoReply.json(201, store.add(username, todo.get("text").textValue(), due));
    } catch (JacksonException e) {
      return TodoReply.problem(400, "the body is not JSON");
    }
  }

  private static String complaint(JsonNode todo) {
    if (!todo.isObject()) {
      return "the body must be an object";
    }
    JsonNode text = todo.path("text");
    if (!text.isTextual() || text.textValue().isEmpty() || text.textValue().length() > 200) {
      return "text: 1 to 200 characters";
    }
    if (todo.has("due") && !isDate(todo.get("due"))) {
      return "due: a date such as 2026-11-23";
    }
    return Set.of("text", "due").containsAll(names(todo)) ? null : "only text and due are known";
  }

  private static Set<String> names(JsonNode todo) {
    return todo.propertyStream()
        .map(Map.Entry::getKey)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static boolean isDate(JsonNode due) {
    try {
      return due.isTextual() && LocalDate.parse(due.textValue()) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static TodoReply unknown(long id) {
    return TodoReply.problem(404, "there is no todo " + id);
  }
}
