package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Our side of an exchange: the request line and the fields, checked before a byte is sent. */
final class RequestHead {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
  private static final Set<String> OURS =
      Set.of(
          "host", "content-length", "transfer-encoding", "connection", "expect", "upgrade", "te");

  private RequestHead() {}

  /** What forbids sending this request; values are never repeated in the message. */
  static Optional<Failure> objection(Request request) {
    if (!METHODS.contains(request.method())) {
      return Optional.of(
          new Failure(
              FailureKind.TOOL,
              "the method '" + HeadParser.cut(request.method()) + "' is never sent"));
    }
    Stream<Header> credential =
        Stream.ofNullable(request.authorization()).flatMap(one -> one.field().stream());
    return Stream.concat(credential, request.headers().stream())
        .filter(header -> !isSendable(header))
        .findFirst()
        .map(header -> bad(header.name()));
  }

  private static boolean isSendable(Header header) {
    return HeadParser.isToken(header.name())
        && isPrintable(header.value())
        && !OURS.contains(header.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isPrintable(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        return false;
      }
    }
    return true;
  }

  private static Failure bad(String name) {
    return new Failure(
        FailureKind.BAD_HEADER_VALUE,
        "the header '"
            + HeadParser.cut(name)
            + "' cannot be sent: only printable ASCII, and no framing fields");
  }

  /** Every field that goes out, in order. */
  static List<Header> fields(Request request, URI sentTo, boolean withCredential) {
    List<Header> fields = new ArrayList<>();
    fields.add(new Header("Host", sentTo.getRawAuthority()));
    absent(request, "User-Agent")
        .ifPresent(name -> fields.add(new Header(name, UserAgent.userAgent())));
    absent(request, "Accept").ifPresent(name -> fields.add(new Header(name, "*/*")));
    absent(request, "Accept-Encoding")
        .ifPresent(name -> fields.add(new Header(name, "gzip, identity")));
    Authorization credential = request.authorization();
    if (credential != null && withCredential) {
      credential.field().ifPresent(fields::add);
    }
    fields.addAll(request.headers());
    if (request.body().length > 0 || WITH_CONTENT.contains(request.method())) {
      fields.add(new Header("Content-Length", Integer.toString(request.body().length)));
    }
    fields.add(new Header("Connection", "close"));
    return List.copyOf(fields);
  }

  private static Optional<String> absent(Request request, String name) {
    for (Header header : request.headers()) {
      if (header.is(name)) {
        return Optional.empty();
      }
    }
    return Optional.of(name);
  }

  /** The bytes of the head as they go out. */
  static byte[] bytes(String method, URI sentTo, List<Header> fields) {
    StringBuilder head = new StringBuilder(256);
    head.append(method).append(' ').append(target(sentTo)).append(" HTTP/1.1\r\n");
    fields.forEach(f -> head.append(f.name()).append(": ").append(f.value()).append("\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String target(URI uri) {
    URI ascii = isAscii(uri.toString()) ? uri : URI.create(uri.toASCIIString());
    String path =
        ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }
}
