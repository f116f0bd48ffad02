package io.github.pluginconformance.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As many resources as are asked for, each with list, create, get, update and delete. */
final class ManyThingsPlugin {

  private static final Pattern ADDRESS = Pattern.compile("/thing(\\d+)s(?:/(\\d+))?");
  private static final Pattern NAME =
      Pattern.compile(
          "\\{\\s*\"name\"\\s*:\\s*\"((?:[^\"\\\\\\x00-\\x1f]|\\\\.){1,80})\"[^\\[\\]{}]*\\}");
  private static final String ERROR = "{\"error\":\"refused\"}";

  private final NavigableMap<String, String> things = new TreeMap<>();
  private final int resources;
  private final HttpServer server;
  private int lastId = 1000;

  private ManyThingsPlugin(int resources) throws IOException {
    this.resources = resources;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
  }

  /**
   * Starts it.
   *
   * @param args how many resources
   */
  public static void main(String[] args) throws IOException {
    ManyThingsPlugin plugin = new ManyThingsPlugin(Integer.parseInt(args[0]));
    plugin.server.start();
    System.out.println(plugin.address());
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    Matcher address = ADDRESS.matcher(path);
    if (path.equals("/.well-known/ai-plugin.json")) {
      answer(exchange, 200, MANIFEST.replace("%s", address()));
    } else if (path.equals("/openapi.json")) {
      answer(exchange, 200, document());
    } else if (!address.matches() || Integer.parseInt(address.group(1)) >= resources) {
      answer(exchange, 404, ERROR);
    } else if (address.group(2) == null) {
      collection(exchange, path, body);
    } else {
      item(exchange, path, body);
    }
  }

  private void collection(HttpExchange exchange, String path, String body) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET" ->
          answer(
              exchange,
              200,
              "{\"items\":["
                  + String.join(",", things.subMap(path + "/", path + "0").values())
                  + "]}");
      case "POST" -> put(exchange, path + "/" + ++lastId, body, 201);
      default -> answer(exchange, 405, ERROR);
    }
  }

  private void item(HttpExchange exchange, String path, String body) throws IOException {
    if (!things.containsKey(path)) {
      answer(exchange, 404, ERROR);
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "GET" -> answer(exchange, 200, things.get(path));
      case "PUT" -> put(exchange, path, body, 200);
      case "DELETE" -> {
        things.remove(path);
        answer(exchange, 204, "");
      }
      default -> answer(exchange, 405, ERROR);
    }
  }

  private void put(HttpExchange exchange, String key, String body, int status) throws IOException {
    Matcher name = NAME.matcher(body.strip());
    if (!name.matches()) {
      answer(exchange, 400, ERROR);
      return;
    }
    String id = key.substring(key.lastIndexOf('/') + 1);
    things.put(key, "{\"id\":" + id + ",\"name\":\"" + name.group(1) + "\"}");
    answer(exchange, status, things.get(key));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String document() {
    String paths =
        IntStream.range(0, resources)
            .mapToObj(i -> RESOURCE.replace("%d", Integer.toString(i)))
            .collect(Collectors.joining(",\n"));
    return DOCUMENT.replace("%s", address()).replace("%p", paths);
  }

  private static final String MANIFEST =
      """
      {"schema_version":"v1","name_for_model":"many","name_for_human":"Many things",
       "description_for_model":"Manage things.","description_for_human":"Manage things.",
       "auth":{"type":"none"},"api":{"type":"openapi","url":"%s/openapi.json"},
       "logo_url":"%s/logo.png","contact_email":"support@example.com","legal_info_url":"%s/legal"}
      """;

  private static final String DOCUMENT =
      """
      {"openapi":"3.0.3","info":{"title":"Many","description":"Many things","version":"1"},
       "servers":[{"url":"%s"}],"paths":{%p},
       "components":{"schemas":{
         "New":{"type":"object","required":["name"],"properties":{
           "name":{"type":"string","minLength":1,"maxLength":80,"description":"the name"}}},
         "Thing":{"type":"object","required":["id","name"],"properties":{
           "id":{"type":"integer"},"name":{"type":"string"}}},
         "List":{"type":"object","required":["items"],"properties":{
           "items":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}},
         "Error":{"type":"object","properties":{"error":{"type":"string"}}}}}}
      """;

  private static final String RESOURCE =
      """
      "/thing%ds":{
        "get":{"operationId":"listThing%ds","summary":"List the things","responses":{
          "200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/List"}}}}}},
        "post":{"operationId":"createThing%d","summary":"Create a thing",
          "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/New"}}}},
          "responses":{
            "201":{"description":"made","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
            "400":{"description":"no","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}},
      "/thing%ds/{id}":{
        "parameters":[{"name":"id","in":"path","required":true,"description":"which","schema":{"type":"integer"}}],
        "get":{"operationId":"getThing%d","summary":"Get a thing","responses":{
          "200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
          "404":{"description":"no","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},
        "put":{"operationId":"updateThing%d","summary":"Update a thing",
          "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/New"}}}},
          "responses":{
            "200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
            "400":{"description":"no","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}},
            "404":{"description":"no","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}},
        "delete":{"operationId":"deleteThing%d","summary":"Delete a thing","responses":{
          "204":{"description":"gone"},
          "404":{"description":"no","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}}}
      """;
}
