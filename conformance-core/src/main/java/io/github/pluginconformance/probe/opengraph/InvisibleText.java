package io.github.pluginconformance.probe.opengraph;

/** Takes away what nobody sees. */
final class InvisibleText {

  private InvisibleText() {}

  /** The text without white space, control and format characters at both ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && is(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && is(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** Whether nobody sees this character. */
  static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }
}
