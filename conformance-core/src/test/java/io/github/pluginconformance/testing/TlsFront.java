package io.github.pluginconformance.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Speaks TLS before a plugin that does not, as a gateway does, and ends each connection in order.
 */
public final class TlsFront implements AutoCloseable {

  private final ServerSocket listener;
  private final URI plugin;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Stands before the plugin, with this certificate for 127.0.0.1. */
  public TlsFront(TestTls certificate, URI plugin) {
    this.listener = certificate.listen();
    this.plugin = plugin;
    threads.execute(this::accept);
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("https://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(plugin.getHost(), plugin.getPort())) {
      threads.execute(() -> copyQuietly(client, server));
      copy(server.getInputStream(), client.getOutputStream());
    } catch (IOException gone) {
      // One of the two went away; the other sees that its connection ends.
    }
  }

  private static void copyQuietly(Socket from, Socket to) {
    try {
      copy(from.getInputStream(), to.getOutputStream());
    } catch (IOException gone) {
      // The answer ends the connection.
    }
  }

  private static void copy(InputStream from, OutputStream to) throws IOException {
    byte[] some = new byte[4096];
    for (int got = from.read(some); got >= 0; got = from.read(some)) {
      to.write(some, 0, got);
      to.flush();
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
