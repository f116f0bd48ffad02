package io.github.pluginconformance.http;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer over a connection of their own. A new connection each time means that
 * a request can never be sent twice and that a server's early close of an idle connection never
 * looks like a fault.
 */
final class HttpExchanger {

  private static final int MOST_INTERIM = 10;
  private static final int PEEK_MILLIS = 100;
  private static final int LINGER_MILLIS = 20;
  private static final int MOST_LINGERING = 5;

  /** What came back: a head, and as much of a body as could be read. */
  record Answer(ResponseHead head, RawBody body, List<Failure> faults) {}

  private final Connector connector;
  private final WireLimits limits;
  private final AtomicInteger lingering = new AtomicInteger();

  HttpExchanger(Connector connector, WireLimits limits) {
    this.connector = connector;
    this.limits = limits;
  }

  Answer exchange(Request request, URI sentTo, List<Header> fields, InFlight flight)
      throws IOException {
    try (Socket socket = connector.open(sentTo, request.kind(), flight)) {
      flight.doing("sending the request");
      @Nullable IOException unsent = send(request, sentTo, fields, socket.getOutputStream());
      return receive(request, socket, flight, unsent);
    }
  }

  /**
   * A server may answer and close before it has read everything; then its answer counts, not our
   * broken pipe.
   */
  private static @Nullable IOException send(
      Request request, URI sentTo, List<Header> fields, OutputStream out) {
    try {
      byte[] head = RequestHead.bytes(request.method(), sentTo, fields);
      byte[] all = Arrays.copyOf(head, head.length + request.body().length);
      System.arraycopy(request.body(), 0, all, head.length, request.body().length);
      out.write(all);
      out.flush();
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private Answer receive(
      Request request, Socket socket, InFlight flight, @Nullable IOException unsent)
      throws IOException {
    SessionInputBuffer buffer = BodyReader.newBuffer();
    InputStream in = socket.getInputStream();
    flight.doing("waiting for the answer's head");
    try {
      ResponseHead head = finalHead(buffer, in);
      return withBody(request, head, socket, in, buffer, flight);
    } catch (WireException e) {
      throw unsent != null && e.failure().kind() == FailureKind.EMPTY_RESPONSE ? reset() : e;
    }
  }

  private static WireException reset() {
    return new WireException(
        FailureKind.CONNECTION_RESET,
        "the server closed the connection before it had read the request");
  }

  private ResponseHead finalHead(SessionInputBuffer buffer, InputStream in) throws IOException {
    for (int interim = 0; interim <= MOST_INTERIM; interim++) {
      ResponseHead head = HeadParser.parse(nextHead(buffer, in, interim));
      if (!head.isInterim()) {
        return head;
      }
      if (head.status() == 101) {
        throw interimOnly("the server switches protocols, which nobody asked for");
      }
    }
    throw new WireException(
        FailureKind.TOO_MANY_INTERIM, "more than " + MOST_INTERIM + " interim answers (1xx)");
  }

  private String nextHead(SessionInputBuffer buffer, InputStream in, int interim)
      throws IOException {
    try {
      return new HeadReader(buffer, in, limits).read();
    } catch (WireException e) {
      boolean only = interim > 0 && e.failure().kind() == FailureKind.EMPTY_RESPONSE;
      throw only ? interimOnly("only an interim answer (1xx) came, no final one") : e;
    }
  }

  private static WireException interimOnly(String message) {
    return new WireException(FailureKind.BODY_NOT_ALLOWED, message);
  }

  /**
   * @param in the stream of the socket: one that has come to its end gives it a second time to
   *     nobody
   */
  private Answer withBody(
      Request request,
      ResponseHead head,
      Socket socket,
      InputStream in,
      SessionInputBuffer buffer,
      InFlight flight)
      throws IOException {
    List<Failure> faults = new ArrayList<>(head.faults());
    connector.remark(socket).ifPresent(faults::add);
    Framing framing;
    try {
      framing = Framing.of(request.method(), head);
    } catch (WireException e) {
      return new Answer(head, RawBody.cut(new byte[0], e.failure()), faults);
    }
    flight.doing("reading the body");
    if (framing.way() == Framing.Way.NONE
        && sendsMore(request.method(), head, socket, in, buffer)) {
      faults.add(notAllowed(request.method(), head));
    }
    RawBody raw =
        new BodyReader(buffer, in, flight)
            .read(framing, request.kind(), limits.bodyBytes(request.kind()));
    if (framing.hasAnEnd() && !raw.truncated() && goesOn(socket, in, buffer)) {
      faults.add(new Failure(FailureKind.BYTES_AFTER_BODY, "more bytes follow " + framing.end()));
    }
    Charsets.unknown(head).ifPresent(faults::add);
    severalTypes(head).ifPresent(faults::add);
    return new Answer(head, decoded(head, raw, request.kind()), faults);
  }

  /** One recipient reads the first, another the last (RFC 9110, section 8.3). */
  private static Optional<Failure> severalTypes(ResponseHead head) {
    long types = head.values("Content-Type").stream().distinct().count();
    return types < 2
        ? Optional.empty()
        : Optional.of(
            new Failure(
                FailureKind.LENIENT_FRAMING,
                "the answer has " + types + " Content-Type fields that differ"));
  }

  private RawBody decoded(ResponseHead head, RawBody raw, Kind kind) {
    return new Encoding(limits).decode(head.codings(), raw, kind);
  }

  /**
   * Whether bytes follow a head that must not be followed by any; we asked the server to close, so
   * the wait is short.
   */
  private static boolean sendsMore(
      String method, ResponseHead head, Socket socket, InputStream in, SessionInputBuffer buffer)
      throws IOException {
    boolean declared =
        !head.values("Transfer-Encoding").isEmpty()
            || head.values("Content-Length").stream().anyMatch(v -> !v.equals("0"));
    if (buffer.length() > 0 || (declared && !method.equals("HEAD") && head.status() != 304)) {
      return true;
    }
    try {
      socket.setSoTimeout(PEEK_MILLIS);
      return buffer.read(in) >= 0;
    } catch (SocketTimeoutException | SocketException | SSLException e) {
      return false;
    }
  }

  /**
   * Whether bytes follow the declared end of an answer. We asked the server to close, so most do at
   * once; for those that do not, the wait is short and not done often.
   */
  private boolean goesOn(Socket socket, InputStream in, SessionInputBuffer buffer)
      throws IOException {
    if (buffer.length() > 0) {
      return true;
    }
    if (lingering.get() >= MOST_LINGERING) {
      return in.available() > 0;
    }
    try {
      socket.setSoTimeout(LINGER_MILLIS);
      return buffer.read(in) >= 0;
    } catch (SocketTimeoutException e) {
      lingering.incrementAndGet();
      return false;
    } catch (SocketException | SSLException e) {
      return false;
    }
  }

  private static Failure notAllowed(String method, ResponseHead head) {
    String to =
        method.equals("HEAD") ? "an answer to HEAD" : "an answer with status " + head.status();
    return new Failure(FailureKind.BODY_NOT_ALLOWED, to + " must not have a body");
  }
}
