package io.github.pluginconformance.openapi.document;

import java.util.ArrayList;
import java.util.List;

/** JSON pointers (RFC 6901) as text. */
public final class Pointers {

  private Pointers() {}

  /** The pointer one step further. */
  public static String child(String pointer, String token) {
    return pointer + '/' + escape(token);
  }

  public static String child(String pointer, int index) {
    return pointer + '/' + index;
  }

  public static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  /** The tokens of a pointer, unescaped. */
  static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>();
    int from = 1;
    while (from <= pointer.length()) {
      int to = pointer.indexOf('/', from);
      int end = to < 0 ? pointer.length() : to;
      tokens.add(pointer.substring(from, end).replace("~1", "/").replace("~0", "~"));
      from = end + 1;
    }
    return tokens;
  }
}
