package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;

/**
 * A value cannot be understood. The message completes the sentence that begins with the setting's
 * name.
 */
final class BadValueException extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 60;

  BadValueException(String message) {
    super(message);
  }

  /** Something else was wanted. */
  static BadValueException mustBe(String wanted, JsonNode given) {
    return new BadValueException("must be " + wanted + ", not " + shown(given));
  }

  /** Short, on one line, without control characters or what could be a password in a URL. */
  private static String shown(JsonNode given) {
    String text = JsonText.of(given);
    String plain = text.replaceAll("//[^/@\\s]*@", "//…@").replaceAll("[\\p{Cntrl}\\p{Cf}]", "�");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}
