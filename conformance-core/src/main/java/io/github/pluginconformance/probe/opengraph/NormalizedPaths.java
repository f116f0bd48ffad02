package io.github.pluginconformance.probe.opengraph;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes paths in one form, so that they can be compared (RFC 9309, section 2.2.2). */
final class NormalizedPaths {

  private NormalizedPaths() {}

  /** Non-ASCII characters encoded, escapes in upper case, and none for what needs none. */
  static String normal(String path) {
    StringBuilder result = new StringBuilder(path.length());
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet < 0) {
        result.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
      } else {
        result.append((char) octet);
      }
    }
    return unescaped(result);
  }

  private static String unescaped(CharSequence text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int code = text.charAt(i) == '%' ? escape(text, i) : -1;
      if (code < 0) {
        result.append(text.charAt(i));
      } else {
        i += 2;
        result.append(
            isUnreserved(code)
                ? String.valueOf((char) code)
                : String.format(Locale.ROOT, "%%%02X", code));
      }
    }
    return result.toString();
  }

  private static int escape(CharSequence text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isUnreserved(int code) {
    return (code >= 'a' && code <= 'z')
        || (code >= 'A' && code <= 'Z')
        || (code >= '0' && code <= '9')
        || "-._~".indexOf(code) >= 0;
  }
}
