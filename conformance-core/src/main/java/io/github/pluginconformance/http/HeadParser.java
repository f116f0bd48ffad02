package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a raw response head strictly by RFC 9112, sections 4 and 5, and says what a lenient reader
 * would forgive. The first fault of each kind is kept.
 */
final class HeadParser {

  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[01] ([^ ]*)(?: (.*))?", Pattern.DOTALL);
  private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

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
    Matcher matcher = STATUS_LINE.matcher(line);
    if (!matcher.matches()) {
      throw new WireException(
          FailureKind.MALFORMED_RESPONSE, "the answer does not begin with an HTTP/1.1 status line");
    }
    if (!STATUS.matcher(matcher.group(1)).matches()) {
      throw new WireException(
          FailureKind.INVALID_STATUS,
          "the status '" + cut(matcher.group(1)) + "' is not within 100 to 599");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private void field(String line) {
    int colon = line.indexOf(':');
    if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      continued(line);
    } else if (colon < 0) {
      fault(FailureKind.LENIENT_FRAMING, "a line of the answer's head has no colon");
    } else {
      String name = line.substring(0, colon);
      if (!NAME.matcher(name).matches()) {
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
    if (raw.chars().anyMatch(c -> c != '\t' && (c < ' ' || c == 0x7f))) {
      fault(
          FailureKind.CONTROL_CHAR_IN_HEADER,
          "the value of the header '" + cut(name) + "' has a control character");
    }
    return raw.trim();
  }

  private void fault(FailureKind kind, String message) {
    faults.putIfAbsent(kind, new Failure(kind, message));
  }

  static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
