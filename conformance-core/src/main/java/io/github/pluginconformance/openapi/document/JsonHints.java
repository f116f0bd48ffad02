package io.github.pluginconformance.openapi.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words what stands in place of JSON. */
final class JsonHints {

  private static final Pattern JSONP =
      Pattern.compile("\\s*+(?:/\\*\\*/)?\\s*+[\\w$.]++\\s*+\\(.*", Pattern.DOTALL);

  private static final Pattern WORD =
      Pattern.compile("(?<![\\w\"])(NaN|[-+]?Infinity|undefined|None|True|False)(?![\\w\"])");
  private static final int LONGEST_WORD = 10;

  private JsonHints() {}

  /** What is wrong at an index, with the offending text. */
  static String describe(String text, int offset) {
    if (isGuarded(text)) {
      return "it starts with a guard against script inclusion (\")]}'\"), which clients do not"
          + " strip";
    }
    if (JSONP.matcher(text).matches()) {
      return "it is a script call (JSONP)";
    }
    int at = Math.max(0, Math.min(offset, text.length()));
    return at >= text.length()
        ? "it ends too early"
        : culprit(text, at) + " in '" + line(text, at) + "'";
  }

  /** What stands there: a mistake that has a name, else just unexpected text. */
  private static String culprit(String text, int at) {
    Matcher word = WORD.matcher(text).region(Math.max(0, at - LONGEST_WORD), text.length());
    while (word.find() && word.start() <= at) {
      if (word.end() >= at) {
        return "'" + word.group() + "', which JSON does not have,";
      }
    }
    for (int i = Math.max(0, at - 1); i <= at; i++) {
      boolean closes = text.charAt(i) == '}' || text.charAt(i) == ']';
      if (closes && text.substring(0, i).stripTrailing().endsWith(",")) {
        return "a comma before the closing '" + text.charAt(i) + "'";
      }
    }
    return text.charAt(at) == '\'' || at > 0 && text.charAt(at - 1) == '\''
        ? "a single quote, where JSON wants a double one,"
        : "unexpected text";
  }

  /** What follows a complete value. */
  static String trailing(String text, int end) {
    String rest = text.substring(end).strip();
    boolean nextLine =
        text.substring(end).stripTrailing().startsWith("\n") || text.startsWith("\r\n", end);
    boolean another = rest.startsWith("{") || rest.startsWith("[");
    return nextLine && another
        ? "several JSON values, one per line (NDJSON), where one is wanted"
        : "text follows the JSON value: '" + line(rest, 0) + "'";
  }

  static boolean isGuarded(String text) {
    String head = text.stripLeading();
    return head.startsWith(")]}'") || head.startsWith("while(1)") || head.startsWith("for(;;)");
  }

  /**
   * The whole line: a part of it could hold half of a secret, which could not be recognised and
   * blotted out any more.
   */
  private static String line(String text, int at) {
    int end = text.indexOf('\n', at);
    int start = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    return text.substring(start, end < 0 ? text.length() : end).strip();
  }
}
