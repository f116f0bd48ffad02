package io.github.pluginconformance.writer;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Foreign text as one line that does nothing: control, direction and invisible characters are
 * spelled out, and what build servers take for commands is taken apart.
 */
public final class SafeText {

  private static final Pattern COMMAND = Pattern.compile("##(?=\\s*[A-Za-z]*\\[)");
  private static final Pattern LEADING_COLONS = Pattern.compile("^(\\s*):(?=:)");
  private static final Pattern SECTION = Pattern.compile("(section_(?:start|end)):");

  private SafeText() {}

  /** The text as one harmless line; what was changed can still be read. */
  public static String line(String text) {
    return isPlain(text) ? text : harmless(text);
  }

  /** Several lines, each harmless; line feeds stay. */
  static String block(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? line(text)
        : text.lines().map(SafeText::line).collect(Collectors.joining("\n"));
  }

  /** Nothing that could be in need of it: what most texts are, and cheap to see. */
  private static boolean isPlain(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = c == before && (c == '#' || c == ':');
      if (c < 0x20 || c >= 0x7f || doubled || (c == '_' && text.startsWith("section_", i - 7))) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static String harmless(String text) {
    String visible = visible(text);
    String apart = COMMAND.matcher(visible).replaceAll("#\\\\#");
    apart = SECTION.matcher(apart).replaceAll("$1\\\\:");
    return LEADING_COLONS.matcher(apart).replaceFirst("$1:\\\\");
  }

  private static String visible(String text) {
    if (text.codePoints().allMatch(SafeText::isVisible)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isVisible(point)) {
          out.appendCodePoint(point);
        } else {
          out.append(escape(point));
        }
      }
    }
  }

  private static String escape(int point) {
    return point < 0x10000
        ? String.format(Locale.ROOT, "\\u%04x", point)
        : String.format(Locale.ROOT, "\\u{%x}", point);
  }

  private static boolean isVisible(int point) {
    if (point >= 0x20 && point < 0x7f) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
