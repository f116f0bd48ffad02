package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts in quotes of all kinds, and words without any. */
final class LenientScalars {

  private static final String OPENING = "\"'`\u201C\u201E\u2018\u00AB";
  private static final String CLOSING_DOUBLE = "\"\u201D\u201C";
  private static final String CLOSING_SINGLE = "'\u2019\u2018";
  private static final String BEHIND_A_TEXT = "\n\r,}]:;=+/#";

  private static final Map<String, JsonNode> WORDS =
      Map.of(
          "true", BooleanNode.TRUE,
          "false", BooleanNode.FALSE,
          "null", NullNode.instance,
          "none", NullNode.instance,
          "nil", NullNode.instance,
          "undefined", NullNode.instance);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
  private static final Pattern HEX = Pattern.compile("[-+]?0[xX][0-9a-fA-F]+");
  private static final Pattern BARE = Pattern.compile("[\\w$][^{\\[\\]}\"]*\"?");
  private static final Pattern KEY = Pattern.compile("[\\w$-]{1,80}");

  private final LenientText text;

  LenientScalars(LenientText text) {
    this.text = text;
  }

  static boolean isQuote(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** A text in quotes; null if it never ends. */
  @Nullable String quoted(boolean key) {
    char quote = text.next();
    if (quote == '"' && text.startsWith("\"\"")) {
      return tripled();
    }
    StringBuilder read = new StringBuilder();
    while (!text.isAtEnd()) {
      int at = text.at();
      char c = text.next();
      if (c == '\\' && !text.isAtEnd()) {
        escape(read);
      } else if (closes(quote, c) && isLast(at)) {
        return read.toString();
      } else if (key && c == ':' && endsHere(read)) {
        text.back(at); // the closing quote is missing
        return read.toString();
      } else if ((c == '\n' || c == '\r') && text.isNextMember(at)) {
        text.back(at);
        return withoutComma(read);
      } else {
        read.append(c);
      }
    }
    return null;
  }

  private @Nullable String tripled() {
    text.skip(2);
    int from = text.at();
    text.skipBehind("\"\"\"");
    return text.isAtEnd() ? null : text.between(from, text.at() - 3);
  }

  private static boolean closes(char quote, char c) {
    return switch (quote) {
      case '"', '`' -> c == quote;
      case '\'' -> c == quote;
      case '\u2018' -> CLOSING_SINGLE.indexOf(c) >= 0;
      case '\u00AB' -> c == '\u00BB';
      default -> CLOSING_DOUBLE.indexOf(c) >= 0;
    };
  }

  /** A quote inside of a text is followed by more of it. */
  private boolean isLast(int at) {
    char behind = text.behind(at);
    return BEHIND_A_TEXT.indexOf(behind) >= 0 || isQuote(behind);
  }

  private boolean endsHere(StringBuilder read) {
    boolean value = text.peek() == ' ' && (isQuote(text.peek(1)) || text.peek(1) == '{');
    return value && KEY.matcher(read).matches();
  }

  private static String withoutComma(StringBuilder read) {
    String line = read.toString().stripTrailing();
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  private void escape(StringBuilder read) {
    char c = text.next();
    switch (c) {
      case 'n' -> read.append('\n');
      case 't' -> read.append('\t');
      case 'r' -> read.append('\r');
      case 'b' -> read.append('\b');
      case 'f' -> read.append('\f');
      case 'u' -> hex(read, 4);
      case 'x' -> hex(read, 2);
      default -> read.append(c);
    }
  }

  private void hex(StringBuilder read, int digits) {
    int from = text.at();
    text.skip(digits);
    String written = text.between(from, text.at());
    if (written.length() == digits && written.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      read.append((char) Integer.parseInt(written, 16));
    } else {
      text.back(from);
    }
  }

  /** A name without quotes; empty where none stands. */
  String bareKey() {
    int from = text.at();
    while (!text.isAtEnd() && (Character.isLetterOrDigit(text.peek()) || isInName(text.peek()))) {
      text.skip(1);
    }
    return text.between(from, text.at());
  }

  private static boolean isInName(char c) {
    return c == '_' || c == '$' || c == '-' || c == '.' || c == '/';
  }

  /** What stands without quotes to the end of the line or of the value; null if it is none. */
  @Nullable JsonNode bare() {
    if (text.startsWith("{{")) {
      int from = text.at();
      text.skipBehind("}}");
      return TextNode.valueOf(text.between(from, text.at()));
    }
    int from = text.at();
    while (!text.isAtEnd() && ",}]\n\r".indexOf(text.peek()) < 0 && !isComment()) {
      text.skip(1);
    }
    return value(text.between(from, text.at()).strip());
  }

  private boolean isComment() {
    return text.startsWith(" //") || text.startsWith(" #") || text.startsWith("/*");
  }

  private static @Nullable JsonNode value(String word) {
    JsonNode known = WORDS.get(word.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    String number = word.startsWith("+") ? word.substring(1) : word;
    if (HEX.matcher(word).matches()) {
      return orText(Numbers.integer(number.replaceFirst("0[xX]", ""), 16), word);
    }
    if (NUMBER.matcher(word).matches()) {
      boolean whole = number.chars().allMatch(c -> Character.isDigit(c) || c == '-');
      return orText(whole ? Numbers.integer(number, 10) : Numbers.decimal(number), word);
    }
    boolean text = BARE.matcher(word).matches() || word.matches("[-+]?Infinity");
    return text ? TextNode.valueOf(word.replaceFirst("\"$", "")) : null;
  }

  private static JsonNode orText(Optional<NumericNode> number, String word) {
    return number.isPresent() ? number.get() : TextNode.valueOf(word);
  }
}
