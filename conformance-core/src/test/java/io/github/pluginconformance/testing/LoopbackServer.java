package io.github.pluginconformance.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** A server on a free port of this machine that answers JSON and notes what it was asked. */
public abstract class LoopbackServer implements AutoCloseable {

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  LoopbackServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers one request. */
  abstract void handle(HttpExchange exchange) throws IOException;

  /** Begins to serve; to be called when all else is in place. */
  final void begin() {
    server.createContext("/", this::handle);
    server.start();
  }

  /** Begins to serve several requests at once, by threads of its own. */
  final void begin(Executor threads) {
    server.setExecutor(threads);
    begin();
  }

  /** Where it runs. */
  public final URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Every request that was noted, in order: method and address, and the body where it counts. */
  public final List<String> requests() {
    return List.copyOf(requests);
  }

  final void note(String request) {
    requests.add(request);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static void respond(HttpExchange exchange, int status, String body) throws IOException {
    respond(exchange, status, "application/json", body);
  }

  static void respond(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
