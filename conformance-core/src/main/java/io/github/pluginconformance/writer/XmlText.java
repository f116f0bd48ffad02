package io.github.pluginconformance.writer;

import java.util.Locale;

/** Text without the characters that XML 1.0 cannot carry: they are spelled out. */
final class XmlText {

  private XmlText() {}

  static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (isAllowed(point)) {
                out.appendCodePoint(point);
              } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
              }
            });
    return out.toString();
  }

  /** Nothing that could be in need of it: what most texts are, and cheap to see. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0xD800) {
        return false;
      }
    }
    return true;
  }

  /** The production {@code Char} of XML 1.0. */
  private static boolean isAllowed(int point) {
    return point == 0x9
        || point == 0xA
        || point == 0xD
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
