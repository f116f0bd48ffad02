package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Things that people have kept already, at {@code /things} and {@code /things/{key}}: whoever posts
 * or puts one under a name that is taken overwrites what was there, without a word. A thing without
 * a name gets a number. Whatever else is posted is answered 200 and noted. A delete can be told to
 * ask first, and is confirmed by {@code ?token=}.
 */
public final class StoreServer extends LoopbackServer {

  /** Whether a delete asks first. */
  public enum Asking {
    NEVER,
    /** For the very thing that is named. */
    FOR_ONE,
    /** A token for one thing deletes any. */
    FOR_ANY
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String document;
  private final String key;
  private final Map<String, ObjectNode> things = new LinkedHashMap<>();
  private int last = 100;
  private final Map<String, String> tokens = new LinkedHashMap<>();
  private volatile Consumer<List<String>> listener = asked -> {};
  private volatile Asking asking = Asking.NEVER;
  private volatile boolean refusing;
  private volatile boolean taking;

  private StoreServer(String paths, String key, List<String> taken) {
    this.key = key;
    document =
        "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"Store\", \"version\": \"1\"}, \"paths\": {"
            + paths
            + "}}";
    for (String name : taken) {
      things.put(name, thing(name).put("text", "somebody's"));
    }
    begin();
  }

  /**
   * Starts one.
   *
   * @param paths of its document, as JSON without the braces
   * @param key the property that names a thing
   * @param taken the names of what is there already
   */
  public static StoreServer start(String paths, String key, String... taken) {
    return new StoreServer(paths, key, List.of(taken));
  }

  /** Is told of all requests so far after each one is done and before it is answered. */
  public StoreServer listener(Consumer<List<String>> hears) {
    listener = hears;
    return this;
  }

  /** Lets deletes ask first. */
  public StoreServer asking(Asking how) {
    asking = how;
    return this;
  }

  /** Refuses with 409 to post under a name that is taken. */
  public StoreServer refusingTakenNames() {
    refusing = true;
    return this;
  }

  /** Takes a thing away when it is read by itself. */
  public StoreServer takingWhatIsRead() {
    taking = true;
    return this;
  }

  /** How many things are kept. */
  public synchronized int size() {
    return things.size();
  }

  /** Everything that is kept. */
  public synchronized String contents() {
    return things.toString();
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    note(exchange.getRequestMethod() + " " + path);
    JsonNode body = JSON.createObjectNode();
    int status = 400;
    try {
      byte[] sent = exchange.getRequestBody().readAllBytes();
      String query = exchange.getRequestURI().getQuery();
      body = answer(exchange.getRequestMethod(), path, query, sent.length == 0 ? null : json(sent));
      status = body.path("status").asInt(200);
    } catch (JsonProcessingException malformed) {
      ((ObjectNode) body).put("error", "malformed");
    }
    listener.accept(requests());
    respond(exchange, status, path.equals("/openapi.json") ? document : body.toString());
  }

  private static JsonNode json(byte[] body) throws JsonProcessingException {
    return JSON.readTree(new String(body, StandardCharsets.UTF_8));
  }

  private synchronized JsonNode answer(
      String method, String path, @Nullable String query, @Nullable JsonNode body) {
    if (path.equals("/things") && method.equals("GET")) {
      ArrayNode all = JSON.createArrayNode();
      things.values().forEach(all::add);
      return all;
    }
    if (path.equals("/things") && method.equals("POST")) {
      return body == null || !body.path("text").isTextual() ? refused(400) : kept(body, null);
    }
    if (!path.startsWith("/things/") || method.equals("POST")) {
      return JSON.createObjectNode().put("ok", true);
    }
    String name = path.substring("/things/".length());
    if (method.equals("PUT") && body != null && body.path("text").isTextual()) {
      return kept(body, name);
    }
    if (method.equals("DELETE") && asking != Asking.NEVER && things.containsKey(name)) {
      return asked(name, query);
    }
    ObjectNode found = method.equals("DELETE") || taking ? things.remove(name) : things.get(name);
    return found == null ? refused(404) : found;
  }

  private JsonNode asked(String name, @Nullable String query) {
    if (query == null) {
      String token = UUID.randomUUID().toString();
      tokens.put(token, name);
      return JSON.createObjectNode().put("token", token).put("summary", "Delete " + name);
    }
    String meant = tokens.remove(query.replace("token=", ""));
    boolean valid = meant != null && (meant.equals(name) || asking == Asking.FOR_ANY);
    return valid ? things.remove(name) : refused(403);
  }

  private ObjectNode kept(JsonNode body, @Nullable String address) {
    JsonNode chosen = body.path(key);
    String name = address != null ? address : chosen.asText(Integer.toString(++last));
    if (refusing && address == null && things.containsKey(name)) {
      return refused(409);
    }
    ObjectNode thing = thing(name).put("text", body.path("text").asText());
    things.put(name, thing);
    return thing;
  }

  private ObjectNode thing(String name) {
    ObjectNode thing = JSON.createObjectNode();
    return name.matches("[0-9]{1,9}")
        ? thing.put(key, Integer.parseInt(name))
        : thing.put(key, name);
  }

  private static ObjectNode refused(int status) {
    return JSON.createObjectNode().put("status", status).put("error", "not possible");
  }
}
