package io.github.pluginconformance.openapi.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells regular expressions from texts that are none. */
public final class RegularExpressions {

  /** What ECMA-262 knows and neither of our engines does. */
  private static final Pattern ECMA_ONLY = Pattern.compile("\\\\u\\{|\\[\\^?]|\\\\c[A-Za-z]");

  private RegularExpressions() {}

  /** Whether a text is a regular expression, or may well be one that only ECMA-262 knows. */
  public static boolean isOne(String text) {
    return isRe2(text) || isJava(text) || ECMA_ONLY.matcher(text).find();
  }

  private static boolean isRe2(String text) {
    try {
      com.google.re2j.Pattern.compile(text);
      return true;
    } catch (com.google.re2j.PatternSyntaxException invalid) {
      return false;
    }
  }

  private static boolean isJava(String text) {
    try {
      Pattern.compile(text);
      return true;
    } catch (PatternSyntaxException invalid) {
      return false;
    } catch (StackOverflowError tooDeep) {
      return true; // nested beyond our engine
    }
  }
}
