package io.github.pluginconformance.safety;

import static io.github.pluginconformance.safety.Api.op;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.safety.DataPlugin.Answer;
import io.github.pluginconformance.safety.DataPlugin.Asked;
import io.github.pluginconformance.safety.DataPlugin.Handler;
import java.util.Map;
import java.util.Optional;

/** Good plugins that keep data, one for each way of naming it. */
final class Plugins {

  private static final String TODO =
      "{'type': 'object', 'required': ['id', 'text'], 'properties': {'id': {'type': 'integer'},"
          + " 'text': {'type': 'string'}}}";
  private static final String TODOS = "{'type': 'array', 'items': " + TODO + "}";
  private static final Answer NONE = Answer.refused(404, "There is no such thing");
  private static final Answer NO_TEXT = Answer.refused(400, "text: a text is wanted");
  private static final Answer DELETED =
      Answer.of(204, com.fasterxml.jackson.databind.node.MissingNode.getInstance());

  private Plugins() {}

  /** A plugin's document, what it keeps, and how it answers. */
  record Made(String name, Api api, Kept kept, Handler handler) {

    DataPlugin start() {
      return new DataPlugin(api, handler);
    }

    /** The same plugin with the same data at an address of its own, for one of several callers. */
    DataPlugin startFor(String caller) {
      return new DataPlugin(api, asked -> kept.answering(caller, handler, asked));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Kept todos() {
    return Kept.of(
        "{'id': 1, 'text': 'Buy milk'}",
        "{'id': 2, 'text': 'Call mum'}",
        "{'id': 7, 'text': 'sample'}");
  }

  private static boolean hasText(Asked asked, String name) {
    String text = asked.text(name);
    return text != null && !text.isBlank();
  }

  /** Ids by the server, the seed's plugin without users. */
  static Made idsByServer() {
    Kept kept = todos();
    return new Made("ids by server", crud(), kept, asked -> crud(kept, asked, kept.nextId()));
  }

  private static Api crud() {
    return Api.of(
        op("GET /todos", "listTodos", "List all todos").answering("200", TODOS),
        op("POST /todos", "createTodo", "Create a todo", "body text!").answering("201", TODO),
        op("GET /todos/{id}", "getTodo", "Get one todo", "path id:integer").answering("200", TODO),
        op("PUT /todos/{id}", "updateTodo", "Update a todo", "path id:integer", "body text!")
            .answering("200", TODO),
        op("DELETE /todos/{id}", "deleteTodo", "Delete a todo", "path id:integer")
            .answering("204", null));
  }

  private static Answer crud(Kept kept, Asked asked, int next) {
    if (asked.path().equals("/todos") || asked.is("POST /todos/bulk-create")) {
      if (asked.method().equals("GET")) {
        return Answer.of(200, kept.list());
      }
      return hasText(asked, "text")
          ? Answer.of(
              201, kept.add(Kept.object().put("id", next).put("text", asked.text("text"))).json())
          : NO_TEXT;
    }
    Optional<Kept.Thing> found = kept.with("id", asked.last());
    if (found.isEmpty()) {
      return asked.last().matches("\\d+") ? NONE : Answer.refused(400, "id: a number is wanted");
    }
    switch (asked.method()) {
      case "GET":
        return Answer.of(200, found.get().json());
      case "DELETE":
        kept.remove(found.get());
        return DELETED;
      default:
        if (!hasText(asked, "text")) {
          return NO_TEXT;
        }
        kept.change(found.get(), "text", asked.body().get("text"));
        return Answer.of(200, found.get().json());
    }
  }

  /** The lowest free number is used again, and another caller takes each one that is freed. */
  static Made idsUsedAgain() {
    Kept kept = todos();
    return new Made(
        "ids used again",
        crud(),
        kept,
        asked -> {
          Answer answer = crud(kept, asked, kept.freeId());
          if (asked.method().equals("DELETE") && answer.status() == 204) {
            kept.addOfOthers(
                Kept.object()
                    .put("id", Integer.parseInt(asked.last()))
                    .put("text", "of another caller"));
          }
          return answer;
        });
  }

  /** Ids by the caller: a PUT makes or replaces. */
  static Made idsByCaller() {
    Kept kept =
        Kept.of(
            "{'key': 'theme', 'text': 'dark'}",
            "{'key': 'sample', 'text': 'x'}",
            "{'key': '1', 'text': 'y'}");
    String note =
        "{'type': 'object', 'required': ['key', 'text'], 'properties': {'key': {'type': 'string'},"
            + " 'text': {'type': 'string'}}}";
    Api api =
        Api.of(
            op("GET /notes", "listNotes", "List all notes")
                .answering("200", "{'type': 'array', 'items': " + note + "}"),
            op("GET /notes/{key}", "getNote", "Get a note", "path key=theme")
                .answering("200", note),
            op("PUT /notes/{key}", "putNote", "Put a note", "path key=theme", "body text!=light")
                .answering("200", note),
            op("DELETE /notes/{key}", "deleteNote", "Delete a note", "path key=theme")
                .answering("204", null));
    return new Made(
        "ids by caller",
        api,
        kept,
        asked -> {
          if (asked.path().equals("/notes")) {
            return Answer.of(200, kept.list());
          }
          Optional<Kept.Thing> found = kept.with("key", asked.last());
          if (asked.method().equals("PUT")) {
            if (!hasText(asked, "text")) {
              return NO_TEXT;
            }
            Kept.Thing thing =
                found.orElseGet(() -> kept.add(Kept.object().put("key", asked.last())));
            kept.change(thing, "text", asked.body().get("text"));
            return Answer.of(200, thing.json());
          }
          if (found.isEmpty()) {
            return NONE;
          }
          if (asked.method().equals("DELETE")) {
            kept.remove(found.get());
            return DELETED;
          }
          return Answer.of(200, found.get().json());
        });
  }

  /** A list of texts, deleted by their place in it. */
  static Made index() {
    Kept kept = Kept.of("{'text': 'Buy milk'}", "{'text': 'Call mum'}");
    Api api =
        Api.of(
            op("GET /todos", "listTodos", "List all todos").listingTexts(),
            op("POST /todos", "addTodo", "Add a todo", "body todo!")
                .answering(
                    "200", "{'type': 'object', 'properties': {'message': {'type': 'string'}}}"),
            op(
                    "DELETE /todos/{todo_index}",
                    "deleteTodo",
                    "Delete a todo by its index",
                    "path todo_index:integer")
                .answering(
                    "200", "{'type': 'object', 'properties': {'message': {'type': 'string'}}}"));
    return new Made("index", api, kept, asked -> index(kept, asked));
  }

  private static Answer index(Kept kept, Asked asked) {
    if (asked.method().equals("GET")) {
      ArrayNode texts = Kept.array();
      kept.all().forEach(thing -> texts.add(thing.value("text")));
      return Answer.of(200, texts);
    }
    if (asked.method().equals("POST")) {
      if (!hasText(asked, "todo")) {
        return Answer.refused(400, "todo: a text is wanted");
      }
      kept.add(Kept.object().put("text", asked.text("todo")));
      return Answer.of(200, Kept.object().put("message", "added"));
    }
    int size = kept.all().size();
    if (!asked.last().matches("-?\\d{1,9}")) {
      return Answer.refused(400, "todo_index: a number is wanted");
    }
    int at = Integer.parseInt(asked.last());
    // As in Python, what is below zero counts from the end.
    at = at < 0 ? size + at : at;
    if (at < 0 || at >= size) {
      return NONE;
    }
    kept.remove(kept.all().get(at));
    return Answer.of(200, Kept.object().put("message", "deleted"));
  }

  /** Things are what they say: deleted by their text. */
  static Made value() {
    Kept kept =
        Kept.of(
            "{'todo': 'Buy milk'}",
            "{'todo': 'sample'}",
            "{'todo': 'Sample'}",
            "{'todo': 'conformance-1'}");
    String success = "{'type': 'object', 'properties': {'success': {'type': 'boolean'}}}";
    Api api =
        Api.of(
            op("GET /todos", "listTodos", "List all todos")
                .answering(
                    "200",
                    "{'type': 'object', 'properties': {'todos': {'type': 'array', 'items': {'type':"
                        + " 'object', 'properties': {'todo': {'type': 'string'}}}}}}"),
            op("POST /create-todo", "addTodo", "Add a todo", "body todo!")
                .answering("200", success),
            op("POST /delete-todo", "deleteTodo", "Delete a todo", "body todo!")
                .answering("200", success));
    return new Made(
        "value",
        api,
        kept,
        asked -> {
          if (asked.method().equals("GET")) {
            ObjectNode all = Kept.object();
            all.set("todos", kept.list());
            return Answer.of(200, all);
          }
          if (!hasText(asked, "todo")) {
            return Answer.refused(400, "todo: a text is wanted");
          }
          if (asked.path().equals("/create-todo")) {
            kept.add(Kept.object().put("todo", asked.text("todo")));
          } else {
            kept.with("todo", asked.text("todo")).ifPresent(kept::remove);
          }
          return Answer.of(200, Kept.object().put("success", true));
        });
  }

  /** Tasks inside of projects. */
  static Made nested() {
    Kept kept =
        Kept.of(
            "{'id': 1, 'kind': 'project', 'text': 'House'}",
            "{'id': 2, 'kind': 'task', 'project': 1, 'text': 'Paint'}");
    Api api =
        Api.of(
            op("GET /projects", "listProjects", "List all projects").answering("200", TODOS),
            op("POST /projects", "createProject", "Create a project", "body text!")
                .answering("201", TODO),
            op(
                    "DELETE /projects/{projectId}",
                    "deleteProject",
                    "Delete a project",
                    "path projectId:integer=1")
                .answering("204", null),
            op(
                    "GET /projects/{projectId}/tasks",
                    "listTasks",
                    "List the tasks",
                    "path projectId:integer=1")
                .answering("200", TODOS),
            op(
                    "POST /projects/{projectId}/tasks",
                    "createTask",
                    "Create a task",
                    "path projectId:integer=1",
                    "body text!")
                .answering("201", TODO),
            op(
                    "DELETE /projects/{projectId}/tasks/{taskId}",
                    "deleteTask",
                    "Delete a task",
                    "path projectId:integer=1",
                    "path taskId:integer=2")
                .answering("204", null));
    return new Made("nested", api, kept, asked -> nested(kept, asked));
  }

  private static Answer nested(Kept kept, Asked asked) {
    String[] names = asked.path().split("/");
    if (names.length == 2) {
      if (asked.method().equals("GET")) {
        return Answer.of(200, kept.list(thing -> thing.value("kind").asText().equals("project")));
      }
      return hasText(asked, "text")
          ? Answer.of(
              201,
              kept.add(
                      Kept.object()
                          .put("id", kept.nextId())
                          .put("kind", "project")
                          .put("text", asked.text("text")))
                  .json())
          : NO_TEXT;
    }
    Optional<Kept.Thing> project =
        kept.with("id", names[2]).filter(thing -> thing.value("kind").asText().equals("project"));
    if (project.isEmpty()) {
      return NONE;
    }
    if (names.length == 3) {
      kept.all(thing -> thing.value("project").asText().equals(names[2])).forEach(kept::remove);
      kept.remove(project.get());
      return DELETED;
    }
    if (names.length == 4 && asked.method().equals("GET")) {
      return Answer.of(200, kept.list(thing -> thing.value("project").asText().equals(names[2])));
    }
    if (names.length == 4) {
      if (!hasText(asked, "text")) {
        return NO_TEXT;
      }
      ObjectNode task =
          Kept.object()
              .put("id", kept.nextId())
              .put("kind", "task")
              .put("project", project.get().value("id").asInt());
      return Answer.of(
          201,
          (project.get().isOthers()
                  ? harm(kept, task)
                  : kept.add(task.put("text", asked.text("text"))))
              .json());
    }
    Optional<Kept.Thing> task =
        kept.with("id", names[4]).filter(thing -> thing.value("project").asText().equals(names[2]));
    task.ifPresent(kept::remove);
    return task.isPresent() ? DELETED : NONE;
  }

  /** What is put into somebody's thing changes it. */
  private static Kept.Thing harm(Kept kept, ObjectNode added) {
    Kept.Thing thing = kept.addOfOthers(added.put("text", ""));
    kept.change(thing, "text", TextNode.valueOf("put into somebody's project"));
    return thing;
  }

  /** Files by a path in the query; a write overwrites. */
  static Made queryKeyed(boolean removable) {
    Kept kept =
        Kept.of(
            "{'path': 'readme', 'content': 'precious'}",
            "{'path': 'sample', 'content': 'precious too'}",
            "{'path': 'Sample', 'content': 'precious as well'}");
    String ok = "{'type': 'object', 'properties': {'ok': {'type': 'boolean'}}}";
    Api.Op list = op("GET /list", "listNotes", "List the names of all notes").listingTexts();
    Api.Op read =
        op("GET /read", "readNote", "Read a note", "query path!")
            .answering("200", "{'type': 'object', 'properties': {'content': {'type': 'string'}}}");
    Api.Op write =
        op(
                "POST /write",
                "writeNote",
                "Write a note, overwriting what is there",
                "query path!",
                "body content!")
            .answering("200", ok);
    Api.Op remove =
        op("POST /delete", "deleteNote", "Delete a note", "query path!").answering("200", ok);
    Api api = removable ? Api.of(list, read, write, remove) : Api.of(list, read, write);
    return new Made(
        removable ? "files with a delete" : "files", api, kept, asked -> queryKeyed(kept, asked));
  }

  private static Answer queryKeyed(Kept kept, Asked asked) {
    if (asked.path().equals("/list")) {
      ArrayNode names = Kept.array();
      kept.all().forEach(thing -> names.add(thing.value("path")));
      return Answer.of(200, names);
    }
    String path = asked.query().get("path");
    if (path == null || path.isBlank()) {
      return Answer.refused(400, "path: a text is wanted");
    }
    Optional<Kept.Thing> found = kept.with("path", path);
    if (asked.path().equals("/write")) {
      if (!hasText(asked, "content")) {
        return Answer.refused(400, "content: a text is wanted");
      }
      Kept.Thing thing = found.orElseGet(() -> kept.add(Kept.object().put("path", path)));
      kept.change(thing, "content", asked.body().get("content"));
      return Answer.ok();
    }
    if (found.isEmpty()) {
      return NONE;
    }
    if (asked.path().equals("/delete")) {
      kept.remove(found.get());
      return Answer.ok();
    }
    ObjectNode content = Kept.object();
    content.set("content", found.get().value("content"));
    return Answer.of(200, content);
  }

  /** One document for everybody. */
  static Made singleDocument() {
    Kept kept = Kept.of("{'theme': 'dark', 'language': 'en'}");
    String settings =
        "{'type': 'object', 'properties': {'theme': {'type': 'string'}, 'language': {'type':"
            + " 'string'}}}";
    Api api =
        Api.of(
            op("GET /settings", "getSettings", "Get the settings").answering("200", settings),
            op(
                    "PUT /settings",
                    "putSettings",
                    "Replace the settings",
                    "body theme!",
                    "body language!")
                .answering("200", settings),
            op("PATCH /settings", "patchSettings", "Change the settings", "body theme")
                .answering("200", settings),
            op("POST /settings", "saveSettings", "Save the settings", "body theme!")
                .answering("200", settings),
            op("DELETE /settings", "resetSettings", "Reset the settings").answering("204", null));
    return new Made(
        "single document",
        api,
        kept,
        asked -> {
          Kept.Thing one = kept.all().get(0);
          if (asked.method().equals("DELETE")) {
            kept.change(one, "theme", TextNode.valueOf("default"));
          } else if (!asked.method().equals("GET")) {
            asked
                .body()
                .properties()
                .forEach(field -> kept.change(one, field.getKey(), field.getValue()));
          }
          return Answer.of(200, one.json());
        });
  }

  /** Everything is a POST. */
  static Made rpc() {
    Kept kept =
        Kept.of("{'userId': 'u-1', 'name': 'Ann'}", "{'userId': 'sample', 'name': 'sample'}");
    String user =
        "{'type': 'object', 'properties': {'userId': {'type': 'string'}, 'name': {'type':"
            + " 'string'}}}";
    Api api =
        Api.of(
            op("POST /users/list", "post_users_list", "Lists all users")
                .answering(
                    "200",
                    "{'type': 'object', 'properties': {'users': {'type': 'array', 'items': "
                        + user
                        + "}}}"),
            op("POST /users/create", "post_users_create", "Creates a user", "body name!=Ann")
                .answering("200", user),
            op(
                    "POST /users/update",
                    "post_users_update",
                    "Updates a user",
                    "body userId!=u-1",
                    "body name!=Ann")
                .answering("200", user),
            op("POST /users/delete", "post_users_delete", "Deletes a user", "body userId!=u-1")
                .answering("200", "{'type': 'object', 'properties': {'ok': {'type': 'boolean'}}}"));
    return new Made(
        "RPC",
        api,
        kept,
        asked -> {
          if (asked.path().equals("/users/list")) {
            ObjectNode all = Kept.object();
            all.set("users", kept.list());
            return Answer.of(200, all);
          }
          boolean delete = asked.path().equals("/users/delete");
          if (!delete && !hasText(asked, "name")) {
            return Answer.refused(400, "name: a text is wanted");
          }
          if (asked.path().equals("/users/create")) {
            return Answer.of(
                200,
                kept.add(
                        Kept.object()
                            .put("userId", "u-" + kept.nextId())
                            .put("name", asked.text("name")))
                    .json());
          }
          if (!hasText(asked, "userId")) {
            return Answer.refused(400, "userId: a text is wanted");
          }
          Optional<Kept.Thing> found = kept.with("userId", asked.text("userId"));
          if (found.isEmpty()) {
            return NONE;
          }
          if (delete) {
            kept.remove(found.get());
            return Answer.ok();
          }
          kept.change(found.get(), "name", asked.body().get("name"));
          return Answer.of(200, found.get().json());
        });
  }

  /** Things are made by what is named after many of them at once. */
  static Made bulk() {
    Kept kept = todos();
    Api api =
        Api.of(
            op("GET /todos", "listTodos", "List all todos").answering("200", TODOS),
            op("POST /todos/bulk-create", "createTodos", "Create todos", "body text!")
                .answering("201", TODO),
            op("GET /todos/{id}", "getTodo", "Get one todo", "path id:integer")
                .answering("200", TODO),
            op("DELETE /todos/{id}", "deleteTodo", "Delete a todo", "path id:integer")
                .answering("204", null));
    return new Made("bulk", api, kept, asked -> crud(kept, asked, kept.nextId()));
  }

  /** A delete marks as archived. */
  static Made softDelete() {
    Kept kept =
        Kept.of(
            "{'id': 1, 'text': 'Buy milk', 'archived': false}",
            "{'id': 2, 'text': 'Old', 'archived': true}");
    return new Made(
        "soft delete",
        crud(),
        kept,
        asked -> {
          if (asked.method().equals("DELETE")) {
            Optional<Kept.Thing> found = kept.with("id", asked.last());
            found.ifPresent(
                thing ->
                    kept.change(
                        thing, "archived", com.fasterxml.jackson.databind.node.BooleanNode.TRUE));
            return found.isPresent() ? DELETED : NONE;
          }
          return crud(kept, asked, kept.nextId());
        });
  }

  /** A create is accepted and shows at the second look. */
  static Made asynchronous() {
    Kept kept = todos();
    java.util.Deque<ObjectNode> waiting = new java.util.ArrayDeque<>();
    Api api =
        Api.of(
            op("GET /todos", "listTodos", "List all todos").answering("200", TODOS),
            op("POST /todos", "createTodo", "Create a todo", "body text!").answering("202", TODO),
            op("GET /todos/{id}", "getTodo", "Get one todo", "path id:integer")
                .answering("200", TODO),
            op("DELETE /todos/{id}", "deleteTodo", "Delete a todo", "path id:integer")
                .answering("202", null));
    return new Made(
        "async",
        api,
        kept,
        asked -> {
          if (asked.is("POST /todos")) {
            if (!hasText(asked, "text")) {
              return NO_TEXT;
            }
            ObjectNode made =
                Kept.object().put("id", kept.nextId()).put("text", asked.text("text"));
            waiting.add(made);
            return Answer.of(202, made);
          }
          Answer answer = crud(kept, asked, 0);
          if (asked.method().equals("GET")) {
            waiting.forEach(kept::add);
            waiting.clear();
          }
          return answer.status() == 204 ? Answer.of(202, answer.body()) : answer;
        });
  }

  /** Lists in pages of five, the newest last. */
  static Made pages() {
    Kept kept = todos();
    for (int i = 10; i < 22; i++) {
      kept.addOfOthers(Kept.object().put("id", i).put("text", "Number " + i));
    }
    Api api =
        Api.of(
            op("GET /todos", "listTodos", "List the todos of a page", "query page:integer=1")
                .answering(
                    "200",
                    "{'type': 'object', 'properties': {'items': "
                        + TODOS
                        + ", 'page': {'type': 'integer'}, 'pages': {'type': 'integer'}}}"),
            op("POST /todos", "createTodo", "Create a todo", "body text!").answering("201", TODO),
            op("GET /todos/{id}", "getTodo", "Get one todo", "path id:integer")
                .answering("200", TODO),
            op("DELETE /todos/{id}", "deleteTodo", "Delete a todo", "path id:integer")
                .answering("204", null));
    return new Made(
        "pages",
        api,
        kept,
        asked -> {
          if (!asked.is("GET /todos")) {
            return crud(kept, asked, kept.nextId());
          }
          String text = asked.query().getOrDefault("page", "1");
          if (!text.matches("\\d{1,4}")) {
            return Answer.refused(400, "page: a number is wanted");
          }
          int page = Integer.parseInt(text);
          ArrayNode all = kept.list();
          ObjectNode answer = Kept.object().put("page", page).put("pages", (all.size() + 4) / 5);
          ArrayNode items = answer.putArray("items");
          for (int i = Math.max(0, (page - 1) * 5); i < Math.min(all.size(), page * 5); i++) {
            items.add(all.get(i));
          }
          return Answer.of(200, answer);
        });
  }

  /** The seed's plugin: lists by user name, deleted by their place. */
  static Made seed() {
    Kept kept =
        Kept.of(
            "{'user': 'kaj', 'text': 'Buy milk'}",
            "{'user': 'sample', 'text': 'Call mum'}",
            "{'user': 'conformance-1', 'text': 'Another run'}");
    String todos =
        "{'type': 'object', 'properties': {'todos': {'type': 'array', 'items': {'type':"
            + " 'string'}}}}";
    Api api =
        Api.of(
            op("GET /todos/{username}", "getTodos", "Get the list of todos", "path username")
                .answering("200", todos),
            op(
                    "POST /todos/{username}",
                    "addTodo",
                    "Add a todo to the list",
                    "path username",
                    "body todo!")
                .answering("200", null),
            op(
                    "DELETE /todos/{username}",
                    "deleteTodo",
                    "Delete a todo from the list",
                    "path username",
                    "body todo_idx!:integer")
                .answering("200", null));
    return new Made("the seed's", api, kept, asked -> seed(kept, asked));
  }

  private static Answer seed(Kept kept, Asked asked) {
    java.util.List<Kept.Thing> own =
        kept.all(thing -> thing.value("user").asText().equals(asked.last()));
    switch (asked.method()) {
      case "GET":
        ObjectNode answer = Kept.object();
        ArrayNode texts = answer.putArray("todos");
        own.forEach(thing -> texts.add(thing.value("text")));
        return Answer.of(200, answer);
      case "POST":
        if (!hasText(asked, "todo")) {
          return Answer.refused(400, "todo: a text is wanted");
        }
        if (own.stream().anyMatch(Kept.Thing::isOthers)) {
          kept.change(own.get(0), "text", TextNode.valueOf("something was put into this list"));
        }
        kept.add(Kept.object().put("user", asked.last()).put("text", asked.text("todo")));
        return new Answer(
            200, com.fasterxml.jackson.databind.node.MissingNode.getInstance(), Map.of());
      default:
        JsonNode at = asked.body().path("todo_idx");
        if (!at.isInt()) {
          return Answer.refused(400, "todo_idx: a number is wanted");
        }
        if (at.asInt() >= 0 && at.asInt() < own.size()) {
          kept.remove(own.get(at.asInt()));
        }
        return new Answer(
            200, com.fasterxml.jackson.databind.node.MissingNode.getInstance(), Map.of());
    }
  }
}
