package io.github.pluginconformance.testing;

import io.github.pluginconformance.testing.ScriptedServer.Script;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A plugin with one read operation, {@code GET /things}, whose answer links to pages that a test
 * makes as it likes. Its page {@code /page} is good until it is replaced.
 */
public final class PageServer implements AutoCloseable {

  /** The head of a PNG image of 300 by 300 pixels. */
  public static final String PNG =
      "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\u002c\0\0\u0001\u002c\b\u0006\0\0\0";

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1', description: Finds things}
      paths:
        /things:
          get:
            operationId: listThings
            summary: Lists things
            responses:
              '200':
                description: Things
                content:
                  application/json:
                    schema:
                      type: object
                      required: [things]
                      properties:
                        things:
                          type: array
                          description: The things
                          items:
                            type: object
                            properties:
                              url: {type: string, description: Where it is shown}
                              link: {type: string, format: uri-reference, description: The same}
      """;

  private static final String MORE =
      """
        /more/%1$s:
          get:
            operationId: getMore%1$s
            summary: Says nothing
            responses: {'204': {description: Nothing}}
      """;

  private static final String MANIFEST =
      """
      {"schema_version":"v1","name_for_human":"Things","name_for_model":"things",
       "description_for_human":"Finds things.","description_for_model":"Finds things.",
       "auth":{"type":"none"},"api":{"type":"openapi","url":"%1$s/openapi.yaml"},
       "logo_url":"%1$s/image.png","contact_email":"support@example.com",
       "legal_info_url":"%1$s/legal"}
      """;

  private final ScriptedServer server;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<String> things = new ArrayList<>();
  private String named = "";
  private int more;

  /** Starts a plugin that links to its good page. */
  public PageServer() {
    server = ScriptedServer.playing((request, socket) -> script(request).play(request, socket));
    at("/image.png", 200, "Content-Type: image/png\r\n", PNG);
    page("/page", goodPage("/page"));
    linkTo("/page");
  }

  /** Where it runs. */
  public URI url() {
    return URI.create("http://localhost:" + server.port());
  }

  /** The origin that its answers and pages name; where it runs, unless told otherwise. */
  public String origin() {
    return named.isEmpty() ? url().toString() : named;
  }

  /** Names another origin in answers and pages. */
  public PageServer publishedAt(String origin) {
    named = origin;
    page("/page", goodPage("/page"));
    return linkTo("/page");
  }

  /** Every request so far. */
  public List<ScriptedServer.Received> requests() {
    return server.requests();
  }

  /** How often a path was asked for. */
  public long asked(String path) {
    return requests().stream().filter(request -> request.path().equals(path)).count();
  }

  /** The requests of one path. */
  public List<ScriptedServer.Received> requests(String path) {
    return requests().stream().filter(request -> request.path().equals(path)).toList();
  }

  /** Declares so many operations more, which answer nothing worth looking at. */
  public PageServer withOperationsMore(int operations) {
    more = operations;
    return this;
  }

  private String document() {
    StringBuilder text = new StringBuilder(DOCUMENT);
    for (int i = 0; i < more; i++) {
      text.append(MORE.formatted(i));
    }
    return text.toString();
  }

  /** Answers with these links alone; paths of its own are made absolute. */
  public PageServer linkTo(String... links) {
    things.clear();
    for (String link : links) {
      things.add("{\"url\":\"" + absolute(link) + "\"}");
    }
    return this;
  }

  /** Answers with these things, in JSON. */
  public PageServer withThings(String... json) {
    things.clear();
    things.addAll(List.of(json));
    return this;
  }

  /** Serves an HTML page in UTF-8. */
  public PageServer page(String path, String html) {
    return page(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Serves bytes. */
  public PageServer page(String path, String type, byte[] bytes) {
    String body = new String(bytes, StandardCharsets.ISO_8859_1);
    return at(path, 200, "Content-Type: " + type + "\r\n", body);
  }

  /** Serves an answer, each character of the body a byte. */
  public PageServer at(String path, int status, String fields, String body) {
    String raw =
        "HTTP/1.1 "
            + status
            + " Reason\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + fields
            + "\r\n"
            + body;
    return playing(path, (request, socket) -> ScriptedServer.write(socket, raw));
  }

  /** Plays a script. */
  public PageServer playing(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /** A page with every tag. */
  public String goodPage(String path) {
    return html(tags(path), "");
  }

  /** A page with these tags in its head. */
  public static String html(String tags, String body) {
    return "<!DOCTYPE html><html><head><title>A thing</title>\n"
        + tags
        + "</head><body><h1>A thing</h1>"
        + body
        + "</body></html>";
  }

  /** Every tag, one a line. */
  public String tags(String path) {
    return """
    <meta property="og:site_name" content="Things">
    <meta property="og:title" content="A thing">
    <meta property="og:description" content="What it is good for">
    <meta property="og:image" content="%1$s/image.png">
    <meta property="og:url" content="%1$s%2$s">
    <meta property="og:type" content="website">
    """
        .formatted(origin(), path);
  }

  @Override
  public void close() {
    server.close();
  }

  private String absolute(String link) {
    return link.startsWith("/") ? origin() + link : link;
  }

  private Script script(ScriptedServer.Received request) {
    Script own = scripts.get(request.path());
    return own != null
        ? own
        : (received, socket) -> ScriptedServer.write(socket, document(received.path()));
  }

  private String document(String path) {
    return switch (path) {
      case "/.well-known/ai-plugin.json" -> json(200, MANIFEST.formatted(origin()));
      case "/openapi.yaml" ->
          ScriptedServer.response(200, "Content-Type: application/yaml\r\n", document());
      case "/things" ->
          json(200, things.stream().collect(Collectors.joining(",", "{\"things\":[", "]}")));
      case "/legal" -> ScriptedServer.response(200, "Content-Type: text/html\r\n", "<p>Legal</p>");
      default ->
          path.startsWith("/more/")
              ? "HTTP/1.1 204 No Content\r\n\r\n"
              : json(404, "{\"error\":\"unknown\"}");
    };
  }

  private static String json(int status, String body) {
    return ScriptedServer.response(status, "Content-Type: application/json\r\n", body);
  }
}
