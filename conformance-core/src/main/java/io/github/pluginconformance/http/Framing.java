package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the end of a body is found (RFC 9112, section 6.3).
 *
 * @param way which of the four ways
 * @param length the declared length, or -1
 */
record Framing(Way way, long length) {

  enum Way {
    /** The answer has no body. */
    NONE,
    /** Content-Length. */
    LENGTH,
    /** Transfer-Encoding: chunked. */
    CHUNKED,
    /** Everything until the connection is closed. */
    UNTIL_CLOSE
  }

  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  static Framing of(String method, ResponseHead head) throws WireException {
    List<String> codings = head.values("Transfer-Encoding");
    List<String> lengths = lengths(head);
    check(codings, lengths);
    if (!allowsBody(method, head.status())) {
      return new Framing(Way.NONE, -1);
    }
    if (!codings.isEmpty()) {
      return new Framing(Way.CHUNKED, -1);
    }
    return lengths.isEmpty()
        ? new Framing(Way.UNTIL_CLOSE, -1)
        : new Framing(Way.LENGTH, Long.parseLong(lengths.get(0)));
  }

  /** RFC 9110: no content in answers to HEAD, in 204, 205 and 304. */
  static boolean allowsBody(String method, int status) {
    return !method.equals("HEAD") && status != 204 && status != 205 && status != 304;
  }

  /** Whether the answer itself says where its body ends, so that more bytes are a fault. */
  boolean hasAnEnd() {
    return way == Way.LENGTH || way == Way.CHUNKED;
  }

  /** Where the body ends, in words. */
  String end() {
    return way == Way.LENGTH
        ? "the " + length + " bytes that Content-Length declares"
        : "the last chunk";
  }

  private static List<String> lengths(ResponseHead head) {
    List<String> values = head.values("Content-Length");
    if (values.size() == 1 && values.get(0).indexOf(',') < 0) {
      return List.of(values.get(0).trim());
    }
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::trim)
        .distinct()
        .toList();
  }

  private static void check(List<String> codings, List<String> lengths) throws WireException {
    if (!codings.isEmpty() && !lengths.isEmpty()) {
      throw new WireException(
          FailureKind.AMBIGUOUS_FRAMING,
          "the answer has both Content-Length and Transfer-Encoding");
    }
    if (!codings.isEmpty() && (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked"))) {
      throw new WireException(
          FailureKind.AMBIGUOUS_FRAMING,
          "the Transfer-Encoding is not just 'chunked', and nothing else was asked for");
    }
    for (String length : lengths) {
      if (!DIGITS.matcher(length).matches()) {
        throw new WireException(
            FailureKind.BAD_CONTENT_LENGTH,
            "the Content-Length '" + HeadParser.cut(length) + "' is no usable number");
      }
    }
    if (lengths.size() > 1) {
      throw new WireException(
          FailureKind.CONFLICTING_CONTENT_LENGTH,
          "the answer declares several lengths: " + HeadParser.cut(String.join(", ", lengths)));
    }
  }
}
