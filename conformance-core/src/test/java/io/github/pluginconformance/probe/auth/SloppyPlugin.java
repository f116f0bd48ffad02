package io.github.pluginconformance.probe.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A small protected plugin with an authorization server of its own, written by hand. Good by
 * itself; each {@link Sloppiness} breaks exactly one thing.
 */
final class SloppyPlugin implements AutoCloseable {

  static final String KEY = "canary-key-7Hq2Lw9ZxT";
  static final String USER = "canary-user-Bv41";
  static final String PASSWORD = "canary-password-Qe83Ns";
  static final String CLIENT = "canary-client-Ut60";
  static final String SECRET = "canary-secret-Kd72Rm5";
  static final String VERIFICATION = "0123456789abcdef0123456789abcdef";
  static final String CALLBACK =
      "https://chat.openai.com/aip/plugin-00000000-0000-0000-0000-000000000000/oauth/callback";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String auth;
  private final Set<Sloppiness> faults;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final SloppyCodes codes = new SloppyCodes();
  private final SloppyApi api;
  private final SloppyAuthorization authorization;
  private final SloppyTokens tokens;
  private String elsewhere = "http://127.0.0.1:9/";
  private @Nullable String authorizationServer;
  private @Nullable String ownName;

  private SloppyPlugin(String auth, Set<Sloppiness> faults) throws IOException {
    this.auth = auth;
    this.faults = faults;
    this.authorization = new SloppyAuthorization(faults, codes);
    this.tokens = new SloppyTokens(faults, codes, () -> elsewhere);
    this.api = new SloppyApi(faults, auth, codes);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts one.
   *
   * @param auth {@code none, bearer, basic, oauth}, or {@code key} for one in {@code X-Api-Key}
   */
  static SloppyPlugin start(String auth, Sloppiness... faults) {
    try {
      return new SloppyPlugin(auth, Set.of(faults));
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** How callers authenticate. */
  String auth() {
    return auth;
  }

  /** Where a token endpoint that redirects leads to. */
  void redirectTokensTo(String address) {
    elsewhere = address;
  }

  /** Makes the manifest name another authorization server. */
  void authorizeAt(String origin) {
    authorizationServer = origin;
  }

  /** Makes the documents name another origin than the one where the plugin runs. */
  void nameItself(String origin) {
    ownName = origin;
  }

  private URI named() {
    return ownName == null ? uri() : URI.create(ownName);
  }

  /** The same server by another name: an origin of its own. */
  URI byName() {
    return URI.create("http://[::ffff:127.0.0.1]:" + server.getAddress().getPort());
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Every request as method and address, in the order in which they came. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Every code, token and session that was handed out. */
  Set<String> issued() {
    return codes.issued();
  }

  /** What the API holds. */
  List<String> todos() {
    return api.todos();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Web web = new Web(exchange);
    requests.add(web.method() + " " + web.target());
    switch (web.path()) {
      case "/.well-known/ai-plugin.json" -> document(web, Sloppiness.MANIFEST_CLOSED, manifest());
      case "/openapi.json" ->
          document(
              web,
              Sloppiness.DOCUMENT_CLOSED,
              SloppyDocuments.document(auth, named(), authorizationServer()));
      case "/authorize", "/login", "/consent" -> authorization.handle(web);
      case "/token" -> tokens.handle(web);
      default -> api.handle(web);
    }
  }

  private void document(Web web, Sloppiness closed, String text) throws IOException {
    if (faults.contains(closed) && web.header("Authorization").isEmpty()) {
      web.with("WWW-Authenticate", "Bearer").json(401, "{\"error\":\"log in\"}");
    } else {
      web.json(200, text);
    }
  }

  private String manifest() {
    return SloppyDocuments.manifest(auth, faults, named(), authorizationServer());
  }

  private String authorizationServer() {
    return authorizationServer == null ? named().toString() : authorizationServer;
  }
}
