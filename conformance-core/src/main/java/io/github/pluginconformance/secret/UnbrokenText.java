package io.github.pluginconformance.secret;

import java.util.Arrays;
import java.util.List;

/**
 * A text without what may break up a value in it: white space, zero-width characters, tags, and the
 * escapes of these in JSON, HTML, addresses and quoted-printable. Knows where each character that
 * is left stood.
 */
final class UnbrokenText {

  private static final int LONGEST_TAG = 120;
  private static final List<String> ESCAPES =
      List.of(
          "\\n",
          "\\r",
          "\\t",
          "\\u000a",
          "\\u000d",
          "\\u0009",
          "\\u0020",
          "\\u00a0",
          "\\u00ad",
          "\\u200b",
          "\\u200c",
          "\\u200d",
          "\\u2028",
          "\\u2029",
          "\\u2060",
          "\\ufeff",
          "&shy;",
          "&nbsp;",
          "&zerowidthspace;",
          "&zwnj;",
          "&zwj;",
          "&nobreak;",
          "&newline;",
          "&tab;",
          "&#8203;",
          "&#8204;",
          "&#8205;",
          "&#8288;",
          "&#65279;",
          "&#173;",
          "&#160;",
          "&#10;",
          "&#13;",
          "&#9;",
          "&#32;",
          "&#xa;",
          "&#xd;",
          "&#x9;",
          "&#x20;",
          "&#xa0;",
          "&#xad;",
          "&#x200b;",
          "&#x200c;",
          "&#x200d;",
          "&#x2060;",
          "&#xfeff;",
          "%0a",
          "%0d",
          "%09",
          "%20",
          "%e2%80%8b",
          "%c2%ad");

  /** What stands second in an escape; most marks of one are followed by something else. */
  private static final String SECOND = "nrtuNRTU#sSzZ02eEcC\n\r";

  private final StringBuilder left;
  private int[] places;

  private UnbrokenText(int length) {
    left = new StringBuilder(length);
    places = new int[Math.max(16, length / 2)];
  }

  static UnbrokenText of(String text) {
    UnbrokenText unbroken = new UnbrokenText(text.length());
    int at = 0;
    while (at < text.length()) {
      int gap = gap(text, at);
      if (gap == 0) {
        unbroken.keep(text.charAt(at), at);
      }
      at += Math.max(1, gap);
    }
    return unbroken;
  }

  /** What is left of the text. */
  String text() {
    return left.toString();
  }

  /** Where a character that is left stands in the whole text. */
  int place(int index) {
    return places[index];
  }

  private void keep(char c, int at) {
    if (left.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[left.length()] = at;
    left.append(c);
  }

  /** How many characters at a place are a break. */
  private static int gap(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\\', '&', '%' -> escape(text, at);
      case '<' -> tag(text, at);
      case '=' -> softLineBreak(text, at);
      default -> isBreak(c) ? 1 : 0;
    };
  }

  private static boolean isBreak(char c) {
    if (c <= ' ') {
      return true;
    }
    return c >= 0x7f
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT
            || Character.isISOControl(c));
  }

  private static int escape(String text, int at) {
    if (at + 1 < text.length() && SECOND.indexOf(text.charAt(at + 1)) < 0) {
      return 0;
    }
    for (String escape : ESCAPES) {
      if (text.regionMatches(true, at, escape, 0, escape.length())) {
        return escape.length();
      }
    }
    boolean continued = text.startsWith("\\\n", at) || text.startsWith("\\\r", at);
    return continued ? 1 : 0;
  }

  /** Looks no further than a tag may be long: a text may be full of beginnings without an end. */
  private static int tag(String text, int at) {
    int most = Math.min(text.length(), at + LONGEST_TAG);
    if (at + 1 >= most || !isBeginningOfTag(text.charAt(at + 1))) {
      return 0;
    }
    for (int i = at + 1; i < most && text.charAt(i) != '<'; i++) {
      if (text.charAt(i) == '>') {
        return i + 1 - at;
      }
    }
    return 0;
  }

  private static boolean isBeginningOfTag(char c) {
    return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** RFC 2045, section 6.7: an equals sign at the end of a line. */
  private static int softLineBreak(String text, int at) {
    return text.startsWith("=\n", at) || text.startsWith("=\r\n", at) ? 1 : 0;
  }
}
