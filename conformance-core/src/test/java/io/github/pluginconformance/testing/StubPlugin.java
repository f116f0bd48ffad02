package io.github.pluginconformance.testing;

import io.github.pluginconformance.testing.ScriptedServer.Received;
import io.github.pluginconformance.testing.ScriptedServer.Script;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A plugin without a fault, {@code GET /shops} and {@code GET /shops/{name}}, of which a test
 * replaces whole pages, byte for byte, or the way in which all answers are written.
 */
public final class StubPlugin implements AutoCloseable {

  /** Who may call. */
  public enum Auth {
    NONE("{\"type\":\"none\"}", ""),
    BEARER(service("bearer"), "Bearer "),
    BASIC(service("basic"), "Basic ");

    private final String declaration;
    private final String prefix;

    Auth(String declaration, String prefix) {
      this.declaration = declaration;
      this.prefix = prefix;
    }

    String declaration() {
      return declaration;
    }

    private static String service(String type) {
      return "{\"type\":\"service_http\",\"authorization_type\":\""
          + type
          + "\",\"verification_tokens\":{\"openai\":\"0123456789abcdef0123456789abcdef\"}}";
    }
  }

  /** An answer before it is written; each character of the body is a byte. */
  public record Page(int status, String type, String body, String fields) {

    /** The same with another body, text in UTF-8. */
    public Page withBody(String text) {
      return new Page(status, type, bytes(text), fields);
    }

    /** In full, with its length. */
    public String plain() {
      return "HTTP/1.1 %d Reason\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n%s"
          .formatted(status, type, body.length(), fields, body);
    }
  }

  /** How an answer is written. */
  @FunctionalInterface
  public interface Framing {
    String frame(Page page);
  }

  private static final Pattern LIMIT = Pattern.compile(".*[?&]limit=([1-9]|10)(&.*)?");
  private static final List<String> NAMES = List.of("corner", "market");

  private final ScriptedServer server;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private String document = StubDocuments.YAML;
  private String manifest = StubDocuments.MANIFEST;
  private String basePath = "";
  private Auth auth = Auth.NONE;
  private String credential = "";
  private Framing framing = Page::plain;

  /** Starts one that anybody may call. */
  public StubPlugin() {
    server = ScriptedServer.playing(this::play);
  }

  /** Where it runs. */
  public URI url() {
    return URI.create("http://localhost:" + server.port());
  }

  /** Asks for a credential; for basic, the encoded pair. */
  public StubPlugin asking(Auth wanted, String value) {
    auth = wanted;
    credential = value;
    return this;
  }

  /** Writes every answer like this. */
  public StubPlugin framed(Framing how) {
    framing = how;
    return this;
  }

  /** Serves the API under this path, such as {@code /v1}. */
  public StubPlugin under(String path) {
    basePath = path;
    return this;
  }

  /** Serves another API document; {@code BASE} in it stands for the address of the API. */
  public StubPlugin document(String text) {
    document = text;
    return this;
  }

  /** Changes the API document. */
  public StubPlugin document(UnaryOperator<String> change) {
    return document(change.apply(document));
  }

  /** Changes the manifest. */
  public StubPlugin manifest(UnaryOperator<String> change) {
    manifest = change.apply(manifest);
    return this;
  }

  /** Plays a script wherever the path begins like this. */
  public StubPlugin at(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /** Every request so far. */
  public List<Received> requests() {
    return server.requests();
  }

  @Override
  public void close() {
    server.close();
  }

  private void play(Received request, java.net.Socket socket) throws Exception {
    Script script =
        scripts.entrySet().stream()
            .filter(entry -> request.path().startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse((asked, to) -> ScriptedServer.write(to, framing.frame(page(asked))));
    script.play(request, socket);
  }

  private Page page(Received request) {
    String path = request.path().replaceAll("\\?.*", "");
    if (request.line().startsWith("OPTIONS")) {
      return new Page(200, "text/plain", "ok", StubDocuments.PREFLIGHT);
    }
    return switch (path) {
      case "/.well-known/ai-plugin.json" ->
          page(200, manifest.replace("AUTH", auth.declaration).replace("ROOT", url().toString()));
      case "/openapi.yaml" -> text("application/yaml", document.replace("BASE", url() + basePath));
      case "/logo.png" ->
          new Page(
              200,
              "image/png",
              new String(TestPlugin.png(512, 512), StandardCharsets.ISO_8859_1),
              StubDocuments.ALLOW);
      case "/legal" -> text("text/html; charset=utf-8", "<!DOCTYPE html><title>Legal</title>");
      default -> api(request, path);
    };
  }

  private Page api(Received request, String path) {
    if (!path.startsWith(basePath + "/shops")) {
      return error(404, "There is no such page");
    }
    if (auth != Auth.NONE && !request.head().contains(": " + auth.prefix + credential + "\r\n")) {
      Page refused = error(401, "A credential is needed");
      return new Page(
          401,
          refused.type(),
          refused.body(),
          refused.fields() + "WWW-Authenticate: " + auth.prefix + "realm=\"shops\"\r\n");
    }
    return path.equals(basePath + "/shops")
        ? list(request.path())
        : shop(path.substring(basePath.length() + "/shops/".length()));
  }

  private static Page list(String path) {
    boolean wrong = path.contains("limit=") && !LIMIT.matcher(path).matches();
    return wrong
        ? error(400, "limit: a whole number from 1 to 10 is wanted")
        : page(200, "{\"shops\":[{\"name\":\"corner\",\"place\":\"Köln\"}]}");
  }

  private static Page shop(String name) {
    return NAMES.contains(name)
        ? page(200, "{\"name\":\"" + name + "\",\"place\":\"Köln\"}")
        : error(404, "There is no shop of this name");
  }

  private static Page error(int status, String message) {
    return page(status, "{\"error\":\"" + message + "\"}");
  }

  private static Page page(int status, String json) {
    return new Page(status, "application/json", bytes(json), StubDocuments.ALLOW);
  }

  private static Page text(String type, String text) {
    return new Page(200, type, bytes(text), StubDocuments.ALLOW);
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
