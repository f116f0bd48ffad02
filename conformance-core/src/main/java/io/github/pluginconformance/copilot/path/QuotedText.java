package io.github.pluginconformance.copilot.path;

/** A text in quotation marks, with escapes as in JSON. */
final class QuotedText {

  private static final String ESCAPES = "bfnrt/\\";
  private static final String ESCAPED = "\b\f\n\r\t/\\";

  private final PathScanner scanner;
  private final int quote;
  private final StringBuilder value = new StringBuilder();

  private QuotedText(PathScanner scanner, int quote) {
    this.scanner = scanner;
    this.quote = quote;
  }

  static boolean isNext(PathScanner scanner) {
    return scanner.peek() == '"' || scanner.peek() == '\'';
  }

  static String read(PathScanner scanner) throws PathSyntaxException {
    QuotedText text = new QuotedText(scanner, scanner.next());
    text.readRest();
    return text.value.toString();
  }

  private void readRest() throws PathSyntaxException {
    int next = scanner.next();
    while (next != quote) {
      if (next < ' ' || PathScanner.isSurrogate(next)) {
        throw scanner.problem("a text must not hold this character");
      }
      value.appendCodePoint(next == '\\' ? escaped() : next);
      next = scanner.next();
    }
  }

  private int escaped() throws PathSyntaxException {
    int next = scanner.next();
    if (next == 'u') {
      return unicode();
    }
    int known = ESCAPES.indexOf(next);
    if (known < 0 && next != quote) {
      throw scanner.problem("there is no such escape");
    }
    return known < 0 ? next : ESCAPED.charAt(known);
  }

  private int unicode() throws PathSyntaxException {
    int first = fourDigits();
    if (!PathScanner.isSurrogate(first)) {
      return first;
    }
    scanner.expect("\\u");
    int second = fourDigits();
    if (!Character.isSurrogatePair((char) first, (char) second)) {
      throw scanner.problem("half of a character stands alone");
    }
    return Character.toCodePoint((char) first, (char) second);
  }

  private int fourDigits() throws PathSyntaxException {
    int number = 0;
    for (int i = 0; i < 4; i++) {
      int next = scanner.next();
      int digit = next < 0x80 ? Character.digit(next, 16) : -1;
      if (digit < 0) {
        throw scanner.problem("four hexadecimal digits must follow");
      }
      number = number * 16 + digit;
    }
    return number;
  }
}
