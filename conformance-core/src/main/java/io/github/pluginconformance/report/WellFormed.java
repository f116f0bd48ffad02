package io.github.pluginconformance.report;

/**
 * Text that every encoder accepts: half surrogate pairs, which no UTF-8 can carry, are spelled out.
 */
public final class WellFormed {

  private WellFormed() {}

  /** The text with each lone surrogate written as its escape. */
  public static String text(String text) {
    int first = firstLone(text);
    return first < 0 ? text : spellOut(text, first);
  }

  private static int firstLone(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isPair(text, i)) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String spellOut(String text, int from) {
    StringBuilder result = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        result.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        result.append("\\u").append(Integer.toHexString(c));
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
