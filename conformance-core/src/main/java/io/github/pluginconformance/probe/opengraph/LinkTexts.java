package io.github.pluginconformance.probe.opengraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds absolute links in text, also in Markdown. */
final class LinkTexts {

  private static final String AUTHORITY = "://";

  /** Nothing that Markdown or a sentence could have put there. */
  private static final Pattern PLAIN =
      Pattern.compile("(?U)[a-zA-Z]+://[^\\s\u200b<>\"`)\\]\\\\]+");

  private static final List<String> SCHEMES = List.of("https", "http");
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** Also the punctuation of scripts that put no space behind an address. */
  private static final String ENDS = "<>\"`|\u201c\u201d\u201e«»‹›，。、；：！？（）【】「」『』《》〈〉";

  private static final String TRAILING = ".,;:!?'*_~\u2018\u2019…–—";

  /** What HTML writes for characters at which an address ends. */
  private static final Pattern ENTITY_END =
      Pattern.compile("&(?:lt|gt|quot|apos|nbsp|#3[49]|#x2[27]);");

  /** Markdown and HTML text write some characters of an address differently. */
  private static final Pattern AMPERSAND = Pattern.compile("&(?:amp|#38|#x26);");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

  private LinkTexts() {}

  /** The links in the order in which they stand there. */
  static List<String> in(String text) {
    if (text.indexOf('/') < 0) {
      return List.of();
    }
    String visible = InvisibleText.strip(text);
    return LenientUri.startsLikeOne(visible) && PLAIN.matcher(visible).matches()
        ? List.of(visible)
        : search(ESCAPED.matcher(text).replaceAll("$1"));
  }

  private static List<String> search(String text) {
    List<String> found = new ArrayList<>();
    int at = text.indexOf(AUTHORITY);
    while (at >= 0) {
      int after = at + AUTHORITY.length();
      int start = start(text, at);
      int end = start < 0 ? after : end(text, after);
      if (end > after) {
        found.add(AMPERSAND.matcher(text.substring(start, end)).replaceAll("&"));
      }
      at = text.indexOf(AUTHORITY, end);
    }
    return found;
  }

  /** Where a link begins whose scheme ends here; negative where none does. */
  private static int start(String text, int colon) {
    for (String scheme : SCHEMES) {
      int start = colon - scheme.length();
      if (start >= 0
          && text.substring(start, colon).toLowerCase(Locale.ROOT).equals(scheme)
          && (start == 0 || !isAlphanumeric(text.charAt(start - 1)))) {
        return start;
      }
    }
    return -1;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Where a link ends: a bracket closes only what was opened inside of the link. */
  private static int end(String text, int start) {
    StringBuilder open = new StringBuilder();
    int at = start;
    while (at < text.length() && !ends(text.charAt(at), open) && !endsAsEntity(text, at)) {
      at++;
    }
    while (at > start && TRAILING.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean endsAsEntity(String text, int at) {
    return text.charAt(at) == '&' && ENTITY_END.matcher(text).region(at, text.length()).lookingAt();
  }

  private static boolean ends(char c, StringBuilder open) {
    if (InvisibleText.is(c) || c == '\\' || ENDS.indexOf(c) >= 0) {
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
