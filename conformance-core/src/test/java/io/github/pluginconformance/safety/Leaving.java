package io.github.pluginconformance.safety;

import static io.github.pluginconformance.safety.Api.op;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.safety.DataPlugin.Answer;
import io.github.pluginconformance.safety.DataPlugin.Asked;
import io.github.pluginconformance.safety.Plugins.Made;
import java.util.List;
import java.util.Optional;

/** Plugins that a run cannot wholly clean up, and such as show little of what they keep. */
final class Leaving {

  private static final Answer NONE = Answer.refused(404, "There is no such thing");
  private static final Answer DELETED = Answer.of(204, MissingNode.getInstance());
  private static final String OK = "{'type': 'object', 'properties': {'ok': {'type': 'boolean'}}}";
  private static final String NUMBERED =
      "{'type': 'object', 'properties': {'id': {'type': 'integer'}}}";

  private Leaving() {}

  /** What a plugin does, but for what takes things away. */
  static Made without(Made made, String... ids) {
    Api some =
        Api.of(
            made.api().operations().stream()
                .filter(one -> !List.of(ids).contains(one.id()))
                .toArray(Api.Op[]::new));
    return new Made(
        made.name() + " without " + String.join(", ", ids), some, made.kept(), made.handler());
  }

  /** A delete is answered as it should be and takes nothing away. */
  static Made deletesNothing() {
    Made made = Plugins.idsByServer();
    return new Made(
        "a delete that does nothing",
        made.api(),
        made.kept(),
        asked ->
            asked.method().equals("DELETE") && made.kept().with("id", asked.last()).isPresent()
                ? DELETED
                : made.handler().answer(asked));
  }

  /**
   * Things that are a number and nothing else, such as tickets of a queue.
   *
   * @param saying whether a create answers with the number
   * @param bare whether the list shows the numbers alone
   * @param removable whether there is a delete
   */
  static Made tickets(boolean saying, boolean bare, boolean removable) {
    Kept kept = Kept.of("{'id': 3}", "{'id': 17}");
    Api.Op list =
        op("GET /tickets", "listTickets", "List all tickets")
            .answering(
                "200",
                "{'type': 'array', 'items': " + (bare ? "{'type': 'integer'}" : NUMBERED) + "}");
    Api.Op take =
        op("POST /tickets", "takeTicket", "Create a ticket")
            .answering("201", saying ? NUMBERED : OK);
    Api.Op remove =
        op("DELETE /tickets/{id}", "deleteTicket", "Delete a ticket", "path id:integer")
            .answering("204", null);
    return new Made(
        "tickets"
            + (saying ? "" : ", a create says no number")
            + (bare ? ", a list of numbers" : "")
            + (removable ? "" : ", no delete"),
        removable ? Api.of(list, take, remove) : Api.of(list, take),
        kept,
        asked -> tickets(kept, asked, saying, bare));
  }

  private static Answer tickets(Kept kept, Asked asked, boolean saying, boolean bare) {
    if (asked.is("GET /tickets")) {
      ArrayNode numbers = Kept.array();
      kept.all().forEach(one -> numbers.add(one.value("id")));
      return Answer.of(200, bare ? numbers : kept.list());
    }
    if (asked.is("POST /tickets")) {
      ObjectNode ticket = kept.add(Kept.object().put("id", kept.nextId())).json();
      return Answer.of(201, saying ? ticket : Kept.object().put("ok", true));
    }
    Optional<Kept.Thing> found = kept.with("id", asked.last());
    found.ifPresent(kept::remove);
    return found.isPresent() ? DELETED : NONE;
  }

  /** Contacts of a list, whose number every call has to give. */
  static Made contacts() {
    Kept kept = Kept.of("{'id': 1, 'listid': 5, 'email': 'ann@example.com'}");
    String contact =
        "{'type': 'object', 'properties': {'id': {'type': 'integer'}, 'email': {'type':"
            + " 'string'}}}";
    Api api =
        Api.of(
            op("GET /Crm/GetContacts", "get-Crm-GetContacts", "Lists contacts")
                .answering("200", "{'type': 'array', 'items': " + contact + "}"),
            op(
                    "POST /Crm/AddContact",
                    "post-Crm-AddContact",
                    "Add contact",
                    "query listid!:integer",
                    "query email!")
                .answering("200", contact),
            op(
                    "POST /Crm/DeleteContact",
                    "post-Crm-DeleteContact",
                    "Delete contact",
                    "query listid!:integer",
                    "query id!:integer")
                .answering("200", OK));
    return new Made("contacts", api, kept, asked -> contacts(kept, asked));
  }

  private static Answer contacts(Kept kept, Asked asked) {
    if (asked.is("GET /Crm/GetContacts")) {
      return Answer.of(200, kept.list());
    }
    String list = asked.query().getOrDefault("listid", "");
    String name =
        asked.query().getOrDefault(asked.last().equals("AddContact") ? "email" : "id", "");
    if (!list.matches("\\d{1,9}") || name.isBlank()) {
      return Answer.refused(400, "listid and what is meant are wanted");
    }
    if (asked.last().equals("AddContact")) {
      ObjectNode contact = Kept.object().put("id", kept.nextId());
      contact.put("listid", Integer.parseInt(list)).put("email", name);
      return Answer.of(200, kept.add(contact).json());
    }
    Optional<Kept.Thing> found =
        kept.with("id", name).filter(one -> one.value("listid").asText().equals(list));
    found.ifPresent(kept::remove);
    return found.isPresent() ? Answer.ok() : NONE;
  }

