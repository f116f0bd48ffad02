package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.FailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Takes the raw bytes of a response head off the connection, up to and with the empty line. Judging
 * raw bytes shows what every HTTP library repairs in silence.
 */
final class HeadReader {

  private static final String START = "HTTP/";

  private final SessionInputBuffer buffer;
  private final InputStream in;
  private final WireLimits limits;
  private byte[] raw = new byte[512];
  private int size;
  private int lines;
  private int lineLength;

  HeadReader(SessionInputBuffer buffer, InputStream in, WireLimits limits) {
    this.buffer = buffer;
    this.in = in;
    this.limits = limits;
  }

  /** The raw head in ISO 8859-1, one character a byte. */
  String read() throws IOException {
    while (true) {
      int next = readByte();
      if (next < 0) {
        throw ended();
      }
      keep(next);
      checkStart();
      checkSize();
      if (next == '\n' && endsLine()) {
        return text();
      }
      lineLength = next == '\n' ? 0 : next == '\r' ? lineLength : lineLength + 1;
    }
  }

  private void keep(int next) {
    if (size == raw.length) {
      raw = Arrays.copyOf(raw, 2 * size);
    }
    raw[size++] = (byte) next;
  }

  private int readByte() throws IOException {
    try {
      return buffer.read(in);
    } catch (SocketException | SSLException e) {
      throw new WireException(
          FailureKind.CONNECTION_RESET,
          "the server reset the connection after " + size + " bytes of its answer's head");
    }
  }

  private boolean endsLine() {
    lines++;
    return lineLength == 0;
  }

  private void checkStart() throws WireException {
    if (size == 1 && (raw[0] == 0x15 || raw[0] == 0x16)) {
      throw new WireException(
          FailureKind.TLS_ON_HTTP_PORT,
          "the server speaks TLS on a port that was asked by plain http");
    }
    if (size == START.length() && !text().equals(START)) {
      throw malformed();
    }
  }

  private void checkSize() throws WireException {
    if (size > limits.headBytes()) {
      throw new WireException(
          FailureKind.HEADERS_TOO_LARGE,
          "the answer's head has more than " + limits.headBytes() + " bytes");
    }
    if (lines > limits.headFields() + 1) {
      throw new WireException(
          FailureKind.HEADERS_TOO_LARGE,
          "the answer has more than " + limits.headFields() + " header fields");
    }
  }

  private WireException ended() {
    if (size == 0) {
      return new WireException(
          FailureKind.EMPTY_RESPONSE, "the server closed the connection without answering");
    }
    if (!text().startsWith(START)) {
      return malformed();
    }
    return new WireException(
        FailureKind.TRUNCATED,
        "the server closed the connection after "
            + size
            + " bytes, before its answer's head ended");
  }

  private static WireException malformed() {
    return new WireException(
        FailureKind.MALFORMED_RESPONSE, "the answer does not begin with an HTTP/1.1 status line");
  }

  private String text() {
    return new String(raw, 0, size, StandardCharsets.ISO_8859_1);
  }
}
