package io.github.pluginconformance.rule.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what a template left behind, as a whole value or as the host of an address. Never
 * looks at parts of other texts: a description may well speak of {@code <job_title>}.
 */
final class LeftoverPlaceholders {

  private static final Pattern WHOLE =
      Pattern.compile(
          "PLUGIN_HOSTNAME|replace[_ -]?(this|me|with)\\S*"
              + "|<[^<>]{1,60}>|\\{\\{[^{}]*}}|\\$\\{[^{}]*}|%[A-Z_]{3,}%"
              + "|(your|insert)[_-](?:[\\w-]*[_-])?(url|token|key|host|hostname|domain|email|name|id|here)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile(
          ".*(PLUGIN_HOSTNAME|\\{|}|<|>|\\$|%7B|%3C).*"
              + "|(.*\\.)?(your-?(app|domain|plugin|site|website|company|server|api)(-?(url|name|host|domain|here))?|your-app-url)"
              + "\\.(com|org|net|dev|io|ai|app)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?:)?//([^/?#]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@([^@\\s]+)");

  private LeftoverPlaceholders() {}

  /** Whether a value is, or names a host that is, the rest of a template. */
  static boolean isRest(String value) {
    return WHOLE.matcher(value).matches() || isHostRest(ADDRESS, value) || isHostRest(EMAIL, value);
  }

  private static boolean isHostRest(Pattern kind, String value) {
    Matcher parts = kind.matcher(value);
    return parts.matches() && HOST.matcher(withoutPort(parts.group(1))).matches();
  }

  private static String withoutPort(String authority) {
    return authority.replaceFirst(":\\d+$", "");
  }
}
