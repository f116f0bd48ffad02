package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The texts by which something that was created is recognised in an answer: its id, and what was
 * sent with it.
 */
public final class ResourceTraces {

  private static final int SHORTEST = 3;

  /** A number is not shown by a longer one that contains it. */
  private static final int MOST_DIGITS = 20;

  private ResourceTraces() {}

  public static List<String> of(KnownResource thing, OwnIdentity own) {
    List<String> traces = new ArrayList<>();
    JsonNode id = thing.id();
    if (id != null && (id.isTextual() || id.asText().length() >= SHORTEST)) {
      traces.add(id.asText());
    }
    for (Map.Entry<String, JsonNode> value : thing.sent().entrySet()) {
      JsonNode sent = value.getValue();
      if (sent.isTextual() && sent.textValue().length() >= SHORTEST && !own.is(sent)) {
        traces.add(sent.textValue());
      }
    }
    return traces;
  }

  /** Whether JSON text contains the trace, as it is or as JSON writes it. */
  public static boolean contains(String json, String trace) {
    if (isNumber(trace)) {
      return containsNumber(json, trace);
    }
    String written = JsonText.of(TextNode.valueOf(trace));
    return json.contains(trace) || json.contains(written.substring(1, written.length() - 1));
  }

  /** Neither as a part of a longer number nor behind a decimal point. */
  private static boolean containsNumber(String json, String number) {
    for (int at = json.indexOf(number); at >= 0; at = json.indexOf(number, at + 1)) {
      int end = at + number.length();
      boolean begins = at == 0 || !isDigit(json.charAt(at - 1)) && json.charAt(at - 1) != '.';
      if (begins && (end == json.length() || !isDigit(json.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  static boolean isNumber(String trace) {
    for (int i = 0; i < trace.length(); i++) {
      if (i >= MOST_DIGITS || !isDigit(trace.charAt(i))) {
        return false;
      }
    }
    return !trace.isEmpty();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
