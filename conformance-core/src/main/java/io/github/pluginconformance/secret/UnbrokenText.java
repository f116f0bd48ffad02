package io.github.pluginconformance.secret;

import java.util.Arrays;

/**
 * The letters and digits of a text, in small letters: without what may break up a value in it, such
 * as white space, zero-width characters, tags, quotes and commas, and with the escapes of JSON and
 * its pointers, scripts, HTML and addresses read, also where they are nested. Knows where each
 * character stood.
 */
final class UnbrokenText {

  private static final int LONGEST_TAG = 120;
  private static final int LONGEST_ENTITY = 32;
  private static final int NONE = -1;

  /** What a backslash makes white space or nothing of. */
  private static final String BLANK_ESCAPES = "nrtbfv0";

  private final String whole;
  private final StringBuilder left;
  private int[] places;

  /** What the piece that was looked at last stands for. */
  private int read;

  private UnbrokenText(String whole) {
    this.whole = whole;
    left = new StringBuilder(whole.length());
    places = new int[Math.max(16, whole.length() / 2)];
  }

  static UnbrokenText of(String text) {
    UnbrokenText unbroken = new UnbrokenText(text);
    int at = 0;
    while (at < text.length()) {
      int length = unbroken.piece(at);
      if (unbroken.read != NONE) {
        unbroken.keep((char) unbroken.read, at);
      }
      at += length;
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

  /** Where it ends there. */
  int end(int index) {
    return places[index] + piece(places[index]);
  }

  private void keep(char c, int at) {
    if (left.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[left.length()] = at;
    left.append(c);
  }

  /** The length of the piece at a place: a character, an escape, or a tag. */
  private int piece(int at) {
    char c = whole.charAt(at);
    read = plain(c);
    if (read != NONE) {
      return 1;
    }
    return switch (c) {
      case '\\' -> backslash(at);
      case '&' -> entity(at);
      case '%' -> percent(at);
      case '<' -> tag(at);
      case '~' -> charAt(at + 1) == '0' || charAt(at + 1) == '1' ? 2 : 1;
      default -> 1;
    };
  }

  /** A letter or digit in small letters. */
  private static int plain(int c) {
    if (c < 0x80) {
      boolean same = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      return same ? c : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : NONE;
    }
    boolean kept = c <= 0xffff && (Character.isLetterOrDigit(c) || Character.isSurrogate((char) c));
    return kept ? Character.toLowerCase((char) c) : NONE;
  }

  private char charAt(int at) {
    return at < whole.length() ? whole.charAt(at) : '\0';
  }

  private int backslash(int at) {
    char next = charAt(at + 1);
    if (next == 'u' && charAt(at + 2) == '{') {
      int end = digits(at + 3, 6, 16);
      return charAt(end) == '}' ? value(at, at + 3, end, 16) + 1 : 1;
    }
    if (next == 'u' && digits(at + 2, 4, 16) == at + 6) {
      return value(at, at + 2, at + 6, 16);
    }
    if (next == 'x' && digits(at + 2, 2, 16) == at + 4) {
      return value(at, at + 2, at + 4, 16);
    }
    return BLANK_ESCAPES.indexOf(next) >= 0 ? 2 : 1;
  }

  /** A name stands for a mark or for a blank, and these are dropped. */
  private int entity(int at) {
    if (charAt(at + 1) == '#') {
      boolean hex = (charAt(at + 2) | 0x20) == 'x';
      int from = at + (hex ? 3 : 2);
      int end = digits(from, 7, hex ? 16 : 10);
      return end == from ? 1 : value(at, from, end, hex ? 16 : 10) + (charAt(end) == ';' ? 1 : 0);
    }
    int end = at + 1;
    while (end - at < LONGEST_ENTITY && isLetter(charAt(end))) {
      end++;
    }
    return end > at + 1 && charAt(end) == ';' ? named(at, end) : 1;
  }

  /** {@code &amp;amp;#65;} is a nested escape. */
  private int named(int at, int end) {
    return whole.startsWith("&amp;", at) && charAt(at + 5) == '#'
        ? entity(at + 4) + 4
        : end + 1 - at;
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private int percent(int at) {
    int from = at + 1;
    while (whole.startsWith("25", from) && digits(from + 2, 2, 16) == from + 4) {
      from += 2;
    }
    return digits(from, 2, 16) == from + 2 ? value(at, from, from + 2, 16) : 1;
  }

  /** Where a run of digits ends, of so many at most. */
  private int digits(int from, int most, int radix) {
    int end = from;
    while (end - from < most && charAt(end) < 0x80 && Character.digit(charAt(end), radix) >= 0) {
      end++;
    }
    return end;
  }

  /** Reads the digits of an escape: its length up to there. */
  private int value(int at, int from, int end, int radix) {
    read = plain(Integer.parseInt(whole, from, end, radix));
    return end - at;
  }

  /** Looks no further than a tag may be long: a text may be full of beginnings without an end. */
  private int tag(int at) {
    int most = Math.min(whole.length(), at + LONGEST_TAG);
    char next = charAt(at + 1);
    if (next != '/' && next != '!' && !isLetter(next)) {
      return 1;
    }
    for (int i = at + 1; i < most && whole.charAt(i) != '<'; i++) {
      if (whole.charAt(i) == '>') {
        return i + 1 - at;
      }
    }
    return 1;
  }
}
