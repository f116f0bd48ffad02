package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.request.SampleInventor;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A plugin of notes as plain data, with what a run has made and read of it so far. */
final class Notebook {

  static final RunIdentity IDENTITY = new RunIdentity(1, "abcdefghij");

  /** Holds the letters of the run. */
  static final String OWN = "conformance-1-abcdefghij";

  /** What the run calls what it makes. */
  static final String TEXT = "Sample abcdefghij";

  private static final URI BASE = URI.create("http://localhost:1");

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Notes, version: '1'}
      paths:
        /notes:
          get: {operationId: listNotes, summary: List the notes, responses: &list {'200': {description: ok, content: {application/json: {schema: {type: array, items: {type: object}}}}}}}
          post:
            operationId: createNote
            summary: Create a note
            requestBody: {content: {application/json: {schema: {type: object, required: [title], properties: {title: {type: string}, text: {type: string}, pinned: {type: boolean}, folder_id: {type: integer}}}}}}
            responses: {'201': {description: ok}}
        /notes/{note_id}:
          parameters: [{name: note_id, in: path, required: true, schema: {type: integer}}]
          get: {operationId: getNote, summary: Get a note, responses: {'200': {description: ok}, '404': {description: none}}}
          put:
            operationId: updateNote
            summary: Update a note
            requestBody: {content: {application/json: {schema: {type: object, properties: {title: {type: string}, text: {type: string}, folder_id: {type: integer}}}}}}
            responses: {'200': {description: ok}}
          delete: {operationId: deleteNote, summary: Delete a note, responses: {'204': {description: gone}}}
        /notes/delete:
          post:
            operationId: post_notes_delete
            summary: Delete notes
            requestBody: {content: {application/json: {schema: {type: object, properties: {ids: {type: array, items: {type: integer}}, note_id: {type: integer}}}}}}
            responses: {'200': {description: ok}}
        /notes/clear:
          post: {operationId: clearNotes, summary: Remove all notes, responses: {'200': {description: ok}}}
        /folders:
          get: {operationId: listFolders, summary: List the folders, responses: *list}
        /files/{name}:
          parameters: [{name: name, in: path, required: true, schema: {type: string}}]
          get: {operationId: getFile, summary: Get a file, responses: {'200': {description: ok}, '404': {description: none}}}
          post:
            operationId: createFile
            summary: Create a file
            requestBody: {content: {application/json: {schema: {type: object, properties: {content: {type: string}}}}}}
            responses: {'201': {description: ok}}
        /books/{book_id}:
          parameters: [{name: book_id, in: path, required: true, schema: {type: integer}}]
          get: {operationId: getBook, summary: Get a book, responses: {'200': {description: ok}, '404': {description: none}}}
        /books:
          post:
            operationId: createBook
            summary: Create a book
            requestBody: {content: {application/json: {schema: {type: object, required: [book_id], properties: {book_id: {type: integer}}}}}}
            responses: {'201': {description: ok}}
        /boxes/{box_id}:
          parameters: [{name: box_id, in: path, required: true, schema: {type: integer}}]
          get: {operationId: getBox, summary: Get a box, responses: {'200': {description: ok}, '404': {description: none}}}
        /boxes/{box_id}/sheets:
          parameters: [{name: box_id, in: path, required: true, schema: {type: integer}}]
          get: {operationId: listSheets, summary: List the sheets, responses: *list}
          post:
            operationId: createSheet
            summary: Create a sheet
            requestBody: {content: {application/json: {schema: {type: object, properties: {title: {type: string}}}}}}
            responses: {'201': {description: made}}
        /albums:
          get: {operationId: listAlbums, summary: List the albums, responses: *list}
        /albums/{album_id}:
          parameters: [{name: album_id, in: path, required: true, schema: {type: integer}}]
          delete:
            operationId: deleteAlbum
            summary: Delete an album
            x-plugin-confirmation: {kind: token, token: /confirmation_token, field: confirmation_token, confirmWith: confirmAlbum}
            parameters: [{name: confirmation_token, in: query, schema: {type: string}}]
            responses: {'200': {description: ok}}
        /albums/confirm:
          post:
            operationId: confirmAlbum
            summary: Confirm the deletion of an album
            requestBody: {content: {application/json: {schema: {type: object, properties: {confirmation_token: {type: string}}}}}}
            responses: {'200': {description: ok}}
        /trays:
          get: {operationId: listTrays, summary: List the trays, responses: *list}
        /trays/{tray_id}:
          parameters: [{name: tray_id, in: path, required: true, schema: {type: integer}}]
          delete: {operationId: deleteTray, summary: Delete a tray, responses: {'204': {description: gone}}}
        /shelves:
          get: {operationId: listShelves, summary: List the shelves, responses: *list}
          post:
            operationId: createShelf
            summary: Create a shelf
            requestBody: {content: {application/json: {schema: {type: object, required: [shelf_id], properties: {shelf_id: {type: integer}}}}}}
            responses: {'201': {description: ok}}
        /pages/{title}:
          parameters: [{name: title, in: path, required: true, schema: {type: string}}]
          get: {operationId: getPage, summary: Get a page, responses: {'200': {description: ok}, '404': {description: none}}}
        /pages:
          post:
            operationId: createPage
            summary: Create a page
            parameters: [{name: path, in: query, required: true, schema: {type: string}}, {name: page, in: query, schema: {type: integer}}]
            responses: {'201': {description: ok}}
        /posts/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          post: {operationId: createPost, summary: Create a post, responses: {'201': {description: ok}}}
        /searches:
          post:
            operationId: searchNotes
            summary: Search the notes
            requestBody: {content: {application/json: {schema: {type: object, properties: {text: {type: string}}}}}}
            responses: {'200': {description: ok}}
        /payments:
          get: {operationId: payNow, summary: Pay a bill, x-openai-isConsequential: true, responses: {'200': {description: ok}}}
        /links:
          trace: {operationId: traceLinks, summary: Trace, responses: {'200': {description: ok}}}
        /todos/{username}:
          parameters: [{name: username, in: path, required: true, schema: {type: string}}]
          get: {operationId: getTodos, summary: Get the todos, responses: *list}
          post:
            operationId: addTodo
            summary: Add a todo
            requestBody: {content: {application/json: {schema: {type: object, required: [todo], properties: {todo: {type: string}}}}}}
            responses: {'200': {description: ok}}
          delete:
            operationId: deleteTodo
            summary: Delete a todo
            parameters: [{name: todo_idx, in: query, required: true, schema: {type: integer}}]
            responses: {'200': {description: ok}}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SessionComponents parts;
  private int exchanges;

  Notebook(Path reports, UnaryOperator<SettingsBuilder> change) {
    Settings settings =
        change.apply(SettingsBuilder.forPlugin(BASE).reportsDirectory(reports)).build();
    Contract contract =
        Contract.of(
            DocumentReader.read(
                    DOCUMENT.getBytes(StandardCharsets.UTF_8), BASE.resolve("/openapi.yaml"))
                .model()
                .orElseThrow());
    RunContext context =
        new RunContext(
            settings,
            new OfflineFetcher(),
            new EvidenceCollector(settings),
            new Redactor(),
            IDENTITY);
    this.parts =
        SessionComponents.of(
            context,
            contract,
            new SampleInventor(contract, settings.seed()),
            SessionComponents.Machine.real());
  }

  /** The run has made a note, and its answer gave this id. */
  LedgerEntry made(int id) {
    OperationShape create = shape("createNote");
    PreparedCall call = call("createNote", Map.of(), "{\"title\": \"" + OWN + "\"}");
    KnownResource note =
        new KnownResource(
            "note",
            Map.of("title", json("\"" + OWN + "\"")),
            Map.of(),
            json("" + id),
            Set.of("noteid"));
    return parts.ledger().created(create, call, note, ++exchanges);
  }

  /** The run has made a tray of this number. */
  LedgerEntry tray(int id) {
    PreparedCall call = call("listTrays", Map.of(), null);
    KnownResource tray =
        new KnownResource("tray", Map.of(), Map.of(), json("" + id), Set.of("trayid"));
    return parts.ledger().created(shape("deleteTray"), call, tray, ++exchanges);
  }

  /** The run has made an album of this number. */
  void album(int id) {
    PreparedCall call = call("listAlbums", Map.of(), null);
    KnownResource album =
        new KnownResource("album", Map.of(), Map.of(), json("" + id), Set.of("albumid"));
    parts.ledger().created(shape("deleteAlbum"), call, album, ++exchanges);
  }

  /** The run has made a file under this name. */
  LedgerEntry file(String name) {
    PreparedCall call = call("createFile", Map.of("path name", quoted(name)), "{}");
    KnownResource file =
        new KnownResource(
            "file", Map.of("name", json(quoted(name))), Map.of(), json(quoted(name)), Set.of());
    return parts.ledger().created(shape("createFile"), call, file, ++exchanges);
  }

  /** A number that is the run's own. */
  int number() {
    return parts.own().number(null).orElseThrow().intValue();
  }

  /** Whether a call is about something of the run. */
  boolean isOurs(String operation, Map<String, String> parameters, @Nullable String body) {
    return parts.consent().isOurs(call(operation, parameters, body));
  }

  /** Whether an operation may be called at all, be it in its confirmation flow. */
  boolean mayBeCalled(String operation) {
    return parts.consent().mayBeCalled(shape(operation).operation());
  }

  /** Why an operation is not called by itself. */
  Optional<String> forbidden(String operation) {
    return parts.consent().forbidden(shape(operation).operation());
  }

  /** The run has added a todo to the list of this user. */
  LedgerEntry todo(String user, int exchange) {
    PreparedCall call =
        call("addTodo", Map.of("path username", quoted(user)), "{\"todo\": \"" + TEXT + "\"}");
    KnownResource todo =
        new KnownResource(
            "todo",
            Map.of("username", json(quoted(user)), "todo", json(quoted(TEXT))),
            Map.of(),
            null,
            Set.of());
    exchanges = exchange;
    return parts.ledger().created(shape("addTodo"), call, todo, exchange);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** What the run has made is gone again. */
  void removed(LedgerEntry entry) {
    parts.ledger().removed(entry);
  }

  /** A read was answered so. */
  void read(String operation, Map<String, String> parameters, int status, String body) {
    read(operation, parameters, status, body, false);
  }

  /** A read was answered with the beginning of an answer. */
  void readCutShort(String operation, Map<String, String> parameters, int status) {
    read(operation, parameters, status, "{", true);
  }

  private void read(
      String operation, Map<String, String> parameters, int status, String body, boolean cutShort) {
    PreparedCall call = call(operation, parameters, null);
    int id = ++exchanges;
    SentRequest request = new SentRequest("GET", BASE, BASE, List.of(), new byte[0]);
    ReceivedResponse response =
        new ReceivedResponse(
            status,
            List.of(new Header("content-type", "application/json")),
            body.getBytes(StandardCharsets.UTF_8),
            cutShort,
            List.of());
    parts
        .log()
        .add(
            call,
            new Call(
                call.operation(),
                Intent.VALID,
                "",
                false,
                new Exchange(id, "valid input", request, response, null, Duration.ZERO),
                List.of()));
  }

  /** Why a call is not sent. */
  Optional<String> objection(
      String operation, Map<String, String> parameters, @Nullable String body) {
    return objection(operation, parameters, body, Intent.VALID);
  }

  Optional<String> objection(
      String operation, Map<String, String> parameters, @Nullable String body, Intent intent) {
    PreparedCall call = call(operation, parameters, body);
    return parts.preconditions().forbidden(call, call.body(), intent);
  }

  /** The reads that have to be made before a call, such as {@code GET /files/a.txt}. */
  List<String> looks(String operation, Map<String, String> parameters, @Nullable String body) {
    return parts.preconditions().looks(call(operation, parameters, body)).stream()
        .map(read -> read.operation().subject() + " " + read.parameters().values())
        .toList();
  }

  private OperationShape shape(String operation) {
    return parts.shapes().named(operation).orElseThrow();
  }

  private PreparedCall call(
      String operation, Map<String, String> parameters, @Nullable String body) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    parameters.forEach((key, value) -> values.put(key, json(value)));
    return new PreparedCall(
        shape(operation).operation(),
        values,
        body == null ? null : json(body),
        body == null ? null : "application/json",
        List.of(),
        null,
        false);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException unfit) {
      throw new IllegalArgumentException(unfit);
    }
  }
}
