package io.github.pluginconformance.rule.openapi;

import java.util.Locale;

/** Which media type ranges cover JSON. */
final class JsonTypes {

  private JsonTypes() {}

  /** Whether a range such as {@code application/*} covers JSON. */
  static boolean matches(String range) {
    String type = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json")
        || type.equals("text/json")
        || type.endsWith("+json")
        || type.equals("application/*")
        || type.equals("*/*");
  }
}
