package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a raw response head strictly by RFC 9112, sections 4 and 5, and says what a lenient reader
 * would forgive. The first fault of each kind is kept.
 */
final class HeadParser {

  private static final String VERSION_1_0 = "HTTP/1.0 ";
  private static final String VERSION_1_1 = "HTTP/1.1 ";

  /** What a token may hold beside letters and digits (RFC 9110, section 5.6.2). */
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private final List<Header> headers = new ArrayList<>();
  private final Map<FailureKind, Failure> faults = new EnumMap<>(FailureKind.class);

  private HeadParser() {}

  /** Parses a head as {@link HeadReader} returns it. */
  static ResponseHead parse(String raw) throws WireException {
    return new HeadParser().read(raw);
  }

  private ResponseHead read(String raw) throws WireException {
    String[] lines = raw.split("\n", 0);
    int status = status(line(lines[0]));
    for (int i = 1; i < lines.length; i++) {
      String line = line(lines[i]);
      if (!line.isEmpty()) {
        field(line);
      }
    }
    return new ResponseHead(status, List.copyOf(headers), List.copyOf(faults.values()));
  }

  private String line(String raw) {
    if (raw.endsWith("\r")) {
      return raw.substring(0, raw.length() - 1);
    }
    fault(FailureKind.LENIENT_FRAMING, "a line of the answer's head ends in LF without CR");
    return raw;
  }

  private int status(String line) throws WireException {
    if (!line.startsWith(VERSION_1_1) && !line.startsWith(VERSION_1_0)) {
      throw new WireException(
          FailureKind.MALFORMED_RESPONSE, "the answer does not begin with an HTTP/1.1 status line");
    }
    String after = line.substring(VERSION_1_1.length());
    int space = after.indexOf(' ');
    String status = space < 0 ? after : after.substring(0, space);
    if (status.length() != 3
        || !isDigits(status)
        || status.charAt(0) < '1'
        || status.charAt(0) > '5') {
      throw new WireException(
          FailureKind.INVALID_STATUS, "the status '" + cut(status) + "' is not within 100 to 599");
    }
    return Integer.parseInt(status);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && TOKEN_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private void field(String line) {
    int colon = line.indexOf(':');
    if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      continued(line);
    } else if (colon < 0) {
      fault(FailureKind.LENIENT_FRAMING, "a line of the answer's head has no colon");
    } else {
      String name = line.substring(0, colon);
      if (!isToken(name)) {
        fault(FailureKind.LENIENT_FRAMING, "the header name '" + cut(name) + "' is not a token");
      }
      headers.add(new Header(name.trim(), value(name, line.substring(colon + 1))));
    }
  }

  /** Line folding, which RFC 9112, section 5.2, forbids. */
  private void continued(String line) {
    fault(FailureKind.CONTROL_CHAR_IN_HEADER, "a header value goes on in a second line");
    if (!headers.isEmpty()) {
      Header last = headers.remove(headers.size() - 1);
      String more = value(last.name(), line);
      headers.add(new Header(last.name(), (last.value() + " " + more).trim()));
    }
  }

  private String value(String name, String raw) {
    if (hasControl(raw)) {
      fault(
          FailureKind.CONTROL_CHAR_IN_HEADER,
          "the value of the header '" + cut(name) + "' has a control character");
    }
    return raw.trim();
  }

  private static boolean hasControl(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\t' && (c < ' ' || c == 0x7f)) {
        return true;
      }
    }
    return false;
  }

  private void fault(FailureKind kind, String message) {
    faults.putIfAbsent(kind, new Failure(kind, message));
  }

  static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
