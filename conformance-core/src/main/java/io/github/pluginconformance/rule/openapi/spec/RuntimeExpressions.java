package io.github.pluginconformance.rule.openapi.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runtime expressions by the grammar of OpenAPI, in links and in the keys of callbacks. */
final class RuntimeExpressions {

  private static final String SOURCE =
      "(?:header\\.[!#$%&'*+.^_`|~0-9A-Za-z-]+|(?:query|path)\\.[^{}]+|body(?:#(?:/[^{}]*)?)?)";

  private static final Pattern EXPRESSION =
      Pattern.compile("\\$(?:url|method|statusCode|(?:request|response)\\." + SOURCE + ")");

  private static final Pattern EMBEDDED = Pattern.compile("\\{(\\$[^{}]*)}");

  private RuntimeExpressions() {}

  /** Whether all that begins like an expression is one; a plain URL holds none. */
  static boolean isKeyOfCallback(String key) {
    if (key.startsWith("$")) {
      return EXPRESSION.matcher(key).matches();
    }
    Matcher embedded = EMBEDDED.matcher(key);
    while (embedded.find()) {
      if (!EXPRESSION.matcher(embedded.group(1)).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value of a link means a part of a request or an answer, and names none. */
  static boolean isBroken(String value) {
    boolean meant = value.startsWith("$request") || value.startsWith("$response");
    return meant && !EXPRESSION.matcher(value).matches();
  }
}
