package io.github.pluginconformance.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer as it came in, after inflating.
 *
 * @param body the bytes read; a prefix if {@code truncated}
 * @param truncated whether a limit or a broken connection cut the body short: never judge such a
 *     body as a whole
 * @param faults what was wrong on the wire but did not stop reading
 */
public record ReceivedResponse(
    int status, List<Header> headers, byte[] body, boolean truncated, List<Failure> faults) {

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
        .map(value -> value.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty());
  }

  /** Whether the status is in the 200s. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The body decoded by the declared charset, UTF-8 where none or an unknown one is declared. */
  public String text() {
    return new String(body, charset());
  }

  private Charset charset() {
    return header("content-type")
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
