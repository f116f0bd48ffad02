package io.github.pluginconformance.http;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes {@code Content-Encoding: gzip}, the only one asked for, without ever holding more than the
 * limit.
 */
final class Encoding {

  private static final int RATIO_COUNTS_FROM = 64 * 1024;

  private final WireLimits limits;

  Encoding(WireLimits limits) {
    this.limits = limits;
  }

  RawBody decode(String coding, RawBody raw, Kind kind) {
    if (coding.isEmpty() || raw.bytes().length == 0) {
      return raw;
    }
    if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
      return unread(
          raw,
          FailureKind.UNSOLICITED_ENCODING,
          "the body has the Content-Encoding '"
              + HeadParser.cut(coding)
              + "', which was not asked for");
    }
    return isGzip(raw.bytes())
        ? inflated(raw, kind)
        : unread(raw, FailureKind.ENCODING_MISMATCH, "the body is declared as gzip and is not");
  }

  /** Has everything in its buffer, so that what follows the last member can be counted. */
  private static final class Gunzip extends GZIPInputStream {

    Gunzip(byte[] packed) throws IOException {
      super(new ByteArrayInputStream(packed), Math.max(512, packed.length));
    }

    int leftOver() {
      int trailer = 8;
      return inf.getRemaining() - trailer;
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  private RawBody inflated(RawBody raw, Kind kind) {
    int limit = limits.bodyBytes(kind);
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, raw.bytes().length * 4));
    try (Gunzip in = new Gunzip(raw.bytes())) {
      byte[] chunk = new byte[8192];
      for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
        int room = Math.min(got, limit - out.size());
        out.write(chunk, 0, room);
        if (room < got || isBomb(out.size(), raw.bytes().length)) {
          return tooLarge(out, raw, kind, limit);
        }
      }
      return in.leftOver() > 0
          ? unread(raw, FailureKind.ENCODING_CORRUPT, in.leftOver() + " bytes follow the gzip data")
          : new RawBody(out.toByteArray(), raw.truncated(), raw.failure());
    } catch (IOException e) {
      return broken(e, raw, out.toByteArray());
    } catch (StackOverflowError e) {
      // The JDK goes one call deeper for each member of the data that holds nothing.
      return RawBody.cut(
          out.toByteArray(),
          new Failure(
              FailureKind.ENCODING_CORRUPT, "the gzip data has thousands of empty members"));
    }
  }

  private boolean isBomb(int inflated, int packed) {
    return inflated > RATIO_COUNTS_FROM && inflated / Math.max(1, packed) > limits.inflateRatio();
  }

  private RawBody tooLarge(ByteArrayOutputStream out, RawBody raw, Kind kind, int limit) {
    if (kind == Kind.IMAGE) {
      return RawBody.cut(out.toByteArray(), raw.failure());
    }
    int ratio = out.size() / raw.bytes().length;
    return RawBody.cut(
        out.toByteArray(),
        new Failure(
            FailureKind.DECOMPRESSED_TOO_LARGE,
            raw.bytes().length
                + " bytes inflate to more than "
                + out.size()
                + " (limits: "
                + limit
                + " bytes, ratio "
                + limits.inflateRatio()
                + "; met at ratio "
                + ratio
                + ")"));
  }

  private static RawBody broken(IOException e, RawBody raw, byte[] inflated) {
    @Nullable Failure failure = raw.failure();
    if (raw.truncated()) {
      return RawBody.cut(inflated, failure);
    }
    return e instanceof EOFException
        ? RawBody.cut(inflated, new Failure(FailureKind.TRUNCATED, "the gzip data ends too early"))
        : RawBody.cut(
            inflated, new Failure(FailureKind.ENCODING_CORRUPT, "the gzip data is corrupt"));
  }

  /** Where the framing is broken already, the bytes say nothing about the encoding. */
  private static RawBody unread(RawBody raw, FailureKind kind, String message) {
    return raw.failure() != null ? raw : new RawBody(raw.bytes(), true, new Failure(kind, message));
  }
}
