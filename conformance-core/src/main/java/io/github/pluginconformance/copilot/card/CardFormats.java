package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as cards write them, in English. */
final class CardFormats {

  private static final int MOST_DIGITS = 20;

  private CardFormats() {}

  static JsonNode number(JsonNode value, JsonNode digits) {
    if (!value.isNumber()) {
      return MissingNode.getInstance();
    }
    int shown = Math.max(0, Math.min(digits.asInt(0), MOST_DIGITS));
    return TextNode.valueOf(String.format(Locale.ROOT, "%,." + shown + "f", value.decimalValue()));
  }

  /** A format that Java has not is left out: the date is shown as it is. */
  static JsonNode date(JsonNode value, JsonNode format) {
    try {
      OffsetDateTime time = parsed(value.asText());
      return TextNode.valueOf(format.isTextual() ? formatted(time, format) : time.toString());
    } catch (DateTimeException none) {
      return MissingNode.getInstance();
    }
  }

  private static String formatted(OffsetDateTime time, JsonNode format) {
    String pattern =
        format
            .textValue()
            .replace("dddd", "EEEE")
            .replace("ddd", "EEE")
            .replace("tt", "a")
            .replace('f', 'S');
    try {
      return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    } catch (IllegalArgumentException unknown) {
      return time.toString();
    }
  }

  private static OffsetDateTime parsed(String text) {
    if (text.length() <= 10) {
      return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
    return zoned
        ? OffsetDateTime.parse(text)
        : LocalDateTime.parse(text.replace(' ', 'T')).atOffset(ZoneOffset.UTC);
  }
}
