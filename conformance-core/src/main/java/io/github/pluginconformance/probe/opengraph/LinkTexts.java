package io.github.pluginconformance.probe.opengraph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds absolute links in text, also in Markdown. */
final class LinkTexts {

  private static final Pattern START =
      Pattern.compile("(?<![a-z0-9])https?://", Pattern.CASE_INSENSITIVE);

  /** Nothing that Markdown or a sentence could have put there. */
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z]+://[^\\s<>\"`)\\]]+");

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final String ENDS = "<>\"`|";
  private static final String TRAILING = ".,;:!?'*_~";

  private LinkTexts() {}

  /** The links in the order in which they stand there. */
  static List<String> in(String text) {
    return WebAddress.startsLikeOne(text) && PLAIN.matcher(text).matches()
        ? List.of(text)
        : search(text);
  }

  private static List<String> search(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = START.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      int end = end(text, matcher.end());
      if (end > matcher.end()) {
        found.add(text.substring(matcher.start(), end));
      }
      from = Math.max(end, matcher.end());
    }
    return found;
  }

  /** Where a link ends: a bracket closes only what was opened inside of the link. */
  private static int end(String text, int start) {
    StringBuilder open = new StringBuilder();
    int at = start;
    while (at < text.length() && !ends(text.charAt(at), open)) {
      at++;
    }
    while (at > start && TRAILING.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean ends(char c, StringBuilder open) {
    if (Character.isWhitespace(c) || Character.isISOControl(c) || ENDS.indexOf(c) >= 0) {
      return true;
    }
    if (OPENING.indexOf(c) >= 0) {
      open.append(c);
    }
    int closing = CLOSING.indexOf(c);
    if (closing < 0) {
      return false;
    }
    int last = open.length() - 1;
    if (last < 0 || open.charAt(last) != OPENING.charAt(closing)) {
      return true;
    }
    open.setLength(last);
    return false;
  }
}
