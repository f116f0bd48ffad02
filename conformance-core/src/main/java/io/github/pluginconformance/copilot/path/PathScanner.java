package io.github.pluginconformance.copilot.path;

import java.util.function.IntPredicate;

/** The text of a query and how far it has been read. */
final class PathScanner {

  private static final long LARGEST = 9_007_199_254_740_991L;

  private final String text;
  private int at;

  PathScanner(String text) {
    this.text = text;
  }

  /** The next character, as a code point; -1 at the end. */
  int peek() {
    return at < text.length() ? text.codePointAt(at) : -1;
  }

  boolean isNext(String expected) {
    return text.startsWith(expected, at);
  }

  /** Steps over a text, if it comes next. */
  boolean take(String expected) {
    boolean next = isNext(expected);
    if (next) {
      at += expected.length();
    }
    return next;
  }

  int next() throws PathSyntaxException {
    int next = peek();
    if (next < 0) {
      throw problem("the query ends early");
    }
    at += Character.charCount(next);
    return next;
  }

  void expect(String expected) throws PathSyntaxException {
    if (!take(expected)) {
      throw problem("\"" + expected + "\" is missing");
    }
  }

  void skipBlanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      at++;
    }
  }

  /** All characters of a kind that come next. */
  String takeWhile(IntPredicate kind) {
    int from = at;
    while (peek() >= 0 && kind.test(peek())) {
      at += Character.charCount(peek());
    }
    return text.substring(from, at);
  }

  int place() {
    return at;
  }

  /** Goes back, or forth, to a place. */
  void moveTo(int place) {
    at = place;
  }

  /** The text from a place up to here. */
  String since(int place) {
    return text.substring(place, at);
  }

  PathSyntaxException problem(String problem) {
    return new PathSyntaxException(problem, at);
  }

  boolean isAtInteger() {
    return peek() == '-' || isDigit(peek());
  }

  /** A whole number that every JSON reader holds exactly. */
  long integer() throws PathSyntaxException {
    String sign = take("-") ? "-" : "";
    String digits = takeWhile(PathScanner::isDigit);
    boolean padded = digits.startsWith("0") && (digits.length() > 1 || !sign.isEmpty());
    if (digits.isEmpty() || digits.length() > 16 || padded) {
      throw problem("this is no whole number");
    }
    long number = Long.parseLong(sign + digits);
    if (Math.abs(number) > LARGEST) {
      throw problem("this number is too large");
    }
    return number;
  }

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  static boolean isNameStart(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_'
        || (character >= 0x80 && !isSurrogate(character));
  }

  static boolean isNamePart(int character) {
    return isNameStart(character) || isDigit(character);
  }

  /** Half of a character, which no text may hold alone. */
  static boolean isSurrogate(int character) {
    return character >= 0xD800 && character <= 0xDFFF;
  }
}
