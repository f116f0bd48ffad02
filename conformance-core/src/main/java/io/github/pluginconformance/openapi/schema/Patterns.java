package io.github.pluginconformance.openapi.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles the patterns of a document: with RE2, whose time is linear; with the JDK's engine under
 * a deadline what RE2 does not know, such as look-ahead.
 */
final class Patterns implements RegularExpressionFactory {

  @Override
  public RegularExpression getRegularExpression(String regex) {
    try {
      com.google.re2j.Pattern pattern = com.google.re2j.Pattern.compile(regex);
      return text -> pattern.matcher(text).find();
    } catch (com.google.re2j.PatternSyntaxException notRe2) {
      return withDeadline(regex);
    }
  }

  private static RegularExpression withDeadline(String regex) {
    try {
      Pattern pattern = Pattern.compile(regex);
      return text -> pattern.matcher(DeadlineText.of(text)).find();
    } catch (PatternSyntaxException invalid) {
      if (RegularExpressions.isOne(regex)) {
        throw new BadPatternException();
      }
      return text -> true; // openapi/valid tells it, and the rest of the schema is judged
    }
  }

  /** The pattern may be good, but not for our engines. */
  static final class BadPatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPatternException() {
      super(
          "limit.pattern: a pattern of the schema that only engines of ECMA-262 know",
          null,
          false,
          false);
    }
  }
}
