package io.github.pluginconformance.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a POSIX shell command that can be pasted: everything in single quotes, only the names
 * that stand for secrets in double quotes so that the shell fills them in.
 */
final class ShellWord {

  private static final Pattern NAME = Pattern.compile("\\$[A-Z_][A-Z0-9_]*");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellWord() {}

  /**
   * One word.
   *
   * @param raw the text before redaction, to tell a secret's stand-in from a dollar sign that was
   *     there before
   * @param redacted the text to show
   */
  static String of(String raw, String redacted) {
    if (PLAIN.matcher(redacted).matches()) {
      return redacted;
    }
    Matcher names = NAME.matcher(redacted);
    return names.results().anyMatch(name -> !raw.contains(name.group()))
        ? mixed(raw, redacted)
        : singleQuoted(redacted);
  }

  /** A {@code printf %b} argument for text that holds what a terminal must not see. */
  static String escaped(String raw, String redacted) {
    StringBuilder escaped = new StringBuilder();
    redacted.codePoints().forEach(point -> appendEscaped(escaped, point));
    return of(raw, escaped.toString());
  }

  /** Whether the text can stand in a line on a terminal as it is. */
  static boolean isPrintable(String text) {
    return text.codePoints().noneMatch(ShellWord::isUnprintable);
  }

  private static boolean isUnprintable(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private static void appendEscaped(StringBuilder out, int point) {
    if (point == '\\') {
      out.append("\\\\");
    } else if (isUnprintable(point)) {
      for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
        out.append(String.format(Locale.ROOT, "\\0%03o", each & 0xff));
      }
    } else {
      out.appendCodePoint(point);
    }
  }

  private static String mixed(String raw, String redacted) {
    String inDoubleQuotes = inDoubleQuotes(raw, redacted);
    return inDoubleQuotes.indexOf('!') < 0 ? inDoubleQuotes : inPieces(raw, redacted);
  }

  private static String inDoubleQuotes(String raw, String redacted) {
    StringBuilder out = new StringBuilder("\"");
    Matcher names = NAME.matcher(redacted);
    int done = 0;
    while (names.find()) {
      out.append(escapeInDoubleQuotes(redacted.substring(done, names.start())));
      String name = names.group();
      out.append(
          raw.contains(name) ? escapeInDoubleQuotes(name) : filledIn(name, redacted, names.end()));
      done = names.end();
    }
    return out.append(escapeInDoubleQuotes(redacted.substring(done))).append('"').toString();
  }

  /** The name as the shell fills it in; in braces where the text would seem to go on with it. */
  private static String filledIn(String name, String text, int end) {
    boolean goesOn = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    return goesOn ? "${" + name.substring(1) + "}" : name;
  }

  private static String inPieces(String raw, String redacted) {
    StringBuilder out = new StringBuilder();
    Matcher names = NAME.matcher(redacted);
    int done = 0;
    while (names.find()) {
      if (!raw.contains(names.group())) {
        appendPiece(out, redacted.substring(done, names.start()));
        out.append('"').append(names.group()).append('"');
        done = names.end();
      }
    }
    appendPiece(out, redacted.substring(done));
    return out.toString();
  }

  private static void appendPiece(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append(singleQuoted(text));
    }
  }

  private static String escapeInDoubleQuotes(String text) {
    return text.replaceAll("([\\\\\"$`])", "\\\\$1").replace("##", "#\"\"#");
  }

  /**
   * {@code ##} is taken apart, since a line with {@code ##[} in it speaks to some build servers.
   */
  private static String singleQuoted(String text) {
    return "'" + text.replace("'", "'\\''").replace("##", "#''#") + "'";
  }
}
