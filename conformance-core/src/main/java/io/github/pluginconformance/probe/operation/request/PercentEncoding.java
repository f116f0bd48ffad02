package io.github.pluginconformance.probe.operation.request;

import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2.1): everything but unreserved characters. */
final class PercentEncoding {

  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

  private PercentEncoding() {}

  static String encoded(String text) {
    return encoded(text, "");
  }

  /** Lets reserved characters pass but those that would end a query. */
  static String encodedButReserved(String text) {
    return encoded(
        text, RESERVED.replace("#", "").replace("&", "").replace("[", "").replace("]", ""));
  }

  private static String encoded(String text, String alsoAllowed) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xff);
      if (isAlphanumeric(c) || UNRESERVED.indexOf(c) >= 0 || alsoAllowed.indexOf(c) >= 0) {
        result.append(c);
      } else {
        result.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return result.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
