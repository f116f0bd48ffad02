package io.github.pluginconformance.openapi.schema;

import java.util.regex.Pattern;

/** Tells regular expressions from texts that are none. */
public final class RegularExpressions {

  /** What ECMA-262 knows and neither of our engines does. */
  private static final Pattern ECMA_ONLY = Pattern.compile("\\\\u\\{|\\[\\^?]|\\\\c[A-Za-z]");

  private RegularExpressions() {}

  /** Whether a text is a regular expression, or may well be one that only ECMA-262 knows. */
  public static boolean isOne(String text) {
    return isKnown(text) || ECMA_ONLY.matcher(text).find();
  }

  private static boolean isKnown(String text) {
    try {
      return BoundedPattern.of(text).isPresent();
    } catch (LimitReachedException beyondUs) {
      return true;
    }
  }
}
