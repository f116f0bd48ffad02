package io.github.pluginconformance.openapi.document;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Looks over a text before the YAML parser does. */
final class YamlPrescan {

  private YamlPrescan() {}

  /**
   * Refuses a line that can only be one overlong scalar, before the parser spends its time on it.
   */
  static void refuseLongScalars(String text) throws UnreadableException {
    int from = 0;
    int line = 1;
    for (int end = 0; end >= 0; line++) {
      end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (to - from > YamlReading.LONGEST_SCALAR && isOneScalar(text, from, to)) {
        throw new UnreadableException(
            FaultKind.LIMIT_YAML_SCALAR,
            "",
            new Position(line, 1),
            "one scalar of more than " + YamlReading.LONGEST_SCALAR + " characters");
      }
      from = to + 1;
    }
  }

  /** Whether a run longer than the limit holds neither quote nor separator. */
  private static boolean isOneScalar(String text, int from, int to) {
    int run = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      run = c == '"' || c == '\'' || c == ',' ? 0 : run + 1;
      if (run > YamlReading.LONGEST_SCALAR) {
        return true;
      }
    }
    return false;
  }

  /** The text with every character that YAML forbids replaced, each reported. */
  static String printable(String text, Faults faults) {
    if (StreamReader.isPrintable(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean printable = StreamReader.isPrintable(c);
      clean.appendCodePoint(printable ? c : 0xFFFD);
      if (!printable) {
        report(c, new Position(line, column), faults);
      }
      line += c == '\n' ? 1 : 0;
      column = c == '\n' ? 1 : column + 1;
    }
    return clean.toString();
  }

  private static void report(int character, Position at, Faults faults) {
    faults.add(
        FaultKind.YAML_CONTROL_CHAR,
        "",
        at,
        "the character U+" + String.format("%04X", character) + " is not allowed in YAML");
  }
}
