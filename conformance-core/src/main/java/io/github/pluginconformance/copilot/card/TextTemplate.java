package io.github.pluginconformance.copilot.card;

import java.util.ArrayList;
import java.util.List;

/** A text with expressions in it. */
final class TextTemplate {

  /**
   * A piece of the text.
   *
   * @param text what stands there; of an expression without its brackets
   */
  record Part(String text, boolean expression) {

    String asWritten() {
      return expression ? "${" + text + "}" : text;
    }
  }

  private TextTemplate() {}

  /** The pieces in their order; an expression that does not end is plain text. */
  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int start = text.indexOf("${");
    while (start >= 0) {
      int end = isEscaped(text, start) ? -1 : end(text, start + 2);
      if (end >= 0) {
        addText(text.substring(from, start), parts);
        parts.add(new Part(text.substring(start + 2, end), true));
        from = end + 1;
      }
      start = text.indexOf("${", Math.max(end, start + 2));
    }
    addText(text.substring(from), parts);
    return parts;
  }

  private static boolean isEscaped(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '\\';
  }

  private static void addText(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, false));
    }
  }

  /** Where the bracket closes, not counting those in quoted texts. */
  private static int end(String text, int from) {
    char quote = 0;
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      char next = text.charAt(i);
      if (quote != 0) {
        i += next == '\\' ? 1 : 0;
        quote = next == quote ? 0 : quote;
      } else if (next == '\'' || next == '"') {
        quote = next;
      } else if (next == '{') {
        open++;
      } else if (next == '}' && --open == 0) {
        return i;
      }
    }
    return -1;
  }
}
