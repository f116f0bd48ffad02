package io.github.pluginconformance.wire;

import java.lang.ref.WeakReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer as it came in, after inflating. Its bytes must not be changed. */
public final class ReceivedResponse {

  private final int status;
  private final List<Header> headers;
  private final byte[] body;
  private final boolean truncated;
  private final List<Failure> faults;

  /** What its body was read to be; given up as soon as memory is cleaned and nobody holds it. */
  private volatile @Nullable WeakReference<Object> reading;

  /**
   * An answer.
   *
   * @param body the bytes read; a prefix if {@code truncated}
   * @param truncated whether a limit or a broken connection cut the body short: never judge such a
   *     body as a whole
   * @param faults what was wrong on the wire but did not stop reading
   */
  public ReceivedResponse(
      int status, List<Header> headers, byte[] body, boolean truncated, List<Failure> faults) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.truncated = truncated;
    this.faults = faults;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The header fields in order. */
  public List<Header> headers() {
    return headers;
  }

  /** The bytes of the body, a prefix if it is truncated. */
  public byte[] body() {
    return body;
  }

  /** Whether a limit or a broken connection cut the body short. */
  public boolean truncated() {
    return truncated;
  }

  /** What was wrong on the wire but did not stop reading. */
  public List<Failure> faults() {
    return faults;
  }

  /** The first field of this name. */
  public Optional<String> header(String name) {
    for (Header header : headers) {
      if (header.is(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }

  /** All fields of this name, in order. */
  public List<String> headers(String name) {
    return headers.stream().filter(header -> header.is(name)).map(Header::value).toList();
  }

  /** The media type in lower case, without parameters; empty if there is no content type. */
  public Optional<String> mediaType() {
    return header("content-type")
        .map(ReceivedResponse::withoutParameters)
        .filter(value -> !value.isEmpty());
  }

  private static String withoutParameters(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.trim().toLowerCase(Locale.ROOT);
  }

  /** Whether the status is in the 200s. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The body decoded by the declared charset, UTF-8 where none or an unknown one is declared. */
  public String text() {
    return new String(body, charset());
  }

  /** Whether its text is decoded as UTF-8. */
  public boolean isUtf8() {
    return charset().equals(StandardCharsets.UTF_8);
  }

  /**
   * What a reader makes of this answer. It is asked once for as long as somebody holds what it made
   * or memory is not cleaned; so it must give the same each time, and nobody may change that.
   *
   * @param type what the reader gives; two readers of one type must read alike
   */
  public <T> T reading(Class<T> type, Function<ReceivedResponse, T> reader) {
    WeakReference<Object> earlier = reading;
    Object known = earlier == null ? null : earlier.get();
    if (type.isInstance(known)) {
      return type.cast(known);
    }
    T made = reader.apply(this);
    reading = new WeakReference<>(made);
    return made;
  }

  private Charset charset() {
    return header("content-type")
        .filter(type -> type.indexOf('=') >= 0)
        .flatMap(ReceivedResponse::charsetParameter)
        .orElse(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> charsetParameter(String contentType) {
    for (String part : contentType.split(";")) {
      String[] pair = part.trim().split("=", 2);
      if (pair.length == 2 && pair[0].trim().equalsIgnoreCase("charset")) {
        return charset(pair[1].trim().replace("\"", ""));
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
