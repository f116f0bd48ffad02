package io.github.pluginconformance.openapi.document;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is nearly JSON, and how far it was read. */
final class LenientText {

  /** What may stand before JSON by mistake: a fence of Markdown, an assignment. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "\\s*+(?:```\\w*+\\s*+|export"
              + " default\\s++|(?:(?:var|let|const)\\s++)?+[\\w.$]++\\s*+=\\s*+)");

  /** A member that begins a line, or what closes. */
  private static final Pattern NEXT_LINE =
      Pattern.compile("\\s*+(?:[\"'][\\w$ -]{1,80}[\"']\\s{0,9}:|[}\\]])");

  private static final int MOST_LINES_BEFORE = 20;

  private final String text;
  private final int[] lineStarts;
  private int at;

  LenientText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[line++] = i + 1;
      }
    }
    return starts;
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  /** The next character; a blank at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
  }

  char next() {
    return text.charAt(at++);
  }

  void skip(int characters) {
    at = Math.min(text.length(), at + characters);
  }

  void back(int to) {
    at = to;
  }

  boolean startsWith(String start) {
    return text.startsWith(start, at);
  }

  /** Moves behind the first of something; to the end where there is none. */
  void skipBehind(String what) {
    int found = text.indexOf(what, at);
    at = found < 0 ? text.length() : found + what.length();
  }

  /** Moves to the next line break, and leaves it to be read. */
  void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** The text between two indices. */
  String between(int from, int to) {
    return text.substring(from, to);
  }

  /** To where the value starts, if what stands before it has slipped in by mistake. */
  void skipPrefix() {
    skipSpace();
    Matcher prefix = PREFIX.matcher(text).region(at, text.length());
    if (prefix.lookingAt() && isOpening(prefix.end())) {
      at = prefix.end();
      return;
    }
    if (!isOpening(at) && !JsonHints.isGuarded(text)) {
      skipLinesBefore();
    }
  }

  /** A message that a program printed before the value. */
  private void skipLinesBefore() {
    for (int i = 0; i < Math.min(lineStarts.length, MOST_LINES_BEFORE); i++) {
      if (lineStarts[i] >= at && isObject(lineStarts[i])) {
        at = lineStarts[i];
        return;
      }
    }
  }

  private boolean isObject(int index) {
    int i = index + 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return isOpening(index)
        && text.charAt(index) == '{'
        && i < text.length()
        && text.charAt(i) == '"';
  }

  private boolean isOpening(int index) {
    return index < text.length() && (text.charAt(index) == '{' || text.charAt(index) == '[');
  }

  /** White space of all kinds, comments, and dots that stand for what was left out. */
  void skipSpace() {
    int before = -1;
    while (before != at) {
      before = at;
      while (!isAtEnd() && isSpace(text.charAt(at))) {
        at++;
      }
      skipComment();
    }
  }

  private void skipComment() {
    if (startsWith("//") || startsWith("#")) {
      skipLine();
    } else if (startsWith("/*")) {
      skipBehind("*/");
    } else if (startsWith("<!--")) {
      skipBehind("-->");
    } else if (startsWith("...")) {
      skip(3);
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c >= '\u200B' && c <= '\u200D'
        || c == '\u2060';
  }

  /** Whether a line that begins at an index begins with a member, or closes something. */
  boolean isNextMember(int index) {
    int end = Math.min(text.length(), index + 400);
    return NEXT_LINE.matcher(text).region(index, end).lookingAt();
  }

  /** The first character behind an index that is no blank; a line break at the end. */
  char behind(int index) {
    int i = index + 1;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : '\n';
  }

  /** The column of an index, if nothing but blanks stands before it in its line; else 0. */
  int indent(int index) {
    int i = index;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    return i == 0 || text.charAt(i - 1) == '\n' ? index - i + 1 : 0;
  }

  Position position(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, index - lineStarts[line] + 1);
  }
}
