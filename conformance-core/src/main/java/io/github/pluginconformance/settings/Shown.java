package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;

/**
 * Shows a value in a message: short, on one line, without control characters or what could be a
 * password in a URL.
 */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  static String of(JsonNode node) {
    String text = JsonText.of(node);
    String plain = text.replaceAll("//[^/@\\s]*@", "//…@").replaceAll("[\\p{Cntrl}\\p{Cf}]", "�");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}
