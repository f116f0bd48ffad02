package io.github.pluginconformance.openapi.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code application/x-www-form-urlencoded}: query strings and form bodies. */
final class Form {

  private Form() {}

  /** The pairs in order, decoded. */
  static List<ParameterDecoding.NamedText> decode(String text) {
    return raw(text).stream()
        .map(pair -> new ParameterDecoding.NamedText(pair.name(), decoded(pair.text())))
        .toList();
  }

  /**
   * The pairs in order; names decoded, values as written, so that delimiters can still be told from
   * encoded ones.
   */
  static List<ParameterDecoding.NamedText> raw(String text) {
    List<ParameterDecoding.NamedText> pairs = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.add(new ParameterDecoding.NamedText(decoded(name), value));
      }
    }
    return pairs;
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
