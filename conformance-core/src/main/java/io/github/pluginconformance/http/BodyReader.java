package io.github.pluginconformance.http;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/** Reads a body as its framing says, at most to the limit; what was read before a fault is kept. */
final class BodyReader {

  /** How much is read at once. */
  private static final int MOST = 8192;

  /** Enough for most heads and short bodies at one go. */
  private static final int BUFFER = 2048;

  /** Of the line before a chunk, and of a trailer. */
  private static final int LONGEST_LINE = 8192;

  private static final Http1Config CHUNK_LIMITS =
      Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(200).build();

  private final SessionInputBuffer buffer;
  private final InputStream in;
  private final InFlight flight;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream(512);

  BodyReader(SessionInputBuffer buffer, InputStream in, InFlight flight) {
    this.buffer = buffer;
    this.in = in;
    this.flight = flight;
  }

  /** The buffer of a connection. Without its bound a line that never ends would fill the memory. */
  static SessionInputBuffer newBuffer() {
    return new SessionInputBufferImpl(BUFFER, LONGEST_LINE);
  }

  RawBody read(Framing framing, Kind kind, int limit) throws WireException {
    if (framing.way() == Framing.Way.NONE) {
      return RawBody.whole(new byte[0]);
    }
    try {
      return readUpTo(limit, stream(framing), new byte[chunk(framing.length())])
          ? RawBody.whole(read.toByteArray())
          : tooLarge(kind, limit);
    } catch (IOException e) {
      WireException stopped = flight.stopped();
      return cut(stopped != null ? stopped.failure() : fault(e, framing));
    }
  }

  private InputStream stream(Framing framing) {
    return switch (framing.way()) {
      case NONE -> InputStream.nullInputStream();
      case LENGTH -> new ContentLengthInputStream(buffer, in, framing.length());
      case CHUNKED -> new ChunkedInputStream(buffer, in, CHUNK_LIMITS);
      case UNTIL_CLOSE -> new IdentityInputStream(buffer, in);
    };
  }

  private static int chunk(long length) {
    return (int) (length < 0 ? MOST : Math.min(MOST, length + 1));
  }

  /** Whether the end came before the limit was passed. */
  private boolean readUpTo(int limit, InputStream body, byte[] chunk) throws IOException {
    while (true) {
      int got = body.read(chunk, 0, Math.min(chunk.length, limit + 1 - read.size()));
      if (got < 0) {
        return true;
      }
      int room = Math.min(got, limit - read.size());
      read.write(chunk, 0, room);
      flight.doing("reading the body, " + read.size() + " bytes so far");
      if (room < got) {
        return false;
      }
    }
  }

  private RawBody tooLarge(Kind kind, int limit) {
    return kind == Kind.IMAGE
        ? cut(null)
        : cut(
            new Failure(
                FailureKind.BODY_TOO_LARGE,
                "the body has more than the " + limit + " bytes that are read"));
  }

  private RawBody cut(@Nullable Failure failure) {
    return RawBody.cut(read.toByteArray(), failure);
  }

  private Failure fault(IOException e, Framing framing) {
    String got = read.size() + " bytes of the body";
    if (e instanceof ConnectionClosedException
        || e instanceof SocketException
        || e instanceof SSLException
        || e instanceof TruncatedChunkException) {
      String expected = framing.length() < 0 ? "" : " of " + framing.length();
      return new Failure(
          FailureKind.TRUNCATED,
          "the connection ended after " + read.size() + expected + " bytes of the body");
    }
    if (e instanceof MalformedChunkCodingException || e instanceof MessageConstraintException) {
      return new Failure(FailureKind.MALFORMED_CHUNK, "a chunk is malformed after " + got);
    }
    return new Failure(FailureKind.IO, "reading failed after " + got);
  }
}
