package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.List;

/** Operations of an imagined to-do plugin. */
final class Operations {

  private static final JsonNode EMPTY = JsonNodeFactory.instance.objectNode();

  /** Declares JSON with a schema for 200 and 404. */
  static final Operation LIST =
      operation("listTodos", "GET", "/todos", List.of(), json("200"), json("404"));

  /** Takes a required id; declares JSON with a schema for 200 and 404. */
  static final Operation READ =
      operation("getTodo", "GET", "/todos/{id}", List.of(path("id")), json("200"), json("404"));

  /** Declares JSON with a schema for 201 and 400. */
  static final Operation CREATE =
      operation("addTodo", "POST", "/todos", List.of(), json("201"), json("400"));

  /** Takes a required id; declares JSON with a schema for 200. */
  static final Operation PATCH =
      operation("changeTodo", "PATCH", "/todos/{id}", List.of(path("id")), json("200"));

  /** The same, and says that null clears a value. */
  static final Operation CLEARING =
      new Operation(
          "clearTodo",
          "PATCH",
          "/todos/{id}",
          "",
          "Changes a todo; null takes a value away.",
          null,
          List.of(path("id")),
          null,
          List.of(json("200")),
          null,
          EMPTY,
          "");

  /** Takes a required id; declares JSON with a schema for 200. */
  static final Operation RESTORE =
      operation("restoreTodo", "POST", "/todos/{id}/restore", List.of(path("id")), json("200"));

  /** Takes a required id; declares JSON with a schema for 200. */
  static final Operation DELETE =
      operation("deleteTodo", "DELETE", "/todos/{id}", List.of(path("id")), json("200"));

  /** Declares a 200 without content. */
  static final Operation WITHOUT_SCHEMA =
      operation("ping", "GET", "/ping", List.of(), new ResponseSpec("200", List.of(), EMPTY, ""));

  /** Declares a header for 200. */
  static final Operation WITH_HEADERS =
      operation("count", "GET", "/count", List.of(), withHeader());

  /** Declares JSON with a schema for 200 and 401. */
  static final Operation WITH_REFUSAL =
      operation("getMine", "GET", "/mine", List.of(), json("200"), json("401"));

  /** Asks for a credential. */
  static final Operation SECURED =
      new Operation(
          "mine", "GET", "/mine", "", null, null, List.of(), null, List.of(), true, EMPTY, "");

  private Operations() {}

  /** Takes a required id; declares JSON with a schema for 200. */
  static Operation put(String summary) {
    return new Operation(
        "putTodo",
        "PUT",
        "/todos/{id}",
        "",
        summary,
        null,
        List.of(path("id")),
        null,
        List.of(json("200")),
        null,
        EMPTY,
        "");
  }

  private static Operation operation(
      String id,
      String method,
      String path,
      List<Parameter> parameters,
      ResponseSpec... responses) {
    return new Operation(
        id, method, path, "", null, null, parameters, null, List.of(responses), null, EMPTY, "");
  }

  private static ResponseSpec json(String status) {
    MediaTypeSpec json =
        new MediaTypeSpec("application/json", new SchemaRef("/schema", EMPTY), EMPTY, "");
    return new ResponseSpec(status, List.of(json), EMPTY, "");
  }

  private static ResponseSpec withHeader() {
    JsonNode node =
        JsonNodeFactory.instance
            .objectNode()
            .set("headers", JsonNodeFactory.instance.objectNode().put("X-Total", "one"));
    return new ResponseSpec("200", List.of(), node, "");
  }

  private static Parameter path(String name) {
    return new Parameter(name, "path", true, "simple", false, null, null, null, EMPTY, "", false);
  }
}
