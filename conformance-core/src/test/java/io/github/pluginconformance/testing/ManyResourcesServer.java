package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many resources as are asked for, each with list, create, get, update and delete. */
public final class ManyResourcesServer extends LoopbackServer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("/thing(\\d+)s(?:/(\\d+))?");
  private static final String ERROR = "{\"error\":\"refused\"}";

  private final int resources;
  private final NavigableMap<String, ObjectNode> things = new TreeMap<>();
  private int lastId = 1000;

  private ManyResourcesServer(int resources) {
    this.resources = resources;
    begin();
  }

  /** A server with so many resources, of five operations each. */
  public static ManyResourcesServer with(int resources) {
    return new ManyResourcesServer(resources);
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher address = ADDRESS.matcher(path);
    if (path.equals("/.well-known/ai-plugin.json")) {
      respond(exchange, 200, manifest());
    } else if (path.equals("/openapi.json")) {
      respond(exchange, 200, document());
    } else if (!address.matches() || Integer.parseInt(address.group(1)) >= resources) {
      respond(exchange, 404, ERROR);
    } else if (address.group(2) == null) {
      collection(exchange, path);
    } else {
      item(exchange, path);
    }
  }

  private void collection(HttpExchange exchange, String path) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET" -> {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode items = list.putArray("items");
        things.subMap(path + "/", path + "0").values().forEach(items::add);
        respond(exchange, 200, list.toString());
      }
      case "POST" -> put(exchange, path + "/" + ++lastId, 201);
      default -> respond(exchange, 405, ERROR);
    }
  }

  private void item(HttpExchange exchange, String path) throws IOException {
    if (!things.containsKey(path)) {
      respond(exchange, 404, ERROR);
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "GET" -> respond(exchange, 200, things.get(path).toString());
      case "PUT" -> put(exchange, path, 200);
      case "DELETE" -> {
        things.remove(path);
        respond(exchange, 204, "");
      }
      default -> respond(exchange, 405, ERROR);
    }
  }

  private void put(HttpExchange exchange, String key, int status) throws IOException {
    JsonNode name = read(exchange).path("name");
    if (!name.isTextual() || name.textValue().isEmpty() || name.textValue().length() > 80) {
      respond(exchange, 400, ERROR);
      return;
    }
    ObjectNode thing = JSON.createObjectNode();
    thing.put("id", Integer.parseInt(key.substring(key.lastIndexOf('/') + 1)));
    thing.set("name", name);
    things.put(key, thing);
    respond(exchange, status, thing.toString());
  }

  private static JsonNode read(HttpExchange exchange) throws IOException {
    try {
      return JSON.readTree(exchange.getRequestBody().readAllBytes());
    } catch (JsonProcessingException noJson) {
      return JSON.nullNode();
    }
  }

  private String manifest() {
    return """
    {"schema_version":"v1","name_for_model":"many","name_for_human":"Many things",
     "description_for_model":"Manage things.","description_for_human":"Manage things.",
     "auth":{"type":"none"},"api":{"type":"openapi","url":"%1$s/openapi.json"},
     "logo_url":"%1$s/logo.png","contact_email":"support@example.com","legal_info_url":"%1$s/legal"}
    """
        .formatted(uri());
  }

  private String document() throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(HEAD);
    document.withArray("/servers").addObject().put("url", uri().toString());
    for (int i = 0; i < resources; i++) {
      JSON.readTree(RESOURCE.replace("%d", Integer.toString(i)))
          .properties()
          .forEach(path -> document.withObject("/paths").set(path.getKey(), path.getValue()));
    }
    return document.toString();
  }

  private static final String HEAD =
      """
      {"openapi": "3.0.3", "info": {"title": "Many", "description": "Many things", "version": "1"}, "paths": {},
       "components": {"schemas": {
         "New": {"type": "object", "required": ["name"],
           "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 80, "description": "the name"}}},
         "Thing": {"type": "object", "required": ["id", "name"],
           "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}},
         "List": {"type": "object", "required": ["items"],
           "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}},
         "Error": {"type": "object", "properties": {"error": {"type": "string"}}}}}}
      """;

  private static final String RESOURCE =
      """
      {"/thing%ds": {
         "get": {"operationId": "listThing%ds", "summary": "List the things", "responses": {
           "200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/List"}}}}}},
         "post": {"operationId": "createThing%d", "summary": "Create a thing",
           "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
           "responses": {
             "201": {"description": "made", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
             "400": {"description": "no", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}}}},
       "/thing%ds/{id}": {
         "parameters": [{"name": "id", "in": "path", "required": true, "description": "which", "schema": {"type": "integer"}}],
         "get": {"operationId": "getThing%d", "summary": "Get a thing", "responses": {
           "200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
           "404": {"description": "no", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}}},
         "put": {"operationId": "updateThing%d", "summary": "Update a thing",
           "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
           "responses": {
             "200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
             "400": {"description": "no", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}},
             "404": {"description": "no", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}}},
         "delete": {"operationId": "deleteThing%d", "summary": "Delete a thing", "responses": {
           "204": {"description": "gone"},
           "404": {"description": "no", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}}}}}
      """;
}
