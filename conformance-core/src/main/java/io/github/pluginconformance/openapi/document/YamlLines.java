package io.github.pluginconformance.openapi.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a text of YAML, and what can be mended in one of them. Only texts that people write
 * are put in quotes: nothing else can be meant there but the text to the end of its line.
 */
final class YamlLines {

  private static final String KEY =
      "(\\s*+(?:- +)*+(?:title|summary|description|name|example|default|version|x-[\\w-]+):";

  /** A value that is no plain text by the letter. */
  private static final Pattern TEXT =
      Pattern.compile(
          KEY
              + " +)"
              + "([^\\s'\"\\[\\]{}&*!|>%@`#?-].*:(?: .*)?"
              + "|[@`%].*|[*&!] ?\\w.*|[>|] ?[A-Za-z].*|[-?] .*"
              + "|\\{\\{[^}]*}}.*|\\[[^\\]:]*] \\S.*|\\{[^}:]*} \\S.*"
              + "|(?:\"[^\"]*\"|'[^']*') [A-Za-z(].*|'.*\\w'\\w.*')");

  private static final Pattern COLON = Pattern.compile(KEY + " +)[^\\s'\"\\[{].*:(?: .*)?");
  private static final Pattern NO_SPACE = Pattern.compile(KEY + ")([A-Za-z\"'].*)");
  private static final Pattern UNENDED = Pattern.compile(KEY + " +)([\"'])([^\"']*)");
  private static final Pattern BAD_ESCAPE =
      Pattern.compile("\\\\(?![0abtnvfe \"/\\\\N_LPxuU\t])(?=.)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^([ \\t]*)//");
  private static final Pattern BLOCK_COMMENT = Pattern.compile("(?s)\\A\\s*/\\*.*?\\*/");
  private static final Pattern FENCE = Pattern.compile("(?m)^```\\w*[ \\t]*$");
  private static final Pattern HARD_SPACES = Pattern.compile("(?m)^[ \\u00A0]+");

  private static final int MOST_ABOVE = 30;

  private final String[] lines;

  YamlLines(String text) {
    lines = text.split("\n", -1);
  }

  /** Whether the value in a line holds a colon that needs quotes. */
  boolean holdsColon(int line) {
    return isThere(line) && COLON.matcher(at(line)).matches();
  }

  Optional<String> quoted(int line) {
    return changed(line, TEXT, found -> found.group(1) + inQuotes(found.group(2)));
  }

  /** With a text that starts with a quote, which never comes again, in quotes as a whole. */
  Optional<String> ended(int line) {
    for (int i = Math.min(line, lines.length); i > 0; i--) {
      Optional<String> ended =
          changed(i, UNENDED, found -> found.group(1) + inQuotes(found.group(3)));
      if (ended.isPresent()) {
        return ended;
      }
    }
    return Optional.empty();
  }

  /** With backslashes that stand for themselves. */
  Optional<String> escaped(int line) {
    return isThere(line)
        ? Optional.of(with(line, BAD_ESCAPE.matcher(lines[line - 1]).replaceAll("\\\\\\\\")))
        : Optional.empty();
  }

  /** With a space behind the colon of a key. */
  Optional<String> spaced(int line) {
    return changed(line, NO_SPACE, found -> found.group(1) + " " + found.group(2));
  }

  /** With the indent of the line before, if one space is too few or too many. */
  Optional<String> indented(int line) {
    if (!isThere(line) || !isThere(line - 1)) {
      return Optional.empty();
    }
    int before = indent(lines[line - 2]);
    boolean near = Math.abs(before - indent(lines[line - 1])) == 1;
    return near
        ? Optional.of(with(line, " ".repeat(before) + lines[line - 1].stripLeading()))
        : Optional.empty();
  }

  /**
   * With the line above that is one space away from this one's indent brought into line with it.
   */
  Optional<String> alignedAbove(int line) {
    int indent = isThere(line) ? indent(lines[line - 1]) : 0;
    for (int i = line - 1; i > Math.max(0, line - MOST_ABOVE); i--) {
      if (!lines[i - 1].isBlank() && Math.abs(indent(lines[i - 1]) - indent) == 1) {
        return Optional.of(with(i, " ".repeat(indent) + lines[i - 1].stripLeading()));
      }
    }
    return Optional.empty();
  }

  /** Without comments of other languages, fences of Markdown and hard spaces that indent. */
  Optional<String> cleaned() {
    String text = String.join("\n", lines);
    Matcher block = BLOCK_COMMENT.matcher(text);
    String open = block.lookingAt() ? blank(block.group()) + text.substring(block.end()) : text;
    String plain = COMMENT.matcher(FENCE.matcher(open).replaceAll("")).replaceAll("$1#");
    return Optional.of(
        HARD_SPACES.matcher(plain).replaceAll(run -> run.group().replace('\u00A0', ' ')));
  }

  private static String blank(String comment) {
    return comment.replaceAll("[^\n]", "");
  }

  private boolean isThere(int line) {
    return line >= 1 && line <= lines.length;
  }

  private String at(int line) {
    return lines[line - 1].stripTrailing();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private Optional<String> changed(int line, Pattern pattern, Function<Matcher, String> change) {
    if (!isThere(line)) {
      return Optional.empty();
    }
    Matcher found = pattern.matcher(at(line));
    return found.matches() ? Optional.of(with(line, change.apply(found))) : Optional.empty();
  }

  private String with(int line, String instead) {
    String[] changed = Arrays.copyOf(lines, lines.length);
    changed[line - 1] = instead + (lines[line - 1].endsWith("\r") ? "\r" : "");
    return String.join("\n", changed);
  }

  private static String inQuotes(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
