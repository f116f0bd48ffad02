package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a value that a read shows is the one that was sent, in whatever spelling: the same
 * instant in another zone, a number as text or rounded, text trimmed, in other case or as part of
 * an address. What cannot be compared counts as the same.
 */
public final class Spelling {

  /** Half a cent, and what binary fractions lose. */
  private static final double ROUNDING = 0.0051;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?.*");

  private static final Set<String> NOTHING_IN_WORDS = Set.of("null", "undefined", "NaN");

  private static final int DATE = "2026-01-01".length();

  private Spelling() {}

  /** Whether the shown value is the one that was sent; where none was sent, any is. */
  public static boolean isSame(JsonNode sent, JsonNode shown) {
    if (isEmpty(sent) || isEmpty(shown)) {
      return isEmpty(sent) && !isNothingInWords(sent, shown);
    }
    if (sent.isObject() && shown.isObject()) {
      return sent.properties().stream()
          .filter(field -> shown.has(field.getKey()))
          .allMatch(field -> isSame(field.getValue(), shown.get(field.getKey())));
    }
    if (sent.isArray() && shown.isArray()) {
      return isAsMany(sent, shown) && holdsAll(sent, shown);
    }
    boolean alike = sent.isValueNode() && shown.isValueNode();
    return !alike || sent.equals(shown) || isSameScalar(sent, shown);
  }

  /** Whether a null has become its own name, which reads like a text that somebody wrote. */
  static boolean isNothingInWords(JsonNode sent, JsonNode shown) {
    return sent.isNull() && shown.isTextual() && NOTHING_IN_WORDS.contains(shown.textValue());
  }

  /** Whether there is nothing: no value, an empty text, an empty list. */
  static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || value.isMissingNode()
        || value.isContainerNode() && value.isEmpty()
        || value.isTextual() && value.textValue().isBlank();
  }

  /** A plugin may keep each value once. */
  private static boolean isAsMany(JsonNode sent, JsonNode shown) {
    Set<JsonNode> distinct = new HashSet<>();
    sent.forEach(distinct::add);
    return sent.size() == shown.size() || distinct.size() == shown.size();
  }

  private static boolean holdsAll(JsonNode sent, JsonNode shown) {
    for (JsonNode one : sent) {
      boolean found = false;
      for (JsonNode other : shown) {
        found = found || isSame(one, other);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameScalar(JsonNode sent, JsonNode shown) {
    if (sent.isBoolean() || shown.isBoolean()) {
      return isSameFlag(sent, shown);
    }
    Optional<Double> number = number(sent);
    Optional<Double> other = number(shown);
    if (number.isPresent() && other.isPresent()) {
      return isSameNumber(sent, number.get(), other.get());
    }
    return isSameInstant(sent, shown) || isSameText(sent.asText(), shown.asText());
  }

  private static boolean isSameFlag(JsonNode sent, JsonNode shown) {
    String words = flag(shown);
    return words.isEmpty() || flag(sent).isEmpty() || words.equals(flag(sent));
  }

  /** A truth value in whatever form; empty for what is none. */
  private static String flag(JsonNode value) {
    return switch (value.asText().toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "on" -> "true";
      case "false", "0", "no", "off" -> "false";
      default -> "";
    };
  }

  private static Optional<Double> number(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(value.doubleValue());
    }
    boolean digits = value.textValue() != null && NUMBER.matcher(value.textValue()).matches();
    return digits ? Optional.of(Double.valueOf(value.textValue())) : Optional.empty();
  }

  private static boolean isSameNumber(JsonNode sent, double one, double other) {
    boolean whole = sent.isIntegralNumber() || one == Math.rint(one);
    return whole ? one == other : Math.abs(one - other) <= Math.max(ROUNDING, Math.abs(one) * 1e-6);
  }

  private static boolean isSameInstant(JsonNode sent, JsonNode shown) {
    Optional<Instant> one = Clocks.time(sent);
    Optional<Instant> other = Clocks.time(shown);
    if (one.isPresent() && other.isPresent()) {
      return one.get()
          .truncatedTo(ChronoUnit.MINUTES)
          .equals(other.get().truncatedTo(ChronoUnit.MINUTES));
    }
    return (one.isPresent() || other.isPresent()) && isSameDay(sent.asText(), shown.asText());
  }

  private static boolean isSameDay(String one, String other) {
    return one.length() >= DATE
        && other.length() >= DATE
        && one.substring(0, DATE).equals(other.substring(0, DATE));
  }

  private static boolean isSameText(String sent, String shown) {
    String one = core(sent);
    String other = core(shown);
    return one.isEmpty()
        || isHidden(shown)
        || other.contains(one)
        || one.startsWith(other) && isTime(sent);
  }

  /** A time of day may come back without its seconds. */
  private static boolean isTime(String text) {
    return TIME.matcher(text).matches();
  }

  static boolean isHidden(String shown) {
    return shown.contains("***") || shown.contains("\u2022\u2022\u2022");
  }

  /** Letters and digits alone. */
  static String core(String text) {
    StringBuilder core = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return coreOfAnyScript(text);
      }
      if (Character.isLetterOrDigit(c)) {
        core.append(Character.toLowerCase(c));
      }
    }
    return core.toString();
  }

  private static String coreOfAnyScript(String text) {
    StringBuilder core = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(core::appendCodePoint);
    return core.toString();
  }
}
