package io.github.pluginconformance.secret;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what is left readable of a secret that a server has starred in part. */
final class StarredSecrets {

  private static final Pattern MASK =
      Pattern.compile("[*\u2022\u25cf\u00b7]{2,}|[xX#]{4,}|\\.{3,}|\u2026+");

  private StarredSecrets() {}

  /**
   * The text without the readable beginnings and ends of secrets beside a mask.
   *
   * @param shortest how many readable characters count; fewer are what a mask is allowed to show
   */
  static String hidden(String text, Collection<Secret> secrets, int shortest) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Matcher mask = MASK.matcher(text); mask.find(); ) {
      for (Secret secret : secrets) {
        String value = secret.reveal();
        int before = before(text, mask.start(), value, shortest);
        int after = after(text, mask.end(), value, shortest);
        int from = mask.start() - before;
        if (before + after > 0 && from >= done) {
          out.append(text, done, from).append('$').append(secret.name());
          done = mask.end() + after;
          break;
        }
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /** How many characters of the value's beginning end at a place. */
  private static int before(String text, int end, String value, int shortest) {
    for (int length = Math.min(value.length(), end); length >= shortest; length--) {
      if (text.regionMatches(end - length, value, 0, length)) {
        return length;
      }
    }
    return 0;
  }

  /** How many characters of the value's end begin at a place. */
  private static int after(String text, int start, String value, int shortest) {
    int most = Math.min(value.length(), text.length() - start);
    for (int length = most; length >= shortest; length--) {
      if (text.regionMatches(start, value, value.length() - length, length)) {
        return length;
      }
    }
    return 0;
  }
}
