package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.json.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which texts reads have shown, and in which exchange first. Most of what is asked for was never
 * shown, and its parts say so at once: searching every answer for every text would let the cost of
 * a call grow with their number.
 */
final class ShownTexts {

  /** So many characters in a row are a part of a text. */
  private static final int PART = 5;

  private static final int BITS = 18;

  /** By the hash of a part: one more than the exchange that showed such a part first; 0 if none. */
  private final int[] firstPart = new int[1 << BITS];

  private final List<Shown> reads = new ArrayList<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> searched = new HashMap<>();

  /**
   * What a read has shown.
   *
   * @param text decoded anew, so that no body is kept twice
   */
  private record Shown(int exchange, Supplier<String> text) {}

  /** Notes what a read has shown; reads come in the order of their exchanges. */
  void add(int exchange, Supplier<String> text) {
    reads.add(new Shown(exchange, text));
    note(text.get(), exchange + 1);
  }

  /** Whether a read before this exchange has shown a text. */
  boolean isShownBefore(String text, int exchange) {
    Integer known = first.get(text);
    if (known != null) {
      return known < exchange;
    }
    return mayBeShownBefore(text, exchange) && search(text, exchange);
  }

  private boolean search(String text, int exchange) {
    int next = searched.getOrDefault(text, 0);
    for (; next < reads.size() && reads.get(next).exchange() < exchange; next++) {
      if (ResourceTraces.contains(reads.get(next).text().get(), text)) {
        first.put(text, reads.get(next).exchange());
        return true;
      }
    }
    searched.put(text, next);
    return false;
  }

  private boolean mayBeShownBefore(String text, int exchange) {
    if (ResourceTraces.isNumber(text)) {
      return isNoted(number(text, 0, text.length()), exchange);
    }
    String written = JsonText.of(TextNode.valueOf(text));
    return allNoted(text, exchange)
        || allNoted(written.substring(1, written.length() - 1), exchange);
  }

  private boolean allNoted(String text, int exchange) {
    for (int at = 0; at + PART <= text.length(); at++) {
      if (!isNoted(part(text, at), exchange)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNoted(int slot, int exchange) {
    return firstPart[slot] != 0 && firstPart[slot] <= exchange;
  }

  private void note(String text, int stamp) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      if (at + PART <= text.length()) {
        note(part(text, at), stamp);
      }
      digits = ResourceTraces.isDigit(text.charAt(at)) ? digits + 1 : 0;
      boolean ends = at + 1 == text.length() || !ResourceTraces.isDigit(text.charAt(at + 1));
      if (digits > 0 && ends) {
        note(number(text, at + 1 - digits, at + 1), stamp);
      }
    }
  }

  private void note(int slot, int stamp) {
    if (firstPart[slot] == 0) {
      firstPart[slot] = stamp;
    }
  }

  private static int part(String text, int from) {
    return slot(1, text, from, from + PART);
  }

  /** A number is shown as a whole only, so all of it is one part. */
  private static int number(String text, int from, int to) {
    return slot(2, text, from, to);
  }

  private static int slot(int kind, String text, int from, int to) {
    int hash = kind;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
  }
}
