package io.github.pluginconformance.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that sends exactly the bytes it is told to, wrong ones too. Every connection reads one
 * request, plays the script and is closed.
 *
 * <pre>{@code
 * try (ScriptedServer server = ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
 *   … server.uri("/todos") …
 *   assertThat(server.requests()).hasSize(1);
 * }
 * }</pre>
 */
public final class ScriptedServer implements AutoCloseable {

  /** What happens on a connection once its request was read. */
  @FunctionalInterface
  public interface Script {
    void play(Received request, Socket socket) throws Exception;
  }

  /** A request as it came in: the head up to its empty line, and the body. */
  public record Received(String head, byte[] body) {

    /** The request line. */
    public String line() {
      return head.lines().findFirst().orElse("");
    }

    /** The path with its query. */
    public String path() {
      return line().split(" ")[1];
    }

    /** Head and body together, each byte a character. */
    public String text() {
      return head + new String(body, StandardCharsets.ISO_8859_1);
    }
  }

  private final ServerSocket listener;
  private final Script script;
  private final String scheme;
  private final boolean readsFirst;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private ScriptedServer(ServerSocket listener, String scheme, boolean readsFirst, Script script) {
    this.readsFirst = readsFirst;
    this.listener = listener;
    this.scheme = scheme;
    this.script = script;
    threads.execute(this::accept);
  }

  /** Plays the script on 127.0.0.1. */
  public static ScriptedServer playing(Script script) {
    return playingOn("127.0.0.1", script);
  }

  /** Plays the script on another address of this machine, such as 127.0.0.2. */
  public static ScriptedServer playingOn(String address, Script script) {
    try {
      return new ScriptedServer(
          new ServerSocket(0, 50, InetAddress.getByName(address)), "http", true, script);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Plays the script behind a listener of the caller's making, such as one with TLS. */
  public static ScriptedServer playingOn(ServerSocket listener, String scheme, Script script) {
    return new ScriptedServer(listener, scheme, true, script);
  }

  /** Plays the script as soon as some bytes have come, whether they make a request or not. */
  public static ScriptedServer greetingOn(ServerSocket listener, String scheme, Script script) {
    return new ScriptedServer(listener, scheme, false, script);
  }

  /** Answers every request with these bytes (one a character), then closes. */
  public static ScriptedServer answering(String raw) {
    return playing((request, socket) -> write(socket, raw));
  }

  /** Answers every request with 200 and this JSON. */
  public static ScriptedServer json(String body) {
    return answering(response(200, "Content-Type: application/json\r\n", body));
  }

  /** A well-formed answer; each extra header line ends in CR LF; the body is UTF-8. */
  public static String response(int status, String extraHeaders, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return "HTTP/1.1 "
        + status
        + " Some Reason\r\nContent-Length: "
        + bytes.length
        + "\r\n"
        + extraHeaders
        + "\r\n"
        + new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Writes characters as bytes. */
  public static void write(Socket socket, String raw) throws IOException {
    socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Ends the connection with a reset instead of an orderly close. */
  public static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Does nothing until the other side closes the connection. */
  public static void hold(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // Whatever comes is of no interest.
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** The address of a path on this server. */
  public URI uri(String path) {
    String host = listener.getInetAddress().getHostAddress();
    return URI.create(scheme + "://" + host + ":" + port() + path);
  }

  /** Every request that was read in full, in order. */
  public List<Received> requests() {
    return List.copyOf(requests);
  }

  /** How many connections were made, whether a request came or not. */
  public int connections() {
    return connections.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (readsFirst) {
        Received request = read(new BufferedInputStream(socket.getInputStream()));
        requests.add(request);
        script.play(request, socket);
      } else {
        byte[] some = new byte[4096];
        int count = socket.getInputStream().read(some);
        script.play(new Received("", Arrays.copyOf(some, Math.max(0, count))), socket);
      }
    } catch (Exception e) {
      // The client went away, which is part of many a test.
    } finally {
      open.remove(socket);
    }
  }

  private static Received read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.write(next);
      text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
    }
    return new Received(text, in.readNBytes(contentLength(text)));
  }

  private static int contentLength(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
