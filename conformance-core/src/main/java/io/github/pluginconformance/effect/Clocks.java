package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;

/**
 * Knows a clock by its values: a time of day that has gone on by no more than a run may take. Two
 * reads in a row do not show that a clock of whole seconds moves.
 */
final class Clocks {

  private static final long LONGEST_RUN_SECONDS = 120;

  /** Numbers from here on are times since 1970, in seconds or in milliseconds. */
  private static final long YEAR_2001_SECONDS = 1_000_000_000L;

  private static final long YEAR_2001_MILLIS = 1_000_000_000_000L;
  private static final long YEAR_2286_SECONDS = 10_000_000_000L;
  private static final long YEAR_2286_MILLIS = 10_000_000_000_000L;

  private static final int SHORTEST_TEXT = "2026-01-01T10:00".length();

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.ISO_DATE_TIME,
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));

  private Clocks() {}

  /** Whether the value has changed as a clock does. */
  static boolean isOne(ValueChange change) {
    return NameLexicon.CLOCKS.contains(WordSplitter.joined(change.name()))
        || hasGoneOn(change.before(), change.after());
  }

  /** Whether both are times, and the later one is later by little. */
  private static boolean hasGoneOn(JsonNode before, JsonNode after) {
    Optional<Instant> one = time(before);
    Optional<Instant> other = time(after);
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    long seconds = other.get().getEpochSecond() - one.get().getEpochSecond();
    return seconds >= 0 && seconds <= LONGEST_RUN_SECONDS;
  }

  /** The time that a value tells, if it tells one to the second. */
  static Optional<Instant> time(JsonNode value) {
    if (value.isNumber()) {
      double number = value.doubleValue();
      if (number >= YEAR_2001_MILLIS && number < YEAR_2286_MILLIS) {
        return Optional.of(Instant.ofEpochMilli(value.longValue()));
      }
      return number >= YEAR_2001_SECONDS && number < YEAR_2286_SECONDS
          ? Optional.of(Instant.ofEpochSecond(value.longValue()))
          : Optional.empty();
    }
    return value.isTextual() && mayTell(value.textValue())
        ? FORMATS.stream().flatMap(format -> parsed(value.textValue(), format).stream()).findFirst()
        : Optional.empty();
  }

  /**
   * Whether a text can be in one of the formats: it begins with a year, a day of the month or the
   * name of a weekday. A format that finds none throws, which is slow for each text of each answer.
   */
  private static boolean mayTell(String text) {
    if (text.length() < SHORTEST_TEXT || text.indexOf(':') < 0) {
      return false;
    }
    char first = text.charAt(0);
    return first >= '0' && first <= '9' || first == '+' || first == '-' || text.charAt(3) == ',';
  }

  private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor time =
          format.parseBest(text, OffsetDateTime::from, Instant::from, LocalDateTime::from);
      return Optional.of(
          time instanceof LocalDateTime local
              ? local.toInstant(ZoneOffset.UTC)
              : Instant.from(time));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
