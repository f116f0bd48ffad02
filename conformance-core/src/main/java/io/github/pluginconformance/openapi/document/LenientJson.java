package io.github.pluginconformance.openapi.document;

import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is nearly JSON: what many tools accept (comments, trailing commas, single
 * quotes, tabs), a brace that closes too early, and a comma that is missing.
 */
final class LenientJson {

  private static final int MOST_MENDS = 20;
  private static final String VALUE_ENDS = "\"}]0123456789el";

  private LenientJson() {}

  /** The value and where it ended in the mended text; with the text behind it left alone. */
  static JsonTokens.Value read(String text, Faults faults) throws UnreadableException {
    String mended = text;
    for (int mends = 0; ; mends++) {
      Faults found = new Faults();
      String next;
      try {
        JsonTokens.Value value = JsonTokens.lenient(mended, found);
        next = withoutEarlyBrace(mended, value);
        if (next == null || mends >= MOST_MENDS) {
          faults.addAll(found.list());
          return value;
        }
      } catch (UnreadableException invalid) {
        next = mends < MOST_MENDS ? withComma(mended, invalid) : null;
        if (next == null) {
          throw invalid;
        }
      }
      mended = next;
    }
  }

  /** Whether nothing but closing braces and white space is left. */
  static boolean isOver(String rest) {
    return rest.chars().allMatch(c -> c == '}' || c == ']' || Character.isWhitespace(c));
  }

  /** An object that is followed by a further member has been closed too early. */
  private static @Nullable String withoutEarlyBrace(String text, JsonTokens.Value value) {
    String rest = text.substring(value.end()).stripLeading();
    int brace = value.end() - 1;
    boolean closed = value.document().root().isObject() && text.charAt(brace) == '}';
    boolean member = rest.matches("(?s),?\\s*\"[^\"\\n]*\"\\s*:.*");
    if (!closed || !member) {
      return null;
    }
    char instead = rest.startsWith(",") || value.document().root().isEmpty() ? ' ' : ',';
    return text.substring(0, brace) + instead + text.substring(brace + 1);
  }

  /** A quote right behind a value is where a comma is missing. */
  private static @Nullable String withComma(String text, UnreadableException invalid) {
    Position at = invalid.position();
    if (invalid.kind() != FaultKind.JSON_INVALID || at == null) {
      return null;
    }
    int offset = offset(text, at);
    for (int i = offset; i >= 1 && i >= offset - 2; i--) {
      if (i < text.length() && text.charAt(i) == '"' && endsAValue(text.substring(0, i))) {
        return text.substring(0, i) + "," + text.substring(i);
      }
    }
    return null;
  }

  private static boolean endsAValue(String before) {
    String head = before.stripTrailing();
    return !head.isEmpty() && VALUE_ENDS.indexOf(head.charAt(head.length() - 1)) >= 0;
  }

  private static int offset(String text, Position at) {
    int start = 0;
    for (int line = 1; line < at.line() && start >= 0; line++) {
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
    }
    return Math.min(text.length(), start + at.column() - 1);
  }
}