  /** As FastAPI makes it: a list in memory, told by the place in it, and 422 for wrong input. */
  static Made fastApi() {
    Kept kept =
        Kept.of("{'title': 'Buy milk', 'done': false}", "{'title': 'Call mum', 'done': true}");
    Api.Op[] operations = {
      op("GET /todos", "list_todos_todos_get", "List Todos"),
      op("POST /todos", "add_todo_todos_post", "Add Todo"),
      op("PUT /todos/{index}", "update_todo_todos__index__put", "Update Todo"),
      op("DELETE /todos/{index}", "delete_todo_todos__index__delete", "Delete Todo")
    };
    return new Made(
        "FastAPI by index", Api.written(FAST_API, operations), kept, asked -> fastApi(kept, asked));
  }

  private static Answer fastApi(Kept kept, Asked asked) {
    if (asked.is("GET /todos")) {
      return Answer.of(200, kept.list());
    }
    boolean titled = asked.body().path("title").isTextual();
    JsonNode done = asked.body().path("done");
    boolean fits = done.isMissingNode() || done.asText().matches("true|false|on|off|yes|no|0|1");
    if (!asked.method().equals("DELETE") && !(titled && fits)) {
      return invalid("body");
    }
    ObjectNode todo =
        Kept.object()
            .put("title", asked.body().path("title").asText())
            .put("done", done.asText().matches("true|on|yes|1"));
    if (asked.is("POST /todos")) {
      return Answer.of(200, kept.add(todo).json());
    }
    if (!asked.last().matches("[+-]?\\d{1,9}")) {
      return invalid("path");
    }
    int size = kept.all().size();
    int at = Integer.parseInt(asked.last());
    // Python counts from the end below zero.
    at = at < 0 ? size + at : at;
    if (at < 0 || at >= size) {
      return Answer.of(404, Kept.object().put("detail", "Not Found"));
    }
    Kept.Thing thing = kept.all().get(at);
    if (asked.method().equals("DELETE")) {
      kept.remove(thing);
    } else {
      kept.change(thing, "title", todo.get("title"));
      kept.change(thing, "done", BooleanNode.valueOf(todo.get("done").asBoolean()));
    }
    return Answer.of(200, thing.json());
  }

  private static Answer invalid(String where) {
    ObjectNode answer = Kept.object();
    ObjectNode detail = answer.putArray("detail").addObject();
    detail.put("msg", "Input should be valid").put("type", "type").putArray("loc").add(where);
    return Answer.of(422, answer);
  }

  private static final String FAST_API =
      """
      {"openapi": "3.1.0", "info": {"title": "Todos", "version": "0.1.0", "description": "Todos"},
       "servers": [{"url": "BASE"}],
       "paths": {
        "/todos": {
         "get": {"summary": "List Todos", "operationId": "list_todos_todos_get",
          "responses": {"200": {"description": "Successful Response", "content": {"application/json":
           {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Todo"}}}}}}},
         "post": {"summary": "Add Todo", "operationId": "add_todo_todos_post",
          "requestBody": {"required": true, "content": {"application/json":
           {"schema": {"$ref": "#/components/schemas/Todo"}}}},
          "responses": {"200": {"description": "Successful Response", "content": {"application/json":
           {"schema": {"$ref": "#/components/schemas/Todo"}}}}, "422": {"$ref": "#/components/responses/Invalid"}}}},
        "/todos/{index}": {
         "put": {"summary": "Update Todo", "operationId": "update_todo_todos__index__put",
          "parameters": [{"name": "index", "in": "path", "required": true, "schema": {"type": "integer", "title": "Index"}}],
          "requestBody": {"required": true, "content": {"application/json":
           {"schema": {"$ref": "#/components/schemas/Todo"}}}},
          "responses": {"200": {"description": "Successful Response", "content": {"application/json":
           {"schema": {"$ref": "#/components/schemas/Todo"}}}}, "404": {"$ref": "#/components/responses/Missing"},
           "422": {"$ref": "#/components/responses/Invalid"}}},
         "delete": {"summary": "Delete Todo", "operationId": "delete_todo_todos__index__delete",
          "parameters": [{"name": "index", "in": "path", "required": true, "schema": {"type": "integer", "title": "Index"}}],
          "responses": {"200": {"description": "Successful Response", "content": {"application/json":
           {"schema": {"$ref": "#/components/schemas/Todo"}}}}, "404": {"$ref": "#/components/responses/Missing"},
           "422": {"$ref": "#/components/responses/Invalid"}}}}},
       "components": {
        "responses": {
         "Missing": {"description": "Not Found", "content": {"application/json": {"schema":
          {"type": "object", "properties": {"detail": {"type": "string"}}}}}},
         "Invalid": {"description": "Validation Error", "content": {"application/json": {"schema":
          {"type": "object", "properties": {"detail": {"type": "array", "items": {"type": "object"}}}}}}}},
        "schemas": {"Todo": {"type": "object", "title": "Todo", "required": ["title"], "properties": {
         "title": {"type": "string", "title": "Title"},
         "done": {"type": "boolean", "title": "Done", "default": false}}}}}}
      """;
}
