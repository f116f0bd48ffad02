package io.github.pluginconformance.gate;

import java.util.Locale;

/** Double-quoted YAML scalars on one line, whatever is in the text. */
final class YamlText {

  private YamlText() {}

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(out, point));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int point) {
    if (point == '"' || point == '\\') {
      out.append('\\').append((char) point);
    } else if (isPlain(point)) {
      out.appendCodePoint(point);
    } else if (point < 0x10000) {
      out.append(String.format(Locale.ROOT, "\\u%04x", point));
    } else {
      out.append(String.format(Locale.ROOT, "\\U%08x", point));
    }
  }

  private static boolean isPlain(int point) {
    return (point >= 0x20 && point < 0x7f) || Character.isLetterOrDigit(point);
  }
}
