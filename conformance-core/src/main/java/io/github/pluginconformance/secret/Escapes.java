package io.github.pluginconformance.secret;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the case of hexadecimal digits in escapes. */
final class Escapes {

  private static final Pattern HEX =
      Pattern.compile("%[0-9A-Fa-f]{2}|(?<=\\\\u)[0-9A-Fa-f]{4}|^(?:[0-9A-Fa-f]{2})+$");

  private Escapes() {}

  static String lower(String text) {
    return replaced(text, match -> match.toLowerCase(Locale.ROOT));
  }

  static String upper(String text) {
    return replaced(text, match -> match.toUpperCase(Locale.ROOT));
  }

  private static String replaced(String text, UnaryOperator<String> change) {
    return HEX.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(change.apply(match.group())));
  }
}
